import { evaluate, formatNumber, type Region, type RegionPiece } from '@slopewise/math'

const DIGITS_MAX = 4

const numbersOf = (piece: RegionPiece): readonly [from: number, to: number] => {
  if (piece.kind === 'point') {
    const at = evaluate(piece.at, {})
    return [at, at]
  }
  const { from, to } = piece
  return [
    from.at === null ? Number.NEGATIVE_INFINITY : evaluate(from.at, {}),
    to.at === null ? Number.POSITIVE_INFINITY : evaluate(to.at, {}),
  ]
}

/** A number well inside an interval. */
const middleOf = (from: number, to: number): number => {
  if (Number.isFinite(from) && Number.isFinite(to)) return (from + to) / 2
  if (Number.isFinite(from)) return from + Math.max(1, Math.abs(from))
  return Number.isFinite(to) ? to - Math.max(1, Math.abs(to)) : 0
}

/** The number with the fewest digits near the middle that still lies between both. */
const shortest = (from: number, to: number): number | null => {
  const middle = middleOf(from, to)
  for (let digits = 1; digits <= DIGITS_MAX; digits += 1) {
    const short = Number(middle.toPrecision(digits))
    if (from < short && short < to) return short
  }
  return null
}

/**
 * A number of a set that is easily put in, from its widest piece: `3` of `(2, 5)`. Null where the set
 * is so thin that only a number with many digits lies in it.
 */
export const findNumberIn = ({ pieces }: Region): string | null => {
  const widest = pieces
    .map(numbersOf)
    .toSorted(([a, b], [c, d]) => d - c - (b - a))
    .at(0)
  if (widest === undefined) return null
  const [from, to] = widest
  const found = from === to ? from : shortest(from, to)
  return found === null ? null : formatNumber(found, { significantDigits: DIGITS_MAX })
}
