import { findSign } from '../evaluate/exact-value'
import { num, subtract } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Expression, FunctionName } from '../tree/expression'
import { childrenOf, freeVariables, substitute } from '../tree/walk'
import { deriveByRules } from './derivation'
import { exactValue, isTotal, simplify } from './simplify'
import { type Place, signNear, smoothNear } from './smooth-near'

/** What a function is like on one side of a point at which it has a value. */
export type Side =
  /** The one-sided slope exists. */
  | { readonly kind: 'slope'; readonly slope: Expression }
  /** The slope grows without bound. */
  | { readonly kind: 'vertical' }
  /** The function tends to another value than its own at the point. */
  | { readonly kind: 'jump'; readonly limit: Expression }
  /** The function is not defined on this side. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown' }

const UNKNOWN: Side = { kind: 'unknown' }

const isClosed = (value: Expression): boolean => freeVariables(value).size === 0

/** Whether a value exists: proved where it is closed, else plain from its form. */
export const exists = (value: Expression): boolean =>
  isClosed(value) ? findSign(value) !== null : isTotal(value)

/** Whether two values are the same: proved where they are closed, else by their simplest form. */
export const isSame = (a: Expression, b: Expression): boolean => {
  if (isClosed(a) && isClosed(b)) return findSign(subtract(a, b)) === 0
  return equalTrees(simplify(a), simplify(b))
}

/** The value of an expression at a place. */
export const valueThere = (smooth: Expression, { by, at }: Place): Expression =>
  simplify(substitute(smooth, { [by]: at }))

const ONE = num(1)

type Call = Extract<Expression, { kind: 'call' }>

/** For functions that end somewhere: what must not be negative for a value. */
const MARGINS: Partial<Readonly<Record<FunctionName, (u: Expression) => Expression>>> = {
  sqrt: u => u,
  ln: u => u,
  log10: u => u,
  log2: u => u,
  asin: u => subtract(ONE, { kind: 'call', name: 'abs', args: [u] }),
  acos: u => subtract(ONE, { kind: 'call', name: 'abs', args: [u] }),
  acosh: u => subtract(u, ONE),
  atanh: u => subtract(ONE, { kind: 'call', name: 'abs', args: [u] }),
}

const marginOf = (node: Expression): Expression | null => {
  if (node.kind === 'call') return marginOfCall(node)
  if (node.kind !== 'power') return null
  const { base, exponent } = node
  const order = exactValue(exponent)
  const isOdd = order !== null && order !== 'undefined' && order.denominator % 2n === 1n
  return isOdd ? null : base
}

const marginOfCall = ({ name, args }: Call): Expression | null => {
  const [u] = args
  return (u && MARGINS[name]?.(u)) ?? null
}

/** Whether a smooth expression is defined close to the place, on its side; null for unknown. */
const isDefinedNear = (smooth: Expression, place: Place): boolean | null => {
  const margin = marginOf(smooth)
  if (margin && freeVariables(margin).has(place.by)) {
    const branch = smoothNear(margin, place)
    const sign = branch && signNear(branch, place)
    if (sign === null) return isClosed(margin) ? null : false
    if (sign < 0) return false
  }
  let all: boolean | null = true
  for (const child of childrenOf(smooth)) {
    const one = isDefinedNear(child, place)
    if (one === false) return false
    if (one === null) all = null
  }
  return all
}

const isVertical = (slope: Expression, place: Place): boolean => {
  if (slope.kind === 'negate') return isVertical(slope.operand, place)
  if (slope.kind === 'add') {
    const steep = slope.terms.filter(term => !exists(valueThere(term, place)))
    const [only] = steep
    return only !== undefined && steep.length === 1 && isVertical(only, place)
  }
  if (slope.kind !== 'divide') return false
  const [top, bottom] = [slope.numerator, slope.denominator].map(part =>
    findSign(substitute(part, { [place.by]: place.at })),
  )
  return bottom === 0 && (top === 1 || top === -1)
}

/** What a smooth expression is like close to a place, where it is defined. */
const sideWhereDefined = (smooth: Expression, value: Expression, place: Place): Side => {
  const limit = valueThere(smooth, place)
  if (!exists(limit)) return UNKNOWN
  if (!isSame(limit, value)) return { kind: 'jump', limit }
  const formula = simplify(deriveByRules(smooth, place.by))
  const slope = valueThere(formula, place)
  if (exists(slope)) return { kind: 'slope', slope }
  return isVertical(formula, place) ? { kind: 'vertical' } : UNKNOWN
}

/** The other side of the same place, with the smooth expression that the function is there. */
type OtherSide = { readonly smooth: Expression | null; readonly side: Side }

const sideOf = (
  smooth: Expression | null,
  value: Expression,
  place: Place,
  other?: OtherSide,
): Side => {
  if (!smooth) return UNKNOWN
  if (smooth.kind === 'undefined') return { kind: 'outside' }
  const isDefined = isDefinedNear(smooth, place)
  if (isDefined === null) return UNKNOWN
  if (!isDefined) return { kind: 'outside' }
  const isSmooth = other?.smooth && other.side.kind === 'slope' && equalTrees(smooth, other.smooth)
  return isSmooth ? other.side : sideWhereDefined(smooth, value, place)
}

/**
 * What a function with the given value at a place is like below and above it. Where it is one smooth
 * expression on both sides, what takes time is done once.
 */
export const sidesOf = (
  expression: Expression,
  value: Expression,
  point: Pick<Place, 'by' | 'at'>,
): readonly [below: Side, above: Side] => {
  const [below, above]: readonly [Place, Place] = [
    { ...point, side: -1 },
    { ...point, side: 1 },
  ]
  const smooth = smoothNear(expression, below)
  const side = sideOf(smooth, value, below)
  return [side, sideOf(smoothNear(expression, above), value, above, { smooth, side })]
}
