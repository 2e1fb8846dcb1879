import type { FunctionName } from './expression'

/** What is known of a built-in function apart from its calculus. */
export type FunctionFacts = {
  /** The least and the greatest number of arguments. */
  readonly arity: readonly [least: number, most: number]
  /** How the name is shown in MathML and in running text. */
  readonly label: string
  /** Other spellings that students use, in lower case; the name itself is always read. */
  readonly aliases: readonly string[]
}

/** How each is shown, then other spellings. */
const WORDS: Readonly<Record<FunctionName, string>> = {
  exp: 'exp',
  ln: 'ln log loge log_e',
  log10: 'log₁₀ lg log_10',
  log2: 'log₂ lb ld log_2',
  sqrt: 'sqrt root',
  cbrt: 'cbrt',
  abs: 'abs absolute fabs',
  sign: 'sgn sgn signum',
  heaviside: 'H step unitstep unit_step u H theta θ Θ',
  max: 'max maximum',
  min: 'min minimum',
  floor: 'floor',
  ceil: 'ceil ceiling',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan tg',
  cot: 'cot ctg cotan',
  sec: 'sec',
  csc: 'csc cosec',
  asin: 'arcsin arcsin',
  acos: 'arccos arccos',
  atan: 'arctan arctan arctg',
  sinh: 'sinh sh',
  cosh: 'cosh ch',
  tanh: 'tanh th tgh',
  coth: 'coth ctgh',
  sech: 'sech',
  csch: 'csch cosech',
  asinh: 'arsinh arsinh arcsinh',
  acosh: 'arcosh arcosh arccosh',
  atanh: 'artanh artanh arctanh',
  erf: 'erf',
  sigmoid: 'σ sigma σ sig sigm logistic expit',
  softplus: 'softplus soft_plus',
  relu: 'ReLU rectifier',
  leakyrelu: 'LeakyReLU leaky_relu lrelu',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  gelutanh: 'GELU_tanh gelu_tanh',
  silu: 'SiLU swish',
  mish: 'Mish',
  softsign: 'softsign soft_sign',
  hardsigmoid: 'hardsigmoid hard_sigmoid',
  hardtanh: 'hardtanh hard_tanh',
  logsigmoid: 'logsigmoid log_sigmoid',
}

type Arity = FunctionFacts['arity']

const ONE: Arity = [1, 1]
const ONE_OR_TWO: Arity = [1, 2]
const SOME: Arity = [2, Number.POSITIVE_INFINITY]

const ARITIES: Readonly<Partial<Record<FunctionName, Arity>>> = {
  max: SOME,
  min: SOME,
  leakyrelu: ONE_OR_TWO,
  elu: ONE_OR_TWO,
}

// The keys of a record of all function names are all function names.
/** The names of all built-in functions. */
export const FUNCTION_NAMES = Object.freeze(Object.keys(WORDS) as readonly FunctionName[])

const factsOf = (name: FunctionName): FunctionFacts => {
  const [label = name, ...aliases] = WORDS[name].split(' ')
  return Object.freeze({ arity: ARITIES[name] ?? ONE, label, aliases })
}

/**
 * The built-in functions: names, arities, typesetting and spellings. `log` is read as the natural
 * logarithm, as is usual in this field. `leakyrelu(z)` has slope 0.01 and `elu(z)` has α = 1 where
 * no second argument is given.
 */
export const FUNCTIONS = Object.freeze(
  Object.fromEntries(FUNCTION_NAMES.map(name => [name, factsOf(name)])),
  // As above.
) as Readonly<Record<FunctionName, FunctionFacts>>
