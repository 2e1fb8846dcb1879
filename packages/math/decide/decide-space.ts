import { simplify } from '../differentiate'
import { compile } from '../evaluate/compile-tape'
import * as operation from '../evaluate/operations'
import { Sample } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { toExpression } from '../evaluate/to-expression'
import { toText } from '../print'
import { type Axis, axesOf, type Cell, cellsOf } from './cells'
import { enclose } from './enclosures'
import { compareFields, type Identity } from './identity'
import { type ComparedPair, isAssumed, pairOfSteps } from './pair'
import { projectPair } from './project'
import type { Certificate, Decision, EnclosureEvidence, Point } from './types'
import { findWitness, isPlainlyApart, nicePoints, witnessAt } from './witness'

const ENCLOSURES = 3

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

const domainDecision = (pair: ComparedPair, { cell, identity }: Compared): Decision => ({
  verdict: 'domains-differ',
  interval: { text: cellText(pair, cell), from: null, to: null },
  definedOn: identity.defined.left ? 'left' : 'right',
})

const certify = (pair: ComparedPair, compared: readonly Compared[]): Certificate | Decision => {
  const enclosures: EnclosureEvidence[] = []
  const inside = compared.flatMap(({ cell }) => (cell.sample ? [cell.sample] : []))
  const nice = nicePoints(pair.tape.variables.length).map(point => new Sample(pair.tape, point))
  for (const sample of [...inside, ...nice]) {
    if (!isAssumed(pair, sample)) continue
    const isInside = inside.includes(sample)
    if (isInside && isPlainlyApart(pair, sample)) {
      return { verdict: 'different', witness: witnessAt(pair, sample) }
    }
    const evidence = enclose(pair, sample)
    if (evidence) enclosures.push(evidence)
    if (enclosures.length >= Math.max(ENCLOSURES, inside.length)) break
  }
  if (enclosures.length < ENCLOSURES) return { verdict: 'undecided', why: 'no-proof' }
  const pieces = compared.map(({ cell, identity }) => ({
    where: cellText(pair, cell),
    fields: identity.fields,
  }))
  const errorBits = Math.min(...compared.map(({ identity }) => identity.errorBits))
  return { method: 'fields', errorBits, pieces, enclosures }
}

const JUMPING: readonly number[] = [operation.SELECT, operation.SIGN, operation.FLOOR]

const canJump = ({ tape }: ComparedPair): boolean =>
  tape.operations.some(code => JUMPING.includes(code))

type Recurse = (pair: ComparedPair) => Decision

type Borders = { readonly exceptions: readonly Point[]; readonly isOpen: boolean }

/** Compares both sides where one variable stands on a border of its axis. */
const compareBorder = (
  pair: ComparedPair,
  axis: Axis,
  place: Axis['points'][number],
  decide: Recurse,
): Borders => {
  const { tape, seed } = pair
  if (!place.exact) return { exceptions: [], isOpen: canJump(pair) }
  const target = new Tape()
  for (const [index, name] of tape.variables.entries()) {
    if (index !== axis.variable) target.variable(name)
  }
  const bound: (number | undefined)[] = []
  bound[axis.variable] = compile({ tape: target, whole: false }, place.exact)
  const steps = projectPair({ from: tape, bound, sample: null }, target, [
    pair.left,
    pair.right,
    ...pair.assumptions,
  ])
  const [left, right, ...assumptions] = steps ?? []
  if (left === undefined || right === undefined) return { exceptions: [], isOpen: true }
  const decision = decide(pairOfSteps(target, [left, right], assumptions, seed))
  const name = tape.variables[axis.variable] ?? ''
  switch (decision.verdict) {
    case 'equal':
    case 'equal-except-points':
      return { exceptions: [], isOpen: false }
    case 'different': {
      const { left: l, right: r } = decision.witness
      const isHole = l.approx === null || r.approx === null
      // A side without jumps has its limit as its value where it is defined.
      if (isHole && !canJump(pair)) return { exceptions: [], isOpen: false }
      return { exceptions: [{ [name]: simplify(place.exact) }], isOpen: false }
    }
    case 'domains-differ':
      return { exceptions: [{ [name]: simplify(place.exact) }], isOpen: false }
    case 'undecided':
      return { exceptions: [], isOpen: decision.why !== 'nowhere-defined' && canJump(pair) }
    default:
      return decision satisfies never
  }
}

const compareBorders = (pair: ComparedPair, axes: readonly Axis[], decide: Recurse): Borders => {
  const found = axes.flatMap(axis =>
    axis.points.map(place => compareBorder(pair, axis, place, decide)),
  )
  return {
    exceptions: found.flatMap(({ exceptions }) => exceptions),
    isOpen: found.some(({ isOpen }) => isOpen),
  }
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
  const witness = findWitness(pair, cell.sample ? [cell.sample] : [], inside)
  return witness
    ? { verdict: 'different', witness }
    : { verdict: 'undecided', why: cell.sample ? 'no-proof' : 'pieces' }
}

/**
 * Compares two expressions of several variables, cell by cell: a cell is where all guards keep
 * their signs. `decide` compares what is left where one variable is fixed.
 */
export const decideInSpace = (pair: ComparedPair, decide: Recurse): Decision => {
  const axes = axesOf(pair)
  const cells = axes && cellsOf(pair, axes)
  if (!axes || !cells) return { verdict: 'undecided', why: 'pieces' }
  const all = cells
    .filter(cell => isActive(pair, cell))
    .map(cell => ({ cell, identity: compareFields(pair, cell.branching, pair.chance) }))
  const compared = all.filter(({ cell }) => !cell.isBorder)
  const decided = compared.map(one => decideCell(pair, one)).filter(one => one !== null)
  const different = decided.find(({ verdict }) => verdict === 'different')
  const [first] = decided
  if (different ?? first) return different ?? first ?? { verdict: 'undecided', why: 'no-proof' }
  const oneSided = compared.filter(
    ({ identity }) => identity.defined.left !== identity.defined.right,
  )
  const certain = oneSided.find(({ cell }) => cell.sample)
  if (certain) return domainDecision(pair, certain)
  // A cell in which no point is known may be empty, or not.
  if (oneSided.length > 0) return { verdict: 'undecided', why: 'pieces' }
  const both = compared.filter(({ identity }) => identity.defined.left && identity.defined.right)
  if (both.length === 0) return { verdict: 'undecided', why: 'nowhere-defined' }
  const borders = compareBorders(pair, axes, decide)
  const isOpen = borders.isOpen || all.some(mayJump)
  if (isOpen) return { verdict: 'undecided', why: 'point' }
  const certificate = certify(pair, both)
  if ('verdict' in certificate) return certificate
  return borders.exceptions.length > 0
    ? { verdict: 'equal-except-points', points: borders.exceptions, certificate }
    : { verdict: 'equal', certificate }
}
