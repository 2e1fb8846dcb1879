import { simplify } from '../differentiate'
import { rationalFromDouble } from '../evaluate/doubles'
import { Sample } from '../evaluate/sample'
import type { LinePoint, Piece } from '../line'
import {
  addRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
} from '../number/rational'
import type { Expression } from '../tree/expression'
import { partOf } from './chance-for'
import { enclose } from './enclosures'
import { ENCLOSURES } from './enough'
import type { Identity } from './identity'
import type { ComparedPair } from './pair'
import { intervalText } from './texts'
import type { Certificate, Decision, EnclosureEvidence } from './types'
import { isPlainlyApart, witnessAt } from './witness'

/** A piece of the line with what the fields say of the sides there. */
export type Compared = { readonly piece: Piece; readonly identity: Identity }

/** Rational points inside a piece, simple where it is infinite. */
export const pointsInside = ({ from, to, sample }: Piece, count: number): readonly Rational[] => {
  const [middle] = sample.point
  if (!middle) return []
  if (from && to) {
    const width = addRationals(to.at.low, negateRational(from.at.high))
    return Array.from({ length: count }, (_, n) =>
      addRationals(from.at.high, multiplyRationals(width, rational(2 * n + 1, 2 * count + 1))),
    )
  }
  const steps = [rational(1), rational(1, 2), rational(2), rational(3, 2), rational(5, 2)]
  return steps.slice(0, count).flatMap((step, n) => {
    const down = to !== null || (from === null && n % 2 === 1)
    return [addRationals(middle, down ? negateRational(step) : step)]
  })
}

/** A point inside a piece that nobody can know before the sides are written. */
const chancePoint = ({ chance }: ComparedPair, { from, to, sample }: Piece): Rational => {
  const part = rationalFromDouble(partOf(chance))
  const [middle] = sample.point
  const low = from?.at.high ?? null
  const high = to?.at.low ?? null
  if (low && high) {
    return addRationals(low, multiplyRationals(part, addRationals(high, negateRational(low))))
  }
  if (low) return addRationals(low, multiplyRationals(part, rational(4)))
  if (high) return addRationals(high, negateRational(multiplyRationals(part, rational(4))))
  return addRationals(middle ?? rational(0), rationalFromDouble(chance.coordinate()))
}

const enclosuresOn = (pair: ComparedPair, piece: Piece, count: number) => {
  const found: EnclosureEvidence[] = []
  const points = [chancePoint(pair, piece), ...pointsInside(piece, 2 * count + 1)]
  for (const sample of lazily(pair, [...points, ...piece.sample.point])) {
    if (isPlainlyApart(pair, sample)) return sample
    const evidence = enclose(pair, sample)
    if (evidence === 'apart') return sample
    if (evidence) found.push(evidence)
    if (found.length >= count) break
  }
  return found
}

/** The points as samples, each made when it is looked at. */
export function* lazily(pair: ComparedPair, points: readonly Rational[]) {
  for (const point of points) yield new Sample(pair.tape, [point])
}

/** A place of the line as it is written; null where it has no name. */
export const nameOf = (point: LinePoint | null): Expression | null =>
  point?.exact ? simplify(point.exact) : null

/**
 * The certificate that the sides are equal on all these pieces, each with enclosures that overlap; a decision
 * where a point tells them apart, or where too few points can be enclosed.
 */
export const certify = (
  pair: ComparedPair,
  compared: readonly Compared[],
): Certificate | Decision => {
  const count = Math.max(1, Math.ceil(ENCLOSURES / Math.max(1, compared.length)))
  const enclosures: EnclosureEvidence[] = []
  for (const { piece } of compared) {
    const found = enclosuresOn(pair, piece, count)
    if (found instanceof Sample) return { verdict: 'different', witness: witnessAt(pair, found) }
    enclosures.push(...found)
  }
  if (enclosures.length < ENCLOSURES) return { verdict: 'undecided', why: 'no-proof' }
  const pieces = compared.map(({ piece, identity }) => ({
    where: intervalText(pair.tape.variables[0] ?? '', nameOf(piece.from), nameOf(piece.to)),
    fields: identity.fields,
  }))
  const errorBits = Math.min(...compared.map(({ identity }) => identity.errorBits))
  return { method: 'fields', errorBits, pieces, enclosures }
}

/** Whether there is no certificate. */
export const isDecision = (value: Certificate | Decision): value is Decision => 'verdict' in value
