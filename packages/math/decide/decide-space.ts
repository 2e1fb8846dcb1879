import { simplify } from '../differentiate'
import { rationalFromDouble } from '../evaluate/doubles'
import { withinMicros } from '../evaluate/long-work'
import { Sample, type SampleSign } from '../evaluate/sample'
import { toExpression } from '../evaluate/to-expression'
import { addRationals, divideRationals, multiplyRationals, rational } from '../number/rational'
import { toText } from '../print'
import { type AtBorders, compareBorders } from './borders'
import { axesOf, type Cell, cellsOf } from './cells'
import { partOf } from './chance-for'
import { enclose } from './enclosures'
import { ENCLOSURES } from './enough'
import { compareFields, type Identity } from './identity'
import { type ComparedPair, isAssumed, isGeneric } from './pair'
import type { Certificate, Decision, EnclosureEvidence } from './types'
import { findWitness, isPlainlyApart, nicePoints, witnessAt } from './witness'

type Recurse = (pair: ComparedPair) => Decision

type Compared = { readonly cell: Cell; readonly identity: Identity }

const cellText = (pair: ComparedPair, { branching }: Cell): string =>
  pair.guards
    .flatMap(guard => {
      const expression = toExpression(pair.tape, guard)
      const sign = branching.signOf(guard)
      if (!expression || typeof sign !== 'number') return []
      return [`${toText(simplify(expression))} ${sign < 0 ? '<' : '>'} 0`]
    })
    .join(', ')

const isActive = (pair: ComparedPair, { branching }: Cell): boolean =>
  pair.assumptions.every(step => branching.truthOf(step) !== false)

/** Points near those known that nobody can know before the sides are written. */
const byChance = (pair: ComparedPair, compared: readonly Compared[]): readonly Sample[] =>
  compared.flatMap(({ cell }) => {
    const [first] = cell.samples
    if (!first) return []
    const point = first.point.map(value => {
      const part = rationalFromDouble(partOf(pair.chance))
      const size = value.numerator === 0n ? rational(1) : value
      return addRationals(value, multiplyRationals(part, divideRationals(size, rational(16))))
    })
    const sample = new Sample(pair.tape, point)
    const isInside = pair.guards.every(guard => sample.signOf(guard) === first.signOf(guard))
    return isInside ? [sample] : []
  })

/** Points to enclose both sides at: one in each cell, then more in each, then any. */
const pointsToEnclose = (pair: ComparedPair, compared: readonly Compared[]): readonly Sample[] => {
  const rounds = [0, 1, 2, 3].flatMap(round =>
    compared.flatMap(({ cell }) => cell.samples.slice(round, round + 1)),
  )
  const nice = nicePoints(pair.tape.variables.length).map(point => new Sample(pair.tape, point))
  return [...byChance(pair, compared), ...rounds, ...nice]
}

const certify = (pair: ComparedPair, compared: readonly Compared[]): Certificate | Decision => {
  const enclosures: EnclosureEvidence[] = []
  const count = compared.filter(({ cell }) => cell.samples.length > 0).length
  for (const sample of pointsToEnclose(pair, compared)) {
    if (!isAssumed(pair, sample)) continue
    if (isPlainlyApart(pair, sample) && isGeneric(pair, sample)) {
      return { verdict: 'different', witness: witnessAt(pair, sample) }
    }
    const evidence = enclose(pair, sample)
    if (evidence === 'apart') return { verdict: 'different', witness: witnessAt(pair, sample) }
    if (evidence && enclosures.every(({ at }) => at !== evidence.at)) enclosures.push(evidence)
    if (enclosures.length >= Math.max(ENCLOSURES, count)) break
  }
  if (enclosures.length < ENCLOSURES) return { verdict: 'undecided', why: 'no-proof' }
  const pieces = compared.map(({ cell, identity }) => ({
    where: cellText(pair, cell),
    fields: identity.fields,
  }))
  const errorBits = Math.min(...compared.map(({ identity }) => identity.errorBits))
  return { method: 'fields', errorBits, pieces, enclosures }
}

/** Whether the sides are not known to be the same where a guard is 0. */
const mayJump = ({ cell, identity }: Compared): boolean => {
  const { left, right } = identity.defined
  return cell.isBorder && (left || right) && identity.verdict !== 'same'
}

