import { possibleZeros } from '../evaluate/plain-signs'
import type { Sample } from '../evaluate/sample'
import { collectPoles, type LinePoint, type Piece, splitLine } from '../line'
import { type Compared, certify, isDecision, lazily, nameOf, pointsInside } from './certify-line'
import { compareFields } from './identity'
import { comparePoint, type PointResult } from './line-points'
import { type ComparedPair, isAssumed } from './pair'
import { intervalText } from './texts'
import type { Decision, Elsewhere, Point } from './types'
import { findWitness } from './witness'

const isWithin = (pair: ComparedPair, piece: Piece) => (sample: Sample) =>
  pair.guards.every(guard => sample.signOf(guard) === piece.sample.signOf(guard))

type PointFound = { readonly at: Point; readonly result: PointResult; readonly place: LinePoint }

const pointsOf = (pair: ComparedPair, pieces: readonly Piece[], points: readonly LinePoint[]) =>
  points.map((place, index): PointFound => {
    const neighbours = [pieces[index], pieces[index + 1]].filter(piece => piece !== undefined)
    const name = pair.tape.variables[0] ?? ''
    const exact = nameOf(place)
    return {
      at: exact ? { [name]: exact } : {},
      result: comparePoint(pair, place, neighbours),
      place,
    }
  })

/** Places inside pieces where something is divided by 0: only one side may be undefined there. */
const polesOf = (pair: ComparedPair, pieces: readonly Piece[]): readonly PointFound[] => {
  const zeros = possibleZeros(pair.tape, pair.signs.length, pair.signs)
  if (zeros.length === 0) return []
  const name = pair.tape.variables[0] ?? ''
  return pieces.flatMap(piece =>
    collectPoles(pair.tape, zeros, piece).flatMap(place => {
      const exact = nameOf(place)
      const result = exact ? comparePoint(pair, place, [piece]) : null
      return exact && result ? [{ at: { [name]: exact }, result, place }] : []
    }),
  )
}

const conclude = (
  pair: ComparedPair,
  compared: readonly Compared[],
  found: readonly PointFound[],
): Decision => {
  const exceptions = found.filter(({ result }) => result.kind === 'exception')
  if (compared.length === 0) return concludePoints(exceptions, found)
  if (found.some(({ result }) => result.kind === 'unknown')) {
    return { verdict: 'undecided', why: 'point' }
  }
  const certificate = certify(pair, compared)
  if (isDecision(certificate)) return certificate
  if (exceptions.length > 0) {
    return { verdict: 'equal-except-points', points: exceptions.map(({ at }) => at), certificate }
  }
  const removable = found.filter(({ result }) => result.kind === 'removable').map(({ at }) => at)
  return removable.length > 0
    ? { verdict: 'equal', certificate, removable }
    : { verdict: 'equal', certificate }
}

/** Where the assumptions leave single points only, these are all there is to compare. */
const concludePoints = (
  exceptions: readonly PointFound[],
  found: readonly PointFound[],
): Decision => {
  const [first] = exceptions
  if (first?.result.kind === 'exception') {
    const { left, right } = first.result
    return { verdict: 'different', witness: { at: first.at, left, right } }
  }
  const isSure = found.some(({ result }) => result.kind === 'same')
  const isOpen = found.some(({ result }) => result.kind === 'unknown')
  if (!isSure || isOpen) return { verdict: 'undecided', why: 'point' }
  const certificate = {
    method: 'exact',
    errorBits: Number.POSITIVE_INFINITY,
    pieces: [],
    enclosures: [],
  } as const
  return { verdict: 'equal', certificate }
}

type Side = 'left' | 'right'

const sideOnly = ({ identity }: Compared): Side | null => {
  const { left, right } = identity.defined
  return left === right ? null : left ? 'left' : 'right'
}

/** What is known where both sides are defined; `isOpen` where some piece is not compared. */
const compareElsewhere = (
  pair: ComparedPair,
  compared: readonly Compared[],
  isOpen: boolean,
): Elsewhere | Decision => {
  const both = compared.filter(({ identity }) => identity.defined.left && identity.defined.right)
  if (both.length === 0) return 'nowhere'
  const certificate = certify(pair, both)
  if (!isDecision(certificate)) return isOpen ? 'unknown' : 'equal'
  return certificate.verdict === 'different' ? certificate : 'unknown'
}

/** The first run of pieces on which the same side alone is defined, if the values do not differ. */
const domainDecision = (
  pair: ComparedPair,
  compared: readonly Compared[],
  isOpen: boolean,
): Decision | null => {
  const first = compared.findIndex(one => sideOnly(one) !== null)
  const start = compared[first]
  const definedOn = start && sideOnly(start)
  if (!start || !definedOn) return null
  const elsewhere = compareElsewhere(pair, compared, isOpen)
  if (typeof elsewhere !== 'string') return elsewhere
  let last = first
  while (compared[last + 1]?.piece.from === compared[last]?.piece.to) {
    const next = compared[last + 1]
    if (!next || sideOnly(next) !== definedOn) break
    last += 1
  }
  const [from, to] = [nameOf(start.piece.from), nameOf(compared[last]?.piece.to ?? null)]
  const text = intervalText(pair.tape.variables[0] ?? '', from, to)
  return { verdict: 'domains-differ', interval: { text, from, to }, definedOn, elsewhere }
}

const hasBothSides = ({ left, right }: ComparedPair, { frame }: Sample): boolean =>
  !Number.isNaN(frame.lo[left]) && !Number.isNaN(frame.lo[right])

/** The piece with a sample that is no single point without a value, as 0 is for √(1/z² + 1). */
const offPoles = (pair: ComparedPair, piece: Piece): Piece => {
  if (hasBothSides(pair, piece.sample)) return piece
  const others = [...lazily(pair, pointsInside(piece, 3))]
  const sample = others.find(other => hasBothSides(pair, other))
  return sample ? { ...piece, sample } : piece
}

/**
 * Compares two expressions of one variable on the whole line, piece by piece; null where the line
 * cannot be cut at exact places.
 */
export const decideOnLine = (pair: ComparedPair): Decision | null => {
  const line = splitLine(pair.tape, pair.guards)
  if (!line) return null
  const compared: Compared[] = []
  let isOpen = false
  for (const found of line.pieces) {
    if (!isAssumed(pair, found.sample)) continue
    const piece = offPoles(pair, found)
    const identity = compareFields(pair, piece.sample, pair.chance)
    const { left, right } = identity.defined
    if (left && right && identity.verdict !== 'same') {
      const samples = lazily(pair, pointsInside(piece, 3))
      const witness = findWitness(pair, [piece.sample, ...samples], isWithin(pair, piece))
      if (witness) return { verdict: 'different', witness }
      isOpen = true
    }
    compared.push({ piece, identity })
  }
  // A piece on which one side alone is defined tells them apart, whatever is open elsewhere.
  const domain = domainDecision(pair, compared, isOpen)
  if (domain) return domain
  if (isOpen) return { verdict: 'undecided', why: 'no-proof' }
  const both = compared.filter(({ identity }) => identity.defined.left)
  if (both.length === 0 && compared.length > 0)
    return { verdict: 'undecided', why: 'nowhere-defined' }
  const pieces = both.map(({ piece }) => piece)
  const points = [...pointsOf(pair, line.pieces, line.points), ...polesOf(pair, pieces)]
  return conclude(pair, both, points)
}
