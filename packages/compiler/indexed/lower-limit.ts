import {
  add,
  call,
  constant,
  decide,
  differentiate,
  divide,
  type Expression,
  evaluate,
  expandDefinitions,
  freeVariables,
  negate,
  ratio,
  slopesAt,
  someNode,
  substitute,
  variable,
} from '@slopewise/math'
import { letterKey, type Side, type Term } from '../terms/term'
import { familyLimit, flatLimit, isZero } from './flat-limit'
import { type Lower, misfit, numberOf } from './lowering'
import { resolveSymbol, type Scope, variableName } from './scope'
import { scalar, type Tensor } from './tensor'

type Goal = { readonly name: string; readonly to: Expression; readonly side: Side }

const ROUNDS_MAX = 5

/** The slope of a numerator or denominator at the place, from the side asked for. */
const slopeOf = (of: Expression, { name, to, side }: Goal): Expression | null => {
  const isPlain = freeVariables(of).size <= 1
  if (!isPlain) return substitute(differentiate(of, { by: name }).derivative, { [name]: to })
  const { left, right, slope } = slopesAt(of, name, to)
  if (side === 'left') return left
  return side === 'right' ? right : slope
}

/** $\lim \frac{u}{v}$, where both become 0 by the slopes of both (l'Hôpital). */
const quotientLimit = (over: Expression, under: Expression, goal: Goal): Expression => {
  let [top, bottom] = [over, under]
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const at = { [goal.name]: goal.to }
    const [u, v] = [substitute(top, at), substitute(bottom, at)]
    if (!isZero(v)) return divide(u, v)
    // What is not 0, over what becomes 0, grows beyond all bounds.
    if (!isZero(u)) return endOf(divide(top, bottom), goal) ?? constant('infinity')
    const [du, dv] = [slopeOf(top, goal), slopeOf(bottom, goal)]
    if (du === null || dv === null) return { kind: 'undefined' }
    if (!isZero(dv)) return divide(du, dv)
    top = differentiate(top, { by: goal.name }).derivative
    bottom = differentiate(bottom, { by: goal.name }).derivative
  }
  return misfit('the limit is not read')
}

/** So many parts of 1 away. */
const NEARBY = 1_000_000_000

/** On which side of 0 a quotient grows that has no end, by a value close by; null where other letters decide that. */
const endOf = (of: Expression, { name, to, side }: Goal): Expression | null => {
  if (freeVariables(of).size > 1) return null
  const isAbove = (way: 1 | -1): boolean =>
    evaluate(substitute(of, { [name]: add(to, ratio(way, NEARBY)) }), {}) > 0
  const [left, right] = [isAbove(-1), isAbove(1)]
  if (side === 'both' && left !== right) return { kind: 'undefined' }
  const isUp = side === 'left' ? left : right
  return isUp ? constant('infinity') : negate(constant('infinity'))
}

/** Two places far out; the nearer ones where the first are too far for powers of $e$. */
const FAR = [
  [1e12, 1e15],
  [300, 600],
] as const
const CLOSE = 1e-9
const DENOMINATOR_MAX = 1000
/** What is as large, and as much larger at the farther place, comes close to nothing. */
const LARGE = 100
const GROWTH = 1.3

/** The fraction that two values far out agree on. */
const nearFraction = (near: number, far: number): Expression => {
  const isGrowing = Math.abs(far) > LARGE && Math.abs(far) > GROWTH * Math.abs(near)
  if (isGrowing) return constant('infinity')
  if (!(Math.abs(near - far) < CLOSE)) return misfit('the limit is not read')
  for (let under = 1; under <= DENOMINATOR_MAX; under += 1) {
    const over = Math.round(far * under)
    if (Math.abs(over / under - far) < CLOSE) return ratio(over, under)
  }
  return misfit('the limit is not read')
}

/**
 * A limit at infinity by values far out, right to 12 digits: for functions of lessons, which are flat
 * there, or grow.
 */
