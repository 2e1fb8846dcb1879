import { toMathml } from '../../print/mathml'
import { toTex } from '../../print/tex'
import { toText } from '../../print/text'
import type { Expression } from '../../tree/expression'
import type { Region, RegionEnd, RegionPiece } from './region'

/** How regions are written in one notation. */
type Notation = {
  readonly number: (expression: Expression) => string
  readonly infinity: string
  readonly minusInfinity: string
  readonly wrap: (open: string, parts: readonly string[], close: string) => string
  readonly braces: readonly [open: string, close: string]
  readonly empty: string
  readonly union: string
}

const writePiece = (piece: RegionPiece, to: Notation): string => {
  const end = ({ at }: RegionEnd, infinity: string) => (at === null ? infinity : to.number(at))
  if (piece.kind === 'point') return to.wrap(to.braces[0], [to.number(piece.at)], to.braces[1])
  const parts = [end(piece.from, to.minusInfinity), end(piece.to, to.infinity)]
  return to.wrap(piece.from.closed ? '[' : '(', parts, piece.to.closed ? ']' : ')')
}

type Group = { readonly points: Expression[] } | { readonly piece: RegionPiece }

/** Neighbouring points share one pair of braces. */
const groupsOf = (pieces: readonly RegionPiece[]): readonly Group[] => {
  const groups: Group[] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (piece.kind === 'interval') groups.push({ piece })
    else if (last && 'points' in last) last.points.push(piece.at)
    else groups.push({ points: [piece.at] })
  }
  return groups
}

const write = ({ pieces }: Region, to: Notation): string => {
  if (pieces.length === 0) return to.empty
  const parts = groupsOf(pieces).map(group =>
    'points' in group
      ? to.wrap(to.braces[0], group.points.map(to.number), to.braces[1])
      : writePiece(group.piece, to),
  )
  return parts.join(to.union)
}

const inBrackets = (open: string, parts: readonly string[], close: string): string =>
  `${open}${parts.join(', ')}${close}`

const TEXT: Notation = {
  number: toText,
  infinity: 'infinity',
  minusInfinity: '-infinity',
  wrap: inBrackets,
  braces: ['{', '}'],
  empty: '{}',
  union: ' ∪ ',
}

const TEX: Notation = {
  number: toTex,
  infinity: '\\infty',
  minusInfinity: '-\\infty',
  wrap: (open, parts, close) => {
    const inside = parts.join(', ')
    const isTall = /\\frac|\\sqrt|\^/.test(inside)
    return isTall ? `\\left${open} ${inside} \\right${close}` : `${open}${inside}${close}`
  },
  braces: ['\\{', '\\}'],
  empty: '\\varnothing',
  union: ' \\cup ',
}

const operator = (sign: string): string => `<mo>${sign}</mo>`

const INFINITY = '<mi>∞</mi>'

const MATHML: Notation = {
  number: expression => toMathml(expression).replace(/^<math[^>]*>|<\/math>$/g, ''),
  infinity: INFINITY,
  minusInfinity: `<mrow>${operator('−')}${INFINITY}</mrow>`,
  wrap: (open, parts, close) =>
    `<mrow>${operator(open)}${parts.join(operator(','))}${operator(close)}</mrow>`,
  braces: ['{', '}'],
  empty: '<mi>∅</mi>',
  union: operator('∪'),
}

/**
 * A region as text that reads back to the same set: `[0, 1] ∪ {2}`. `number` may write its numbers
 * in another way, as decimals for one.
 *
 * @example
 * regionToText({ pieces: [] }) // => '{}'
 */
export const regionToText = (
  region: Region,
  number: (expression: Expression) => string = toText,
): string => write(region, { ...TEXT, number })

/**
 * A region as TeX: `[0, 1] \cup \{2\}`.
 *
 * @example
 * regionToTex({ pieces: [] }) // => '\\varnothing'
 */
export const regionToTex = (region: Region): string => write(region, TEX)

/**
 * A region as inline MathML.
 *
 * @example
 * regionToMathml({ pieces: [] }).startsWith('<math') // => true
 */
export const regionToMathml = (region: Region): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML">${write(region, MATHML)}</math>`
