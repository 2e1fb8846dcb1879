import {
  ALL_NUMBERS,
  type Expression,
  evaluate,
  negate,
  normalizeRegion,
  orderNumbers,
  type Region,
  type RegionEnd,
  type RegionPiece,
  withoutRegion,
} from '@slopewise/math'

/** Doubles this near are worth comparing exactly. */
const ROUNDING = 1e-9

const isSameNumber = (one: Expression, other: Expression): boolean => {
  const [a, b] = [evaluate(one, {}), evaluate(other, {})]
  const isFar = Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b))
  return !isFar && orderNumbers(one, other) === 0
}

const numbersOf = (piece: RegionPiece): readonly Expression[] =>
  piece.kind === 'point' ? [piece.at] : [piece.from.at, piece.to.at].filter(at => at !== null)

/**
 * The same set, with ends that are ends of the key's written as they are there: what compares the two
 * again and again then has to look at each only once.
 */
export const inWritingOf = (key: Region, { pieces }: Region): Region => {
  const known = key.pieces.flatMap(numbersOf)
  const rewritten = (at: Expression): Expression => known.find(one => isSameNumber(at, one)) ?? at
  const end = ({ at, closed }: RegionEnd): RegionEnd => ({
    at: at === null ? null : rewritten(at),
    closed,
  })
  return {
    pieces: pieces.map(piece =>
      piece.kind === 'point'
        ? { kind: 'point', at: rewritten(piece.at) }
        : { kind: 'interval', from: end(piece.from), to: end(piece.to) },
    ),
  }
}

const closed = ({ at }: RegionEnd): RegionEnd => ({ at, closed: at !== null })

/** The same set with all its ends in it; null where two of them cannot be told apart. */
export const closureOf = ({ pieces }: Region): Region | null =>
  normalizeRegion({
    pieces: pieces.map(piece =>
      piece.kind === 'point' ? piece : { ...piece, from: closed(piece.from), to: closed(piece.to) },
    ),
  })

const mirroredEnd = ({ at, closed }: RegionEnd): RegionEnd => ({
  at: at === null ? null : opposite(at),
  closed,
})

const opposite = (at: Expression): Expression => (at.kind === 'negate' ? at.operand : negate(at))

const mirrored = (piece: RegionPiece): RegionPiece =>
  piece.kind === 'point'
    ? { kind: 'point', at: opposite(piece.at) }
    : { kind: 'interval', from: mirroredEnd(piece.to), to: mirroredEnd(piece.from) }

/** A set and the same on the other side of 0, as one. */
export const onBothSides = ({ pieces }: Region): Region => ({
  pieces: [...pieces, ...pieces.map(mirrored)],
})

const NUMBERS: Region = { pieces: [ALL_NUMBERS] }

/** All other numbers; null where two ends cannot be told apart. */
export const complementOf = (region: Region): Region | null => withoutRegion(NUMBERS, region)

/** The ends of a set that has more numbers than those; null for a set of single numbers. */
export const endsOf = ({ pieces }: Region): Region | null => {
  const isMore = pieces.some(({ kind }) => kind === 'interval')
  const points = pieces.flatMap(numbersOf).map(at => ({ kind: 'point', at }) as const)
  return isMore && points.length > 0 ? { pieces: points } : null
}
