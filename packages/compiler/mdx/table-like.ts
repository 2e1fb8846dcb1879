import { type Extent, linesOf, type SourceText } from '../source/source-text'
import { extentOfNode, type RootContent } from './nodes'

const DELIMITERS = /^[\s>]*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

const hasBar = (line: string): boolean => line.includes('|')

/**
 * The head of what looks like a table and is none: a paragraph with a line of bars and hyphens below
 * it that has another number of cells. Null for any other node.
 */
export const findLostHead = (node: RootContent, source: SourceText): Extent | null => {
  if (node.type !== 'paragraph') return null
  const lines = linesOf(source, extentOfNode(node))
  const textAt = (index: number): string => {
    const line = lines[index]
    return line === undefined ? '' : source.text.slice(...line)
  }
  const below = lines.findIndex(
    (_, index) =>
      index > 0 &&
      hasBar(textAt(index)) &&
      DELIMITERS.test(textAt(index)) &&
      hasBar(textAt(index - 1)),
  )
  return lines[below - 1] ?? null
}
