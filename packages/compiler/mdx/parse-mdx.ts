import { createProcessor } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { Report } from '../issues'
import { lessonTooLarge } from '../rules/of-mdx'
import type { SourceText } from '../source/source-text'
import type { Root } from './nodes'
import { explainSyntaxError, isSyntaxFault } from './syntax-errors'
import { unravel } from './unravel'

const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkMath] }).freeze()

/**
 * Parses the body of a lesson, front matter blanked out. Every node keeps its place in the file.
 * Null, with an issue, where it is not MDX.
 */
export const parseMdx = (source: SourceText, body: string, report: Report): Root | null => {
  try {
    return unravel(processor.parse(body), body)
  } catch (error) {
    if (error instanceof RangeError) {
      report(lessonTooLarge, [0, 0], { message: 'the lesson is nested too deeply to be read.' })
      return null
    }
    if (!isSyntaxFault(error)) throw error
    explainSyntaxError(error, source, report)
    return null
  }
}
