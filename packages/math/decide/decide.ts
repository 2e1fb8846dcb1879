import { expandDefinitions } from '../differentiate'
import { withinMicros } from '../evaluate/long-work'
import { Sample } from '../evaluate/sample'
import { rational } from '../number/rational'
import { decideSwiftly } from '../swift'
import { num } from '../tree/build'
import { type Definitions, type Expression, NO_DEFINITIONS } from '../tree/expression'
import { freeVariables, substitute } from '../tree/walk'
import { decideNumbers, valueAt } from './constants'
import { decideOnLine } from './decide-line'
import { decideSmooth } from './decide-smooth'
import { decideInSpace } from './decide-space'
import { enclose } from './enclosures'
import { decisionFrom } from './from-swift'
import { easiestWitness } from './nice-witness'
import { type ComparedPair, comparePair, isAssumed, isGeneric } from './pair'
import type { Certificate, DecideOptions, Decision, ValueAt, Witness } from './types'
import { isPlainlyApart, witnessAt } from './witness'

const exactCertificate = (method: 'identical' | 'exact'): Certificate => ({
  method,
  errorBits: Number.POSITIVE_INFINITY,
  pieces: [],
  enclosures: [],
})

const UNDEFINED_VALUE: ValueAt = { exact: null, approx: null }

const decideClosed = (pair: ComparedPair): Decision => {
  const { tape, left, right, seed } = pair
  const sample = new Sample(tape, [])
  if (!isAssumed(pair, sample)) return { verdict: 'undecided', why: 'nowhere-defined' }
  const numbers = decideNumbers(tape, left, right, seed)
  switch (numbers.verdict) {
    case 'equal': {
      const { method, identity } = numbers
      if (method !== 'fields') return { verdict: 'equal', certificate: exactCertificate(method) }
      const fields = identity?.fields ?? []
      const evidence = enclose(pair, sample)
      const certificate: Certificate = {
        method,
        errorBits: identity?.errorBits ?? 0,
        pieces: [{ where: '', fields }],
        // Of numbers there is but one point.
        enclosures: evidence && evidence !== 'apart' ? [evidence] : [],
      }
      return { verdict: 'equal', certificate }
    }
    case 'both-undefined':
      return { verdict: 'equal', certificate: exactCertificate('exact') }
    case 'different':
      return { verdict: 'different', witness: { at: {}, left: numbers.left, right: numbers.right } }
    case 'left-undefined':
    case 'right-undefined': {
      const isLeft = numbers.verdict === 'right-undefined'
      const value = valueAt(sample, isLeft ? left : right)
      const [l, r] = isLeft ? [value, UNDEFINED_VALUE] : [UNDEFINED_VALUE, value]
      return { verdict: 'different', witness: { at: {}, left: l, right: r } }
    }
    case 'undecided':
      return { verdict: 'undecided', why: 'no-proof' }
    default:
      return numbers satisfies never
  }
}

/** The first points to try: most wrong answers differ there already. */
const QUICK = [rational(1), rational(0), rational(-1), rational(2), rational(1, 2)]

type Tried = { readonly decision: Decision | null; readonly samples: readonly Sample[] }

/** Doubles only, at the first points. */
const tryQuickly = (pair: ComparedPair): Tried => {
  const samples: Sample[] = []
  const count = pair.tape.variables.length
  for (const value of QUICK) {
    const sample = new Sample(
      pair.tape,
      count === 1 ? [value] : pair.tape.variables.map(() => value),
    )
    if (isPlainlyApart(pair, sample) && isGeneric(pair, sample) && isAssumed(pair, sample)) {
      return { decision: { verdict: 'different', witness: witnessAt(pair, sample) }, samples }
    }
    samples.push(sample)
  }
  return { decision: null, samples }
}

/**
 * What long arithmetic may take in cells of several variables: where there are many of them,
 * each would take its time to say nothing.
 */
const SPACE_MICROS_MAX = 10_000

const decidePair = (pair: ComparedPair): Decision => {
  if (pair.mentions === 0) return decideClosed(pair)
  if (pair.left === pair.right) {
    return { verdict: 'equal', certificate: exactCertificate('identical') }
  }
  const { decision, samples } = tryQuickly(pair)
  const quick = decision ?? decideSmooth(pair, samples)
  if (quick) return quick
  const onLine = pair.tape.variables.length === 1 ? decideOnLine(pair) : null
  return onLine ?? withinMicros(SPACE_MICROS_MAX, () => decideInSpace(pair, decidePair))
}

