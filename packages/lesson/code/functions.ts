import {
  add,
  and,
  branch,
  call,
  cases,
  compare,
  constant,
  divide,
  type Expression,
  type FunctionName,
  multiply,
  NUMBER_ONE,
  NUMBER_ZERO,
  negate,
  not,
  num,
  or,
  power,
  type Relation,
  subtract,
} from '@slopewise/math'
import { conditionOf, number, numberOf, truth, type Value } from './value'

/** A function of NumPy that works element by element: how many arguments, and what it gives. */
export type ArrayFunction = {
  readonly min: number
  readonly max: number
  readonly make: (args: readonly Value[]) => Value
}

const NOTHING = number(NUMBER_ZERO)
const arg = (args: readonly Value[], index: number): Expression => numberOf(args[index] ?? NOTHING)

const one = (make: (x: Expression) => Expression): ArrayFunction => ({
  min: 1,
  max: 1,
  make: args => number(make(arg(args, 0))),
})

const two = (make: (x: Expression, y: Expression) => Expression): ArrayFunction => ({
  min: 2,
  max: 2,
  make: args => number(make(arg(args, 0), arg(args, 1))),
})

const named = (name: FunctionName): ArrayFunction => one(x => call(name, x))

const relation = (sign: Relation): ArrayFunction => ({
  min: 2,
  max: 2,
  make: args => truth(compare(sign, arg(args, 0), arg(args, 1))),
})

const connected = (join: typeof and): ArrayFunction => ({
  min: 2,
  max: 2,
  make: args => truth(join(conditionOf(args[0] ?? NOTHING), conditionOf(args[1] ?? NOTHING))),
})

const exp = (x: Expression): Expression => power(constant('e'), x)

/** `np.where(condition, a, b)`. */
const where: ArrayFunction = {
  min: 3,
  max: 3,
  make: args =>
    number(cases([branch(arg(args, 1), conditionOf(args[0] ?? NOTHING))], arg(args, 2))),
}

/** `np.heaviside(z, h)`: 0 on the left, 1 on the right, h at 0. */
const heaviside = two((z, h) =>
  cases(
    [
      branch(NUMBER_ZERO, compare('<', z, NUMBER_ZERO)),
      branch(NUMBER_ONE, compare('>', z, NUMBER_ZERO)),
    ],
    h,
  ),
)

const clip: ArrayFunction = {
  min: 3,
  max: 3,
  make: args => number(call('min', call('max', arg(args, 0), arg(args, 1)), arg(args, 2))),
}

/** What NumPy has that works element by element, by the name after `np.`. */
export const ARRAY_FUNCTIONS: Readonly<Record<string, ArrayFunction>> = {
  exp: one(exp),
  expm1: one(x => subtract(exp(x), NUMBER_ONE)),
  log: named('ln'),
  log1p: one(x => call('ln', add(NUMBER_ONE, x))),
  log2: named('log2'),
  log10: named('log10'),
  logaddexp: two((x, y) => call('ln', add(exp(x), exp(y)))),
  sqrt: named('sqrt'),
  cbrt: named('cbrt'),
  square: one(x => power(x, num(2))),
  reciprocal: one(x => divide(NUMBER_ONE, x)),
  negative: one(negate),
  abs: named('abs'),
  absolute: named('abs'),
  fabs: named('abs'),
  sign: named('sign'),
  tanh: named('tanh'),
  sinh: named('sinh'),
  cosh: named('cosh'),
  sin: named('sin'),
  cos: named('cos'),
  tan: named('tan'),
  arctan: named('atan'),
  maximum: two((x, y) => call('max', x, y)),
  minimum: two((x, y) => call('min', x, y)),
  add: two(add),
  subtract: two(subtract),
  multiply: two(multiply),
  divide: two(divide),
  true_divide: two(divide),
  power: two(power),
  float_power: two(power),
  where,
  heaviside,
  clip,
  zeros_like: one(() => NUMBER_ZERO),
  ones_like: one(() => NUMBER_ONE),
  full_like: two((_, value) => value),
  greater: relation('>'),
  greater_equal: relation('>='),
  less: relation('<'),
  less_equal: relation('<='),
  equal: relation('='),
  not_equal: relation('!='),
  logical_and: connected(and),
  logical_or: connected(or),
  logical_not: {
    min: 1,
    max: 1,
    make: args => truth(not(conditionOf(args[0] ?? NOTHING))),
  },
  array: one(x => x),
  asarray: one(x => x),
  float32: one(x => x),
  float64: one(x => x),
}

/** Functions that take one number, and what does the same for an array: `max(0, z)`, `math.exp(z)`. */
export const SCALAR_FUNCTIONS: Readonly<Record<string, string>> = {
  max: 'maximum',
  min: 'minimum',
  float: 'asarray',
  'math.exp': 'exp',
  'math.expm1': 'expm1',
  'math.log': 'log',
  'math.log1p': 'log1p',
  'math.sqrt': 'sqrt',
  'math.tanh': 'tanh',
  'math.sinh': 'sinh',
  'math.cosh': 'cosh',
  'math.fabs': 'fabs',
  'math.sin': 'sin',
  'math.cos': 'cos',
  'math.pow': 'power',
}

/** Functions of NumPy that look at the whole array, with what was probably meant. */
export const WHOLE_ARRAY_FUNCTIONS: Readonly<Record<string, string>> = {
  max: 'maximum',
  amax: 'maximum',
  min: 'minimum',
  amin: 'minimum',
  dot: 'multiply',
  matmul: 'multiply',
}

/** Numbers of NumPy and of `math`. */
export const MODULE_CONSTANTS: Readonly<Record<string, Expression>> = {
  pi: constant('pi'),
  e: constant('e'),
}
