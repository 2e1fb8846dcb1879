import { createProcessor } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { Report } from '../issues'
import { lessonTooLarge, mdxSyntax } from '../rules/of-mdx'
import { lineExtentAt, type SourceText } from '../source/source-text'
import type { Root } from './nodes'
import { explainSyntaxError, isSyntaxFault } from './syntax-errors'
import { unravel } from './unravel'

const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkMath] }).freeze()

/** Whether the parser stops in the first lines of a body with something else than an issue. */
const breaksIn = (body: string): boolean => {
  try {
    processor.parse(body)
    return false
  } catch (error) {
    return !isSyntaxFault(error)
  }
}

/**
 * The line at which the parser breaks off: its own assertions fail on some texts that are no MDX, a
 * tag that is not closed above a line of hyphens among them, and have no place.
 */
const findBreak = ({ lineStarts }: SourceText, body: string): number => {
  let [good, broken] = [0, lineStarts.length]
  while (broken - good > 1) {
    const middle = Math.floor((good + broken) / 2)
    if (breaksIn(body.slice(0, lineStarts[middle]))) broken = middle
    else good = middle
  }
  return lineStarts[broken - 1] ?? 0
}

const explainBreak = (source: SourceText, body: string, report: Report): void => {
  const extent = lineExtentAt(source, findBreak(source, body))
  const message = 'the lesson cannot be read beyond this line.'
  const advice = 'Close every tag above it, and leave an empty line between a tag and text.'
  report(mdxSyntax, extent, { message, advice })
}

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
    if (isSyntaxFault(error)) explainSyntaxError(error, source, report)
    else explainBreak(source, body, report)
    return null
  }
}
