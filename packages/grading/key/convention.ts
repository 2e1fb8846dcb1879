import {
  decide,
  type Expression,
  evaluate,
  expandDefinitions,
  orderNumbers,
  slopesAt,
  toText,
} from '@slopewise/math'
import type { SlopeQuestion } from '../misconceptions/question'
import type { PreparedVariant } from './prepared'

/** A point without a derivative, where the lesson declares a value by convention. */
export type Kink = {
  readonly name: string
  readonly point: Expression
  readonly left: Expression
  readonly right: Expression
  readonly convention: Expression
}

const isEqual = (left: Expression, right: Expression) => decide(left, right).verdict === 'equal'

const findConvention = (
  { definitions }: PreparedVariant,
  name: string,
  point: Expression,
): Expression | null => {
  const declared = definitions.conventions.find(({ of }) => {
    if (of.kind !== 'apply' || of.name !== name || of.primes !== 1) return false
    const [at] = of.args
    return at !== undefined && isEqual(expandDefinitions(at, definitions), point)
  })
  return declared === undefined ? null : expandDefinitions(declared.value, definitions)
}

/**
 * The kink of the asked function at `point`, if a convention is declared there and no derivative
 * exists: both one-sided slopes do and they differ. Null anywhere else.
 */
export const findKink = (
  variant: PreparedVariant,
  question: Pick<SlopeQuestion, 'name' | 'parameter' | 'body'>,
  point: Expression,
): Kink | null => {
  const { name, parameter, body } = question
  const convention = findConvention(variant, name, point)
  if (convention === null) return null
  const { left, right, slope } = slopesAt(body, parameter, point)
  if (slope !== null || left === null || right === null) return null
  return { name, point, left, right, convention }
}

/**
 * Whether a value is one that others choose at a kink: anything between the one-sided slopes, both
 * included (the subdifferential), or none at all.
 */
export const isOtherConvention = ({ left, right }: Kink, value: Expression): boolean => {
  if (value.kind === 'undefined') return true
  if (isEqual(value, left) || isEqual(value, right)) return true
  const orders = [orderNumbers(value, left), orderNumbers(value, right)]
  if (orders.includes('undefined')) return true
  return !orders.includes(null) && (orders[0] === 0 || orders[0] !== orders[1])
}

/**
 * Who chooses a value at a kink: calculus none; for a rectifier the common libraries that of the left
 * side (PyTorch and TensorFlow ask whether `z > 0`); null for anybody else.
 */
export const chooserOf = (
  { left }: Kink,
  { family }: Pick<SlopeQuestion, 'family'>,
  value: Expression,
): 'calculus' | 'libraries' | null => {
  if (value.kind === 'undefined' || Number.isNaN(evaluate(value, {}))) return 'calculus'
  return family?.shape === 'rectifier' && isEqual(value, left) ? 'libraries' : null
}

/** The names in the words about a kink. `variable` is the lesson's: `z` in "z = 0". */
export const kinkArgs = (kink: Kink, variable: string) => {
  const point = toText(kink.point)
  return {
    point: `${variable} = ${point}`,
    slope: `${kink.name}'(${point})`,
    left: toText(kink.left),
    right: toText(kink.right),
    convention: toText(kink.convention),
  }
}
