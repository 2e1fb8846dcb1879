import type { Formula } from '@slopewise/lesson'
import { type ComponentProps, isValidElement, type ReactNode } from 'react'
import { formulaWords } from '@/components/math/formula-words'

type Props = {
  readonly children?: ReactNode
  /** Of a formula in the text. */
  readonly formula?: Formula
}

type Piece = { readonly text: string; readonly isFormula: boolean }

const piecesOf = (node: ReactNode): readonly Piece[] => {
  if (typeof node === 'string') return [{ text: node, isFormula: false }]
  if (Array.isArray(node)) return node.flatMap(piecesOf)
  if (!isValidElement(node)) return []
  // The cast: these are the props of every element of a text.
  const { children, formula } = node.props as Props
  return formula === undefined
    ? piecesOf(children)
    : [{ text: formulaWords(formula.html), isFormula: true }]
}

/** A head of formulas alone in words; empty where it has words of its own. */
const wordsFor = (children: ReactNode): string => {
  const pieces = piecesOf(children)
  const hasWords = pieces.some(({ text, isFormula }) => !isFormula && text.trim() !== '')
  return hasWords ? '' : pieces.map(({ text }) => text).join('')
}

/**
 * The head of a column. Without words it heads nothing, and is a plain cell: a screen reader would announce it
 * before every cell. A formula is said in words there, as it is said again with each cell.
 */
export const TableHead = ({ children, ...props }: ComponentProps<'th'>) => {
  if (children === undefined) return <td {...props} />
  const words = wordsFor(children)
  return words === '' ? (
    <th {...props}>{children}</th>
  ) : (
    <th {...props}>
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">{words}</span>
    </th>
  )
}