const infinitySign = (expression: Expression): -1 | 1 | null => {
  if (expression.kind === 'constant') return expression.name === 'infinity' ? 1 : null
  if (expression.kind !== 'negate') return null
  return infinitySign(expression.operand) === 1 ? -1 : null
}

const decideInfinite = (left: Expression, right: Expression): Decision => {
  const [l, r] = [infinitySign(left), infinitySign(right)]
  return l !== null && l === r
    ? { verdict: 'equal', certificate: exactCertificate('identical') }
    : { verdict: 'undecided', why: 'infinity' }
}

/** The decision without the swift way: on tapes, with every means at hand. */
export const decideFully = (
  left: Expression,
  right: Expression,
  { definitions, assumptions = [], seed = 0 }: DecideOptions,
): Decision => {
  const first = definitions ? null : comparePair(left, right, assumptions, seed)
  if (first !== null && typeof first !== 'string') return withEasyWitness(decidePair(first), first)
  if (first === 'infinity') return decideInfinite(left, right)
  if (first !== null && first !== 'not-expanded') return { verdict: 'undecided', why: first }
  const expand = (side: Expression) => expandDefinitions(side, definitions ?? NO_DEFINITIONS)
  const pair = comparePair(expand(left), expand(right), assumptions, seed)
  if (pair === 'infinity') return decideInfinite(left, right)
  if (typeof pair === 'string') return { verdict: 'undecided', why: pair }
  return withEasyWitness(decidePair(pair), pair)
}

/** Looks for a witness that is easy to try when it is asked for. */
const withEasyWitness = (decision: Decision, pair: ComparedPair): Decision => {
  if (decision.verdict !== 'different') return decision
  let witness: Witness | null = null
  return {
    verdict: 'different',
    get witness() {
      witness ??= easiestWitness(pair, decision.witness)
      return witness
    },
  }
}

const WHOLE = [0, 1, 2, 3]

/**
 * Powers such as (-2)^n have values at whole n only, where they are powers with that exponent: one
 * at which the two sides differ.
 */
const differAtWhole = (
  sides: readonly [Expression, Expression],
  definitions: Definitions,
  seed: number,
): Decision | null => {
  const [left, right] = sides.map(side => expandDefinitions(side, definitions))
  if (!left || !right) return null
  const names = [...new Set([...freeVariables(left), ...freeVariables(right)])]
  for (const whole of WHOLE) {
    const at = Object.fromEntries(names.map(name => [name, num(whole)]))
    const [l, r] = [substitute(left, at), substitute(right, at)]
    const there = decideFully(l, r, { seed })
    if (there.verdict !== 'different') continue
    const { left: x, right: y } = there.witness
    if (x.approx === null || y.approx === null) continue
    return { verdict: 'different', witness: { at, left: x, right: y } }
  }
  return null
}

/** What all long arithmetic of one decision may take; witnesses are worked out later. */
const LONG_MICROS_MAX = 40_000

/**
 * Decides whether two expressions are the same function: as real functions, on all of the line
 * (or where the assumptions hold), kinks and domains included. "Equal" carries a certificate,
 * "different" a point where enclosures of the two values are apart; what cannot be settled is
 * undecided. Never a guess from samples; the same verdict for every seed; never throws.
 *
 * @example
 * decide(read('e^z/(1 + e^z)^2'), read('sigmoid(z)*(1 - sigmoid(z))')) // { verdict: 'equal' }
 * decide(read('max(0, z)'), read('z')) // { verdict: 'different', witness: { at: { z: -1 } } }
 * decide(read('if(z>=0,1,0)'), read('if(z>0,1,0)'))
 * // { verdict: 'equal-except-points', points: [{ z: 0 }] }
 */
export const decide = (
  left: Expression,
  right: Expression,
  { definitions, assumptions = [], seed = 0 }: DecideOptions = {},
): Decision => {
  const isSwift = assumptions.length === 0
  const options = { assumptions, seed }
  const swift = isSwift ? decideSwiftly(left, right, definitions ?? null, seed) : null
  if (swift) {
    return decisionFrom(
      swift,
      () => ({ left, right, definitions, seed }),
      record => decideSwiftly(left, right, definitions ?? null, seed, record),
    )
  }
  return withinMicros(LONG_MICROS_MAX, () => {
    const decision = decideFully(left, right, definitions ? { ...options, definitions } : options)
    const isOpen = decision.verdict === 'undecided' && decision.why === 'nowhere-defined'
    if (!isOpen || !isSwift) return decision
    return differAtWhole([left, right], definitions ?? NO_DEFINITIONS, seed) ?? decision
  })
}
