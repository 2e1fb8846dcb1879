import type { Report } from '../issues'
import {
  frontMatterLanguage,
  frontMatterMissing,
  frontMatterUnclosed,
} from '../rules/of-front-matter'
import { type Extent, lineExtentAt, type SourceText } from '../source/source-text'

/** The YAML between the fences, and where the lesson's body begins. */
export type Fences = { readonly yaml: Extent; readonly bodyFrom: number }

const isFence = (line: string): boolean => line.trimEnd() === '---'

const findClosingFence = (source: SourceText): number =>
  source.lineStarts.findIndex((start, index) => {
    const [from, to] = lineExtentAt(source, start)
    return index > 0 && isFence(source.text.slice(from, to))
  })

/** Finds the fences. Null, with an issue, where there are none that can be used. */
export const findFences = (source: SourceText, report: Report): Fences | null => {
  const firstLine = lineExtentAt(source, 0)
  const first = source.text.slice(...firstLine)
  if (!first.startsWith('---')) {
    report(frontMatterMissing, [0, 0], { message: 'the lesson has no front matter.' })
    return null
  }
  if (!isFence(first)) {
    const message = `front matter in "${first.slice(3).trim()}" is not read.`
    report(frontMatterLanguage, firstLine, { message })
    return null
  }
  const closing = findClosingFence(source)
  const closingStart = source.lineStarts[closing]
  if (closingStart === undefined) {
    report(frontMatterUnclosed, firstLine, { message: 'the front matter has no end.' })
    return null
  }
  const yamlFrom = source.lineStarts[1] ?? closingStart
  const bodyFrom = source.lineStarts[closing + 1] ?? source.text.length
  return { yaml: [yamlFrom, closingStart], bodyFrom }
}

/**
 * Where the body begins, also in a lesson whose front matter cannot be read. Null where that has no
 * end: then nobody can say what is body.
 */
export const findBody = (source: SourceText): number | null => {
  if (!source.text.startsWith('---')) return 0
  const closing = findClosingFence(source)
  return closing < 0 ? null : (source.lineStarts[closing + 1] ?? source.text.length)
}

/** The text with everything before the body replaced by spaces: places stay what they were. */
export const blankFrontMatter = ({ text }: SourceText, bodyFrom: number): string =>
  text.slice(0, bodyFrom).replace(/[^\r\n]/g, ' ') + text.slice(bodyFrom)
