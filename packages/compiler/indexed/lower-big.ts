import {
  add,
  call,
  decide,
  divide,
  type Expression,
  evaluate,
  freeVariables,
  multiply,
  num,
  subtract,
  variable,
} from '@slopewise/math'
import type { Label, Term } from '../terms/term'
import { type Lower, misfit, numberOf } from './lowering'
import { resolveLabel, type Scope, SIZE } from './scope'
import { combine, scalar, type Tensor } from './tensor'
import { termsIn } from './terms-in'

/** Most terms that a sum is written out to. */
const TERMS_MAX = 12

/** Most terms of sums within sums. */
const SPREAD_MAX = 3 ** 7

const endOf = (label: Label | null, scope: Scope): number => {
  if (label === null) return SIZE
  const { name, offset } = resolveLabel(label, scope)
  return name === '' ? offset : misfit('the end of the sum is not known')
}

type Join = (left: Expression, right: Expression) => Expression

const JOINS: Readonly<Record<(Term & { kind: 'big' })['op'], Join>> = {
  sum: add,
  product: multiply,
  max: (left, right) => call('max', left, right),
}

const isPlainLetter = (one: Term, base: string): boolean =>
  one.kind === 'symbol' && one.base === base && one.label === null && one.indices.length === 0

/** $\sum_w w^2$: the letter runs through values, not through numbers of entries. */
const isOverValues = ({ index, from, to, body }: Term & { kind: 'big' }): boolean =>
  from === null && to === null && termsIn(body).some(one => isPlainLetter(one, index))

/** One of the values is the letter itself, the others are like another letter. */
const lowerOverValues = (term: Term & { kind: 'big' }, scope: Scope, lower: Lower): Tensor => {
  const { op, index, body } = term
  if (op === 'max') return misfit('a maximum over all values is not read')
  const other = variable(`${index}\u2016`)
  const own = lower(body, scope)
  const rest = lower(body, { ...scope, bound: new Map([...scope.bound, [index, other]]) })
  return combine(own, rest, JOINS[op]) ?? misfit('the terms of the sum do not fit')
}

/** Terms of a series that are looked at. */
const SERIES_TERMS = 4

/**
 * $\sum_{k=0}^\infty \mu^k = \frac{1}{1 - \mu}$: a series in which each term is as many times the one before. Where it has a sum
 * is for the text to say; a number that it grows by has none.
 */
const lowerSeries = (
  { op, index, body }: Term & { kind: 'big' },
  from: number,
  scope: Scope,
  lower: Lower,
): Tensor => {
  const terms = Array.from({ length: SERIES_TERMS }, (_, at) => {
    const indices = new Map([...scope.indices, [index, from + at]])
    return numberOf(lower(body, { ...scope, indices }), 'a series')
  })
  const [first, second] = terms
  if (op !== 'sum' || first === undefined || second === undefined) {
    return misfit('an infinite sum is not read')
  }
  const ratio = divide(second, first)
  const isSteady = terms.every((term, at) => {
    const before = terms[at - 1]
    return before === undefined || decide(term, multiply(before, ratio)).verdict === 'equal'
  })
  const isBounded = freeVariables(ratio).size > 0 || Math.abs(evaluate(ratio, {})) < 1
  if (!isSteady || !isBounded) return misfit('an infinite sum is not read')
  return scalar(divide(first, subtract(num(1), ratio)))
}

/** A sum or product written out: to $n = 3$ where its end is a letter or not named. */
export const lowerBig = (term: Term & { kind: 'big' }, scope: Scope, lower: Lower): Tensor => {
  const { op, index, except } = term
  if (isOverValues(term)) return lowerOverValues(term, scope, lower)
  const isBare = term.from === null && term.to === null && except === null
  const range = (isBare ? scope.ranges.get(index) : undefined) ?? term
  const from = range.from === null ? 1 : endOf(range.from, scope)
  if (range.to?.name === '∞') return lowerSeries(term, from, scope, lower)
  const to = endOf(range.to, scope)
  const spread = scope.spread * Math.max(1, to - from + 1)
  if (to - from >= TERMS_MAX || spread > SPREAD_MAX) {
    return misfit('the sum has too many terms to be written out')
  }
  const left = except === null ? null : resolveLabel(except, scope)
  if (left !== null && left.name !== '') return misfit('nothing says which number is left out')
  const values: Tensor[] = []
  for (let n = from; n <= to; n += 1) {
    if (left?.name === '' && left.offset === n) continue
    const indices = new Map([...scope.indices, [index, n]])
    values.push(lower(term.body, { ...scope, indices, spread }))
  }
  const [first, ...rest] = values
  if (first === undefined) return scalar(num(op === 'product' ? 1 : 0))
  const join = JOINS[op]
  return rest.reduce(
    (sum, value) => combine(sum, value, join) ?? misfit('the terms of the sum do not fit'),
    first,
  )
}
