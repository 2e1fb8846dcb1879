import { pickInteger } from '../evaluate/integers'
import {
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
} from '../number/rational'
import { divide, negate, num, power, productOf } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Expression } from '../tree/expression'
import { isPositive, isTotal } from './domain'

/** A product of powers over a product of powers, with a number before it. */
type Fraction = {
  factor: Rational
  readonly top: Power[]
  readonly bottom: Power[]
}

type Power = { readonly base: Expression; readonly times: bigint }

/** A power with a whole positive exponent taken apart; anything else is its own first power. */
const asPower = (node: Expression): Power =>
  node.kind === 'power' &&
  node.exponent.kind === 'number' &&
  node.exponent.value.denominator === 1n &&
  node.exponent.value.numerator > 0n
    ? { base: node.base, times: node.exponent.value.numerator }
    : { base: node, times: 1n }

const put = (list: Power[], { base, times }: Power): void => {
  const known = list.findIndex(other => equalTrees(other.base, base))
  const other = list[known]
  if (other) list[known] = { base, times: other.times + times }
  else list.push({ base, times })
}

const gather = (into: Fraction, node: Expression, below: boolean) => {
  switch (node.kind) {
    case 'number':
      if (below && node.value.numerator === 0n) break
      into.factor = (below ? divideRationals : multiplyRationals)(into.factor, node.value)
      return
    case 'negate':
      into.factor = negateRational(into.factor)
      return gather(into, node.operand, below)
    case 'multiply':
      for (const factor of node.factors) gather(into, factor, below)
      return
    case 'divide':
      // 1 / (a / b) is undefined at b = 0 too, so it is opened only where b has no zeros.
      if (below && !isPositive(node.denominator)) break
      gather(into, node.numerator, below)
      return gather(into, node.denominator, !below)
    default:
      break
  }
  put(below ? into.bottom : into.top, asPower(node))
}

/** Factors of both sides that have no zeros and are defined everywhere go. */
const cancel = ({ top, bottom }: Fraction): void => {
  for (const [index, over] of [...top].entries()) {
    const under = bottom.findIndex(
      other => equalTrees(other.base, over.base) && isPositive(over.base),
    )
    const other = bottom[under]
    if (!other) continue
    const shared = pickInteger(false, over.times, other.times)
    top[index] = { base: over.base, times: over.times - shared }
    bottom[under] = { base: other.base, times: other.times - shared }
  }
}

/** `base^times`; `(e^u)^n` is written `e^{n u}`. */
const raised = ({ base, times }: Power): Expression => {
  if (times === 1n) return base
  const isExponential =
    base.kind === 'power' && base.base.kind === 'constant' && base.base.name === 'e'
  return isExponential
    ? power(base.base, simplifyProduct([num(times), base.exponent]))
    : power(base, num(times))
}

const listed = (factor: bigint, powers: readonly Power[]): readonly Expression[] => {
  const rest = powers.filter(({ times }) => times > 0n).map(raised)
  return factor === 1n && rest.length > 0 ? rest : [num(factor), ...rest]
}

const vanishes = ({ factor, top, bottom }: Fraction): boolean =>
  factor.numerator === 0n &&
  top.every(({ base }) => isTotal(base)) &&
  bottom.every(({ base }) => isPositive(base))

const built = (fraction: Fraction): Expression => {
  const { factor, top, bottom } = fraction
  const size = factor.numerator < 0n ? -factor.numerator : factor.numerator
  const below = listed(factor.denominator, bottom)
  const isWhole = bottom.every(({ times }) => times === 0n) && factor.denominator === 1n
  const above = productOf(listed(size, top))
  const value = isWhole ? above : divide(above, productOf(below))
  const plain = top.every(({ times }) => times === 0n) && bottom.every(({ times }) => times === 0n)
  if (plain) return num(factor)
  return factor.numerator < 0n ? negate(value) : value
}

const simplifyFraction = (above: readonly Expression[], below: readonly Expression[]) => {
  const fraction: Fraction = { factor: ONE, top: [], bottom: [] }
  for (const node of above) gather(fraction, node, false)
  for (const node of below) gather(fraction, node, true)
  cancel(fraction)
  return vanishes(fraction) ? num(rational(0)) : built(fraction)
}

/** The product of simplified factors: numbers first, powers collected, one fraction. */
export const simplifyProduct = (factors: readonly Expression[]): Expression =>
  simplifyFraction(factors, [])

/** The quotient of two simplified expressions; nothing that may be 0 is cancelled. */
export const simplifyQuotient = (numerator: Expression, denominator: Expression): Expression =>
  denominator.kind === 'number' && denominator.value.numerator === 0n
    ? divide(numerator, denominator)
    : simplifyFraction([numerator], [denominator])
