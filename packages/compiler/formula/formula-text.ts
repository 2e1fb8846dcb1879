import { extentOfNode, type FormulaNode } from '../mdx/nodes'
import { joinMapped, type MappedText, mapStraight, mapToPlace } from '../source/mapped-text'
import { type Extent, linesOf, type SourceText } from '../source/source-text'

const LINE_ENDING = /\r\n|\n|\r/g

type Line = { readonly text: string; readonly ending: string }

const splitLines = (text: string): Line[] => {
  const endings = [...text.matchAll(LINE_ENDING)].map(found => found[0])
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ text: line, ending: endings[index] ?? '' }))
}

/** The extent between the dollar signs, without the padding that Markdown takes off. */
const innerExtent = (source: SourceText, node: FormulaNode): Extent => {
  const [from, to] = extentOfNode(node)
  const raw = source.text.slice(from, to)
  const dollars = /^\$*/.exec(raw)?.[0].length ?? 0
  const inner = raw.slice(dollars, raw.length - dollars)
  const isPadded = inner.length > node.value.length && /^\s[\s\S]*\s$/.test(inner)
  const head = isPadded ? (/^(\r\n|\s)[ \t>]*?/.exec(inner)?.[0].length ?? 0) : 0
  const tail = isPadded ? (/(\r\n[ \t>]*|[\n\r][ \t>]*|\s)$/.exec(inner)?.[0].length ?? 0) : 0
  return [from + dollars + head, to - dollars - tail]
}

/** The lines of the file that hold the value, one for each of its lines. */
const contentLines = (source: SourceText, node: FormulaNode, count: number): Extent[] => {
  if (node.type === 'inlineMath') return linesOf(source, innerExtent(source, node))
  return linesOf(source, extentOfNode(node)).slice(1, count + 1)
}

/**
 * The TeX of a formula, each unit with its place in the file. Markdown strips indentation and quote
 * marks from every line, so every line is found again at the end of its line in the file.
 */
export const formulaText = (source: SourceText, node: FormulaNode): MappedText => {
  const lines = splitLines(node.value)
  const extents = contentLines(source, node, lines.length)
  const [start] = extentOfNode(node)
  const parts = lines.flatMap(({ text, ending }, index) => {
    const [from, to] = extents[index] ?? [start, start]
    const at = to - text.length
    const isFound = at >= from && source.text.slice(at, to) === text
    const line = isFound ? mapStraight(text, at) : mapToPlace(text, Math.min(from, to))
    return ending === '' ? [line] : [line, mapStraight(ending, to)]
  })
  return joinMapped(parts)
}
