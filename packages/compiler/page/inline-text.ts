import { setMapped } from '../formula/set-formula'
import type { LessonContext } from '../lesson/lesson-context'
import { type MappedText, sliceMapped } from '../source/mapped-text'
import { formulaHtml } from './render-html'

/** A piece of a text with formulas between dollar signs. */
export type InlinePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: MappedText }

/** Cuts a text at its formulas: `the output, $a = g(z)$`. A lone dollar is text. */
export const cutInlineText = (mapped: MappedText): InlinePiece[] => {
  const pieces: InlinePiece[] = []
  let at = 0
  for (const { 0: whole, 1: tex = '', index } of mapped.text.matchAll(/\$([^$]+)\$/g)) {
    if (index > at) pieces.push({ kind: 'text', text: mapped.text.slice(at, index) })
    const formula = sliceMapped(mapped, index + 1, index + 1 + tex.length)
    pieces.push({ kind: 'formula', formula })
    at = index + whole.length
  }
  if (at < mapped.text.length) pieces.push({ kind: 'text', text: mapped.text.slice(at) })
  return pieces
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A text with formulas as HTML. */
export const renderInlineText = (mapped: MappedText, context: LessonContext): string =>
  cutInlineText(mapped)
    .map(piece => {
      if (piece.kind === 'text') return escapeHtml(piece.text)
      const formula = setMapped(piece.formula, { display: false }, context)
      return formula === null ? '' : formulaHtml(formula)
    })
    .join('')
