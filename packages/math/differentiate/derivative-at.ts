import { evaluate } from '../evaluate'
import { findSign } from '../evaluate/exact-value'
import { apply, derivative as pending, subtract } from '../tree/build'
import type { Definitions, Expression } from '../tree/expression'
import { freeVariables, substitute } from '../tree/walk'
import { expandDefinitions } from './expand'
import { isSame, type Side, sidesOf } from './sides'
import { exactValue, simplify } from './simplify'
import { valueAt } from './slopes'

/** A closed interval of slopes, from the lesser to the greater. */
export type SlopeInterval = readonly [low: Expression, high: Expression]

/** What can be said of the derivative of a function at one point; all values exact. */
export type DerivativeAt =
  | { readonly kind: 'derivative'; readonly value: Expression }
  /**
   * The one-sided derivatives exist and differ. At a convex kink (left < right)
   * `subdifferential` holds the slopes of all lines that touch the graph from below, at a concave
   * one (left > right) `superdifferential` those from above; both are null where parameters leave
   * the order open.
   */
  | {
      readonly kind: 'kink'
      readonly left: Expression
      readonly right: Expression
      readonly subdifferential: SlopeInterval | null
      readonly superdifferential: SlopeInterval | null
    }
  /** The slope grows without bound on at least one side. */
  | {
      readonly kind: 'vertical'
      readonly left: Expression | null
      readonly right: Expression | null
    }
  /** The function has a limit other than its value on at least one side. */
  | { readonly kind: 'jump'; readonly value: Expression }
  /** The function ends there: only the slope on `side` exists. */
  | { readonly kind: 'one-sided'; readonly side: 'left' | 'right'; readonly slope: Expression }
  /** The function itself is not defined there, or on neither side. */
  | { readonly kind: 'undefined' }
  /** Nothing could be proved. */
  | { readonly kind: 'unknown' }

/** A derivative at a point; where none exists, also the value that the definitions agree on. */
export type AgreedDerivativeAt = DerivativeAt & { readonly convention?: Expression }

const kinkBetween = (left: Expression, right: Expression): DerivativeAt => {
  const sign = findSign(subtract(right, left))
  return {
    kind: 'kink',
    left,
    right,
    subdifferential: sign === 1 ? [left, right] : null,
    superdifferential: sign === -1 ? [right, left] : null,
  }
}

const slopeOf = (side: Side): Expression | null => (side.kind === 'slope' ? side.slope : null)

const join = (value: Expression, left: Side, right: Side): DerivativeAt => {
  if (left.kind === 'jump' || right.kind === 'jump') return { kind: 'jump', value }
  if (left.kind === 'vertical' || right.kind === 'vertical') {
    return { kind: 'vertical', left: slopeOf(left), right: slopeOf(right) }
  }
  if (left.kind === 'unknown' || right.kind === 'unknown') return { kind: 'unknown' }
  if (left.kind === 'slope' && right.kind === 'slope') {
    const isSmooth = isSame(left.slope, right.slope)
    return isSmooth
      ? { kind: 'derivative', value: left.slope }
      : kinkBetween(left.slope, right.slope)
  }
  if (left.kind === 'slope') return { kind: 'one-sided', side: 'left', slope: left.slope }
  if (right.kind === 'slope') return { kind: 'one-sided', side: 'right', slope: right.slope }
  return { kind: 'undefined' }
}

const isUndefinedAt = (expression: Expression, by: string, at: Expression): boolean => {
  const there = substitute(expression, { [by]: at })
  if (exactValue(there) === 'undefined') return true
  return freeVariables(there).size === 0 && Number.isNaN(evaluate(there))
}

const trueDerivativeAt = (expression: Expression, by: string, at: Expression): DerivativeAt => {
  const value = valueAt(expression, by, at)
  if (!value) return { kind: isUndefinedAt(expression, by, at) ? 'undefined' : 'unknown' }
  const [left, right] = sidesOf(expression, value, { by, at })
  return join(value, left, right)
}

type Options = {
  readonly by: string
  readonly at: Expression
  readonly definitions?: Definitions
}

/** Whether an expression is `g(by)`, whose derivative at a point is `g'` there. */
const isAppliedTo = (
  expression: Expression,
  by: string,
): expression is Extract<Expression, { kind: 'apply' }> => {
  if (expression.kind !== 'apply' || expression.args.length !== 1) return false
  const [argument] = expression.args
  return argument?.kind === 'variable' && argument.name === by
}

/** The value that the definitions declare for the derivative; null where they declare none. */
const conventionFor = (expression: Expression, { by, at, definitions }: Options) => {
  if (!definitions || definitions.conventions.length === 0) return null
  const asked = isAppliedTo(expression, by)
    ? apply(expression.name, [at], expression.primes + 1)
    : pending(expression, by, at)
  const value = simplify(expandDefinitions(asked, definitions))
  return freeVariables(value).size === 0 && findSign(value) !== null ? value : null
}

/**
 * The derivative at one point, from the one-sided limits
 * $f'_\pm(c) = \lim_{h \to 0\pm} (f(c + h) - f(c))/h$: found on the smooth branch on each side, where
 * that meets the value at the point. Where both are the same it is the derivative, where they
 * differ a kink, with the subdifferential $\partial f(c) = [f'_-(c), f'_+(c)]$ of a convex kink
 * (Rockafellar, Convex Analysis, section 23). A convention (`g'(0): 1`) is named only where no
 * derivative exists.
 *
 * @example
 * derivativeAt(read('max(0,z)'), { by: 'z', at: num(0) })
 * // { kind: 'kink', left: 0, right: 1, subdifferential: [0, 1], superdifferential: null }
 * derivativeAt(read('elu(z)'), { by: 'z', at: num(0) }) // { kind: 'derivative', value: 1 }
 * derivativeAt(read('heaviside(z)'), { by: 'z', at: num(0) }) // { kind: 'jump', value: 1 }
 */
export const derivativeAt = (expression: Expression, options: Options): AgreedDerivativeAt => {
  const { by, definitions } = options
  const put = (one: Expression) => (definitions ? expandDefinitions(one, definitions) : one)
  const at = simplify(put(options.at))
  const found = trueDerivativeAt(put(expression), by, at)
  if (found.kind === 'derivative') return found
  const convention = conventionFor(expression, { by, at, ...(definitions && { definitions }) })
  return convention ? { ...found, convention } : found
}
