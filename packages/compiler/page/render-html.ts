import type { Formula } from '@slopewise/lesson'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Table } from 'mdast'
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast'
import { FORMULA_END, mapWithMarks } from '../formula/end-marks'
import {
  childrenOf,
  type FormulaNode,
  isComment,
  isFormula,
  type JsxElement,
  type RootContent,
} from '../mdx/nodes'

/** Sets a formula where it stands; null where that is not possible and was reported. */
export type SetFormula = (node: FormulaNode) => Formula | null

const TAGS = /<[^>]*>/g
const ANNOTATIONS = /<annotation[\s\S]*?<\/annotation>/g
const TEX = /<annotation[^>]*>([\s\S]*?)<\/annotation>/
const MATHML = /<math[\s\S]*?<\/math>/

const decodeHtml = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(
        code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code),
      ),
    )
    .replace(/&amp;/g, '&')

/** What a set formula says, as plain text: the letters of its MathML. */
export const textOfFormula = ({ html }: Formula): string => {
  const mathml = MATHML.exec(html)?.[0] ?? ''
  return decodeHtml(mathml.replace(ANNOTATIONS, '').replace(TAGS, '')).trim()
}

/** A set formula as TeX between dollars: text in which no fraction and no power is lost. */
export const texOfFormula = ({ html }: Formula): string =>
  `$${decodeHtml(TEX.exec(html)?.[1] ?? '').trim()}$`

/** HTML of a set formula, in the same box that the page's own formulas have. */
export const formulaHtml = ({ html, display }: Formula): string =>
  `<span class="${display ? 'formula-display scroll-box' : 'formula'}">${html}</span>`

/** A formula with the marks that end its clause, which stay on its line. */
const endedHtml = (formula: Formula, marks: string): string =>
  marks === '' || formula.display
    ? formulaHtml(formula)
    : `<span class="${FORMULA_END}">${formulaHtml(formula)}${marks}</span>`

const replaceFormulas = (nodes: readonly RootContent[], set: SetFormula): RootContent[] =>
  mapWithMarks(nodes, (node, marks) => {
    if (isComment(node)) return { nodes: [], tookMarks: false }
    if (isFormula(node)) {
      const formula = set(node)
      if (formula === null) return { nodes: [], tookMarks: false }
      const html = { type: 'html' as const, value: endedHtml(formula, marks) }
      return { nodes: [html], tookMarks: !formula.display }
    }
    if (!('children' in node)) return { nodes: [node], tookMarks: false }
    // A formula becomes HTML in its place: no parent's children change in any other way.
    const made = { ...node, children: replaceFormulas(childrenOf(node), set) } as RootContent
    return { nodes: [made], tookMarks: false }
  })

const handleTag = (state: State, node: JsxElement): Element => {
  const properties = Object.fromEntries(
    node.attributes.flatMap(attribute =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
        ? [[attribute.name, attribute.value ?? true]]
        : [],
    ),
  )
  // Tags hold what Markdown holds: elements and text.
  const children = state.all(node) as ElementContent[]
  return { type: 'element', tagName: node.name ?? 'span', properties, children }
}

/** A wide table scrolls in a box of its own, as on the page. */
const handleTable = (state: State, node: Table): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['table-box', 'scroll-box'] },
  children: [defaultHandlers.table(state, node)],
})

const HANDLERS = {
  mdxJsxFlowElement: handleTag,
  mdxJsxTextElement: handleTag,
  table: handleTable,
}

/**
 * Renders nodes of a lesson to HTML. Text is escaped, tags come from the allow-list that was checked
 * before, raw HTML from KaTeX only.
 */
export const renderHtml = (nodes: readonly RootContent[], set: SetFormula): string => {
  const children = replaceFormulas(nodes, set)
  const hast = toHast({ type: 'root', children }, { allowDangerousHtml: true, handlers: HANDLERS })
  return toHtml(hast, { allowDangerousHtml: true }).trim()
}

/** How formulas stand in plain text: by their letters (ids are made of them), or as TeX. */
type WriteFormula = (formula: Formula) => string

/** The same without formatting, as plain text on one line. */
export const renderText = (
  nodes: readonly RootContent[],
  set: SetFormula,
  write: WriteFormula = textOfFormula,
): string =>
  nodes
    .map(node => textOfNode(node, set, write))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const textOfNode = (node: RootContent, set: SetFormula, write: WriteFormula): string => {
  if (isFormula(node)) {
    const formula = set(node)
    return formula === null ? '' : write(formula)
  }
  if (isComment(node)) return ''
  if ('value' in node) return node.value
  const isInline = node.type === 'paragraph' || node.type === 'heading'
  return childrenOf(node)
    .map(child => textOfNode(child, set, write))
    .join(isInline || node.type === 'emphasis' || node.type === 'strong' ? '' : ' ')
}
