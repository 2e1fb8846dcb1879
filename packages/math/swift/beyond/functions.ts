import { add, divide, leaf, multiply, negate, power, subtract } from '../arithmetic'
import { bottomOf, fraction, isConstant, topOf } from '../constants'
import { exponentialOf } from '../exponents'
import { tanh } from '../functions'
import { ASIN, ATAN, COS, decline, ERF, LESS, MAX, MIN, ROOT, SIN } from '../steps'
import { compare } from './branches'
import { absolute, extreme, floor, select, signum } from './guards'
import { logarithm } from './logarithms'
import { longStep } from './long-fractions'
import { root } from './roots'
import { arcCosine, oddFunction, tangentOfArc, wave } from './waves'

/** SELU's constants λ and α, as its authors give them, in units of 10^-16. */
const SELU_UNIT = 10n ** 16n
const SELU_LAMBDA = (): number => longStep(10507009873554805n, SELU_UNIT)
const SELU_ALPHA = (): number => longStep(16732632423543773n, SELU_UNIT)

const one = (): number => fraction(1, 1)

const clamp = (x: number, low: number): number =>
  extreme(MAX, fraction(low, 1), extreme(MIN, one(), x))

const linearUnit = (x: number, otherwise: number): number =>
  select(compare(LESS, negate(x)), x, otherwise)

const softplus = (x: number): number => logarithm(add(one(), exponentialOf(x)))

/** √(2/π) (x + 0.044715 x³). */
const geluInner = (x: number): number => {
  const cubic = multiply(fraction(8943, 200000), power(x, 3))
  const scale = divide(root(fraction(2, 1)), leaf(ROOT, 0))
  return multiply(scale, add(x, cubic))
}

/** artanh x. */
const areaTangent = (x: number): number => {
  const difference = subtract(logarithm(add(one(), x)), logarithm(subtract(one(), x)))
  return multiply(fraction(1, 2), difference)
}

const callWave = (name: string, x: number): number => {
  switch (name) {
    case 'sin':
      return wave(SIN, x)
    case 'cos':
      return wave(COS, x)
    case 'tan': {
      const arc = tangentOfArc(x)
      return arc >= 0 ? arc : divide(wave(SIN, x), wave(COS, x))
    }
    case 'cot':
      return divide(wave(COS, x), wave(SIN, x))
    case 'sec':
      return divide(one(), wave(COS, x))
    case 'csc':
      return divide(one(), wave(SIN, x))
    case 'asin':
      return oddFunction(ASIN, x)
    case 'acos':
      return arcCosine(x)
    case 'atan':
      return oddFunction(ATAN, x)
    default:
      return decline()
  }
}

const callElementary = (name: string, x: number): number => {
  switch (name) {
    case 'ln':
      return logarithm(x)
    case 'abs':
      return absolute(x)
    case 'sign':
      return signum(x)
    case 'floor':
      return floor(x)
    case 'ceil':
      return negate(floor(negate(x)))
    case 'heaviside':
      return select(compare(LESS, x), fraction(0, 1), one())
    case 'sqrt':
      return root(x)
    case 'asinh':
      return logarithm(add(x, root(add(power(x, 2), one()))))
    case 'atanh':
      return areaTangent(x)
    case 'erf':
      return oddFunction(ERF, x)
    case 'log2':
      return divide(logarithm(x), logarithm(fraction(2, 1)))
    case 'log10':
      return divide(logarithm(x), logarithm(fraction(10, 1)))
    default:
      return callWave(name, x)
  }
}

/** The steps of a function beyond the core, as `evaluate/formulas.ts` has it. */
export const callFurther = (name: string, x: number, y: number): number => {
  switch (name) {
    case 'softplus':
      return softplus(x)
    case 'mish':
      return multiply(x, tanh(softplus(x)))
    case 'gelutanh':
      return multiply(multiply(fraction(1, 2), x), add(one(), tanh(geluInner(x))))
    case 'logsigmoid':
      return negate(softplus(negate(x)))
    case 'relu':
      return extreme(MAX, fraction(0, 1), x)
    case 'leakyrelu':
      return linearUnit(x, multiply(y < 0 ? fraction(1, 100) : y, x))
    case 'elu':
      return linearUnit(x, multiply(y < 0 ? one() : y, subtract(exponentialOf(x), one())))
    case 'gelu':
      return multiply(
        multiply(fraction(1, 2), x),
        add(one(), oddFunction(ERF, divide(x, root(fraction(2, 1))))),
      )
    case 'selu':
      return multiply(
        SELU_LAMBDA(),
        linearUnit(x, multiply(SELU_ALPHA(), subtract(exponentialOf(x), one()))),
      )
    case 'softsign':
      return divide(x, add(one(), absolute(x)))
    case 'hardsigmoid':
      return clamp(add(multiply(fraction(1, 6), x), fraction(1, 2)), 0)
    case 'hardtanh':
      return clamp(x, -1)
    default:
      return callElementary(name, x)
  }
}

/** Whether a function has no value at a plain number. */
export const isOutside = (name: string, x: number): boolean => {
  const value = isConstant(x) ? topOf(x) / bottomOf(x) : Number.NaN
  switch (name) {
    case 'sqrt':
      return value < 0
    case 'ln':
    case 'log10':
    case 'log2':
      return value <= 0
    case 'asin':
    case 'acos':
      return Math.abs(value) > 1
    case 'acosh':
      return value < 1
    case 'atanh':
      return Math.abs(value) >= 1
    default:
      return false
  }
}

/** The largest or the least of some steps. */
export const extremeOf = (name: string, args: readonly number[]): number => {
  const [first = decline(), ...others] = args
  return others.reduce((best, one) => extreme(name === 'max' ? MAX : MIN, best, one), first)
}
