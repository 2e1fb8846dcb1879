import type { FunctionName } from './expression'

/** What is known of a built-in function apart from its calculus. */
export type FunctionFacts = {
  /** The least and the greatest number of arguments. */
  readonly arity: readonly [least: number, most: number]
  /** How the name is typeset in TeX. */
  readonly tex: string
  /** How the name is shown in MathML and in running text. */
  readonly label: string
  /** Other spellings that students use, in lower case; the name itself is always read. */
  readonly aliases: readonly string[]
}

const facts = (
  tex: string,
  label: string,
  aliases = '',
  arity: readonly [number, number] = [1, 1],
): FunctionFacts =>
  Object.freeze({ tex, label, aliases: aliases === '' ? [] : aliases.split(' '), arity })

const named = (label: string, aliases = '', arity: readonly [number, number] = [1, 1]) =>
  facts(`\\operatorname{${label}}`, label, aliases, arity)

const standard = (label: string, aliases = '', arity: readonly [number, number] = [1, 1]) =>
  facts(`\\${label}`, label, aliases, arity)

/**
 * The built-in functions: names, arities, typesetting and spellings. `log` is read as the natural
 * logarithm, as is usual in this field. `leakyrelu(z)` has slope 0.01 and `elu(z)` has α = 1 where
 * no second argument is given.
 */
export const FUNCTIONS: Readonly<Record<FunctionName, FunctionFacts>> = Object.freeze({
  exp: standard('exp'),
  ln: standard('ln', 'log loge log_e'),
  log10: facts('\\log_{10}', 'log₁₀', 'lg log_10'),
  log2: facts('\\log_{2}', 'log₂', 'lb ld log_2'),
  sqrt: facts('\\sqrt', 'sqrt', 'root'),
  cbrt: facts('\\sqrt[3]', 'cbrt'),
  abs: named('abs', 'absolute fabs'),
  sign: named('sgn', 'sgn signum'),
  heaviside: facts('H', 'H', 'step unitstep unit_step u H theta θ Θ'),
  max: standard('max', 'maximum', [2, Number.POSITIVE_INFINITY]),
  min: standard('min', 'minimum', [2, Number.POSITIVE_INFINITY]),
  floor: named('floor'),
  ceil: named('ceil', 'ceiling'),
  sin: standard('sin'),
  cos: standard('cos'),
  tan: standard('tan', 'tg'),
  cot: standard('cot', 'ctg cotan'),
  sec: standard('sec'),
  csc: standard('csc', 'cosec'),
  asin: standard('arcsin', 'arcsin'),
  acos: standard('arccos', 'arccos'),
  atan: standard('arctan', 'arctan arctg'),
  sinh: standard('sinh', 'sh'),
  cosh: standard('cosh', 'ch'),
  tanh: standard('tanh', 'th tgh'),
  coth: standard('coth', 'ctgh'),
  sech: named('sech'),
  csch: named('csch', 'cosech'),
  asinh: named('arsinh', 'arsinh arcsinh'),
  acosh: named('arcosh', 'arcosh arccosh'),
  atanh: named('artanh', 'artanh arctanh'),
  erf: named('erf'),
  sigmoid: facts('\\sigma', 'σ', 'sigma σ sig sigm logistic expit'),
  softplus: named('softplus', 'soft_plus'),
  relu: named('ReLU', 'rectifier'),
  leakyrelu: named('LeakyReLU', 'leaky_relu lrelu', [1, 2]),
  elu: named('ELU', '', [1, 2]),
  selu: named('SELU'),
  gelu: named('GELU'),
  gelutanh: facts('\\operatorname{GELU}_{\\tanh}', 'GELU_tanh', 'gelu_tanh'),
  silu: named('SiLU', 'swish'),
  mish: named('Mish'),
  softsign: named('softsign', 'soft_sign'),
  hardsigmoid: named('hardsigmoid', 'hard_sigmoid'),
  hardtanh: named('hardtanh', 'hard_tanh'),
  logsigmoid: named('logsigmoid', 'log_sigmoid'),
})

// The keys of a record of all function names are all function names.
/** The names of all built-in functions. */
export const FUNCTION_NAMES = Object.freeze(Object.keys(FUNCTIONS) as readonly FunctionName[])