/** The first cell in which the sides are not known to be the same, decided. */
const decideCell = (pair: ComparedPair, { cell, identity }: Compared): Decision | null => {
  const { left, right } = identity.defined
  if (!left || !right || identity.verdict === 'same') return null
  const inside = (sample: Sample) =>
    pair.guards.every(guard => sample.signOf(guard) === cell.branching.signOf(guard))
  const witness = findWitness(pair, cell.samples, inside)
  return witness
    ? { verdict: 'different', witness }
    : { verdict: 'undecided', why: cell.samples.length > 0 ? 'no-proof' : 'pieces' }
}

const concluded = (
  pair: ComparedPair,
  both: readonly Compared[],
  { exceptions, removable }: AtBorders,
): Decision => {
  const certificate = certify(pair, both)
  if ('verdict' in certificate) return certificate
  if (exceptions.length > 0) {
    return { verdict: 'equal-except-points', points: exceptions, certificate }
  }
  return removable.length > 0
    ? { verdict: 'equal', certificate, removable }
    : { verdict: 'equal', certificate }
}

/** From so many guards on there may be many cells. */
const MANY_GUARDS = 3

/** What long arithmetic may take there. */
const HOPELESS_MICROS_MAX = 3_000

/**
 * Where the fields know too little at some point, no cells make the sides equal: then there is a
 * witness among the nice points, or nothing is known.
 */
const decideHopeless = (pair: ComparedPair): Decision | null => {
  const samples = nicePoints(pair.tape.variables.length).map(point => new Sample(pair.tape, point))
  const sample = samples.find(
    one =>
      isGeneric(pair, one) &&
      isAssumed(pair, one) &&
      [pair.left, pair.right].every(side => isNumber(one.signOf(side))),
  )
  if (!sample || compareFields(pair, sample, pair.chance).verdict !== 'unknown') return null
  const witness = withinMicros(HOPELESS_MICROS_MAX, () => findWitness(pair, [], () => true))
  return witness ? { verdict: 'different', witness } : { verdict: 'undecided', why: 'no-proof' }
}

/** The sides have different domains in a cell: what is known of the others. */
const decideDomain = (
  pair: ComparedPair,
  { cell, identity }: Compared,
  { both, isOpen }: { readonly both: readonly Compared[]; readonly isOpen: boolean },
): Decision => {
  const certificate = both.length > 0 ? certify(pair, both) : null
  if (certificate && 'verdict' in certificate && certificate.verdict === 'different') {
    return certificate
  }
  const isProved = certificate !== null && !('verdict' in certificate) && !isOpen
  return {
    verdict: 'domains-differ',
    interval: { text: cellText(pair, cell), from: null, to: null },
    definedOn: identity.defined.left ? 'left' : 'right',
    elsewhere: both.length === 0 ? 'nowhere' : isProved ? 'equal' : 'unknown',
  }
}

const isNumber = (sign: SampleSign): boolean => sign !== null && sign !== 'undefined'

/**
 * Compares two expressions of several variables, cell by cell: a cell is where all guards keep
 * their signs. `decide` compares what is left where one variable is fixed.
 */
export const decideInSpace = (pair: ComparedPair, decide: Recurse): Decision => {
  const hopeless = pair.guards.length < MANY_GUARDS ? null : decideHopeless(pair)
  if (hopeless) return hopeless
  const axes = axesOf(pair)
  const parts = cellsOf(pair, axes)
  if (!parts) return { verdict: 'undecided', why: 'pieces' }
  const all = parts.cells
    .filter(cell => isActive(pair, cell))
    .map(cell => ({ cell, identity: compareFields(pair, cell.branching, pair.chance) }))
  const compared = all.filter(({ cell }) => !cell.isBorder)
  const decided = compared.map(one => decideCell(pair, one)).filter(one => one !== null)
  const different = decided.find(({ verdict }) => verdict === 'different')
  if (different) return different
  const oneSided = compared.filter(
    ({ identity }) => identity.defined.left !== identity.defined.right,
  )
  const both = compared.filter(({ identity }) => identity.defined.left && identity.defined.right)
  const [open] = decided
  const certain = oneSided.find(({ cell }) => cell.samples.length > 0)
  if (certain) return decideDomain(pair, certain, { both, isOpen: open !== undefined })
  if (open) return open
  // A cell in which no point is known may be empty, or not.
  if (oneSided.length > 0) return { verdict: 'undecided', why: 'pieces' }
  if (both.length === 0) return { verdict: 'undecided', why: 'nowhere-defined' }
  if (all.some(mayJump)) return { verdict: 'undecided', why: 'point' }
  const borders = compareBorders(pair, axes, parts.borders, decide)
  return borders.isOpen ? { verdict: 'undecided', why: 'point' } : concluded(pair, both, borders)
}