const farLimit = (of: Expression, name: string, sign: 1 | -1): Expression => {
  const isFamily = freeVariables(of).size > 1
  const flat = isFamily ? (flatLimit(of, name, sign) ?? familyLimit(of, name, sign)) : null
  if (flat !== null) return flat
  const [near, far] =
    FAR.map(places => places.map(place => evaluate(of, { [name]: sign * place }))).find(values =>
      values.every(Number.isFinite),
    ) ?? []
  if (freeVariables(of).size > 1 || near === undefined || far === undefined) {
    return misfit('the limit is not read')
  }
  const found = nearFraction(near, far)
  return found.kind === 'constant' && far < 0 ? { kind: 'negate', operand: found } : found
}

const isInfinite = (term: Term): 1 | -1 | null => {
  if (term.kind === 'infinity') return 1
  if (term.kind === 'sum' && term.terms.length === 1 && term.terms[0])
    return isInfinite(term.terms[0])
  return term.kind === 'negative' && term.of.kind === 'infinity' ? -1 : null
}

/** Deep enough for functions of functions that the text defines. */
const FAR_DEPTH = 10

/** Far out only values tell: what the text defines is put in, all but the letter that moves. */
const farScope = (term: Term & { kind: 'limit' }, scope: Scope): Scope => ({
  ...scope,
  depth: FAR_DEPTH,
  opaque: new Set([...scope.opaque, letterKey(resolveSymbol(term.variable, scope))]),
})

/**
 * What anything continuous is at the place. Where it has no value there, as $\ln p$ at 0, it is looked at ever closer by:
 * $p = e^{-t}$ with $t \to \infty$.
 */
const placeLimit = (of: Expression, { name, to, side }: Goal): Expression => {
  const value = substitute(of, { [name]: to })
  if (freeVariables(value).size > 0 || Number.isFinite(evaluate(value, {}))) return value
  const step = call('exp', negate(variable(name)))
  const from = (way: Expression): Expression =>
    farLimit(substitute(of, { [name]: add(to, way) }), name, 1)
  if (side === 'left') return from(negate(step))
  if (side === 'right') return from(step)
  const [right, left] = [from(step), from(negate(step))]
  return isSameEnd(right, left) ? right : { kind: 'undefined' }
}

/** Whether a function comes close to the same, or grows in the same way, at both ends. */
const isSameEnd = (right: Expression, left: Expression): boolean => {
  const isInfinite = [right, left].some(one => someNode(one, isInfinity))
  return isInfinite
    ? right.kind === 'constant' && left.kind === 'constant'
    : decide(right, left).verdict === 'equal'
}

const isInfinity = (node: Expression): boolean =>
  node.kind === 'constant' && node.name === 'infinity'

/** $\lim_{h \to 0}$ of a quotient, of anything continuous, and limits at infinity. */
export const lowerLimit = (term: Term & { kind: 'limit' }, scope: Scope, lower: Lower): Tensor => {
  const name = variableName(resolveSymbol(term.variable, scope))
  const { definitions } = scope.maths
  const open = (part: Term, within = scope) =>
    expandDefinitions(numberOf(lower(part, within), 'a limit'), definitions)
  const far = isInfinite(term.to)
  if (far !== null) {
    const body = open(term.body, farScope(term, scope))
    if (term.side !== 'each') return scalar(farLimit(body, name, far))
    const [right, left] = [farLimit(body, name, 1), farLimit(body, name, -1)]
    return scalar(isSameEnd(right, left) ? right : { kind: 'undefined' })
  }
  if (term.side === 'each') return misfit('the limit does not say where')
  const to = numberOf(lower(term.to, scope), 'a limit')
  const goal = { name, to, side: term.side }
  if (term.body.kind === 'quotient') {
    return scalar(quotientLimit(open(term.body.over), open(term.body.under), goal))
  }
  return scalar(placeLimit(open(term.body), goal))
}
