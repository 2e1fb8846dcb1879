import { add, call, divide, multiply, negate, num, power, subtract } from '../tree/build'
import type { Expression } from '../tree/expression'

type Rewriting = {
  readonly arity: number
  readonly rewrite: (...args: readonly [Expression, Expression, Expression]) => Expression
}

const one = (rewrite: (z: Expression) => Expression): Rewriting => ({ arity: 1, rewrite })

const ofReciprocal = (name: 'acos' | 'asin' | 'atan' | 'acosh' | 'asinh' | 'atanh') =>
  one(z => call(name, divide(num(1), z)))

const clip: Rewriting = {
  arity: 3,
  rewrite: (z, least, most) => call('min', call('max', z, least), most),
}
const raise: Rewriting = { arity: 2, rewrite: (base, exponent) => power(base, exponent) }
const root: Rewriting = {
  arity: 2,
  rewrite: (z, degree) => power(z, divide(num(1), degree)),
}

const hardSwish = one(z => multiply(z, call('hardsigmoid', z)))

/** Functions that have no name of their own in the tree: what each is read as. */
const REWRITTEN: ReadonlyMap<string, Rewriting> = new Map([
  ['asec', ofReciprocal('acos')],
  ['arcsec', ofReciprocal('acos')],
  ['acsc', ofReciprocal('asin')],
  ['arccsc', ofReciprocal('asin')],
  ['acot', ofReciprocal('atan')],
  ['arccot', ofReciprocal('atan')],
  ['asech', ofReciprocal('acosh')],
  ['arsech', ofReciprocal('acosh')],
  ['arcsech', ofReciprocal('acosh')],
  ['acsch', ofReciprocal('asinh')],
  ['arcsch', ofReciprocal('asinh')],
  ['arccsch', ofReciprocal('asinh')],
  ['acoth', ofReciprocal('atanh')],
  ['arcoth', ofReciprocal('atanh')],
  ['arccoth', ofReciprocal('atanh')],
  ['logit', one(z => call('ln', divide(z, subtract(num(1), z))))],
  ['log1p', one(z => call('ln', add(num(1), z)))],
  ['expm1', one(z => subtract(call('exp', z), num(1)))],
  ['square', one(z => power(z, num(2)))],
  ['reciprocal', one(z => divide(num(1), z))],
  ['negative', one(z => negate(z))],
  ['relu6', one(z => call('min', call('relu', z), num(6)))],
  ['hardswish', hardSwish],
  ['hard_swish', hardSwish],
  ['tanhshrink', one(z => subtract(z, call('tanh', z)))],
  ['erfc', one(z => subtract(num(1), call('erf', z)))],
  ['pow', raise],
  ['power', raise],
  ['multiply', { arity: 2, rewrite: (a, b) => multiply(a, b) }],
  ['divide', { arity: 2, rewrite: (a, b) => divide(a, b) }],
  ['subtract', { arity: 2, rewrite: (a, b) => subtract(a, b) }],
  ['nthroot', root],
  ['clip', clip],
  ['clamp', clip],
])

/** Functions whose arguments are read by a rule of their own. */
export const SPECIAL_NAMES: ReadonlyMap<string, 'cases' | 'derivative' | 'indicator'> = new Map([
  ...['piecewise', 'cases', 'iif', 'ifelse'].map(name => [name, 'cases'] as const),
  ...['diff', 'derivative'].map(name => [name, 'derivative'] as const),
  ...['I', 'indicator', 'int', 'float', 'bool'].map(name => [name, 'indicator'] as const),
])

/** The spellings of everything in this file. */
export const REWRITTEN_NAMES: readonly string[] = [...REWRITTEN.keys(), ...SPECIAL_NAMES.keys()]

/** What a function of this name takes and is read as; null for a function of the tree. */
export const findRewriting = (
  name: string,
): {
  readonly arity: number
  readonly rewrite: (args: readonly Expression[]) => Expression
} | null => {
  const found = REWRITTEN.get(name)
  if (found === undefined) return null
  const { arity, rewrite } = found
  return {
    arity,
    rewrite: ([a = num(0), b = num(0), c = num(0)]) => rewrite(a, b, c),
  }
}
