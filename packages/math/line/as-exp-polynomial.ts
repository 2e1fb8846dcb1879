import * as operation from '../evaluate/operations'
import type { Sample } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { subtractSteps } from '../evaluate/tape-arithmetic'
import { divideRationals, ONE, type Rational, rational } from '../number/rational'
import {
  addExp,
  EXP_VARIABLE,
  type ExpPolynomial,
  expConstant,
  expTerm,
  multiplyExp,
  negateExp,
} from './exp-polynomial'
import type { LinePoint } from './point'

/** A quotient of exponential polynomials. */
export type ExpFraction = { readonly top: ExpPolynomial; readonly bottom: ExpPolynomial }

const POWER_MAX = 40
const TERMS_MAX = 120

const UNIT = expConstant(ONE)

const constant = (value: Rational): ExpFraction => ({ top: expConstant(value), bottom: UNIT })

/** The step that a branching step is, with its sign turned or not. */
export type Branch = { readonly step: number; readonly negated: boolean }

const sizeOf = (f: ExpPolynomial): number =>
  f.reduce((total, { polynomial }) => total + polynomial.length, 0)

const isUnit = (f: ExpPolynomial): boolean => {
  const [only] = f
  const [one, more] = only?.polynomial ?? []
  return (
    f.length === 1 &&
    only?.rate.numerator === 0n &&
    one?.numerator === 1n &&
    one.denominator === 1n &&
    !more
  )
}

const product = (f: ExpPolynomial, g: ExpPolynomial): ExpPolynomial =>
  isUnit(f) ? g : isUnit(g) ? f : multiplyExp(f, g)

const sum = (f: ExpFraction, g: ExpFraction): ExpFraction =>
  isUnit(f.bottom) && isUnit(g.bottom)
    ? { top: addExp(f.top, g.top), bottom: UNIT }
    : {
        top: addExp(product(f.top, g.bottom), product(g.top, f.bottom)),
        bottom: product(f.bottom, g.bottom),
      }

/** The number that a quotient is; null where it is none, or 0. */
const numberOf = ({ top, bottom }: ExpFraction): Rational | null => {
  const [only, more] = top
  const isNumber = !more && only?.rate.numerator === 0n && only.polynomial.length === 1
  return isNumber && isUnit(bottom) ? (only.polynomial[0] ?? null) : null
}

const divided = ({ top, bottom }: ExpFraction, by: Rational): ExpFraction => ({
  top: multiplyExp(top, expConstant(divideRationals(ONE, by))),
  bottom,
})

const raise = (f: ExpFraction, n: number): ExpFraction | null => {
  if (Math.abs(n) > POWER_MAX) return null
  let [top, bottom] = [UNIT, UNIT]
  for (let k = 0; k < Math.abs(n); k += 1) {
    ;[top, bottom] = [product(top, f.top), product(bottom, f.bottom)]
    if (sizeOf(top) + sizeOf(bottom) > TERMS_MAX) return null
  }
  return n > 0 ? { top, bottom } : { top: bottom, bottom: top }
}

/** `e^u` for `u = r z` with a rational `r`; no other exponent has rational coefficients. */
const exponential = ({ top, bottom }: ExpFraction): ExpFraction | null => {
  const [only] = top
  if (!only || top.length > 1 || !isUnit(bottom) || only.rate.numerator !== 0n) return null
  const [constant, rate, more] = only.polynomial
  if (!rate || more || constant?.numerator !== 0n) return null
  return { top: expTerm(rate), bottom: UNIT }
}

/**
 * Steps of a tape as quotients of exponential polynomials in one variable, along the branches
 * that are taken at a sample.
 */
export class ExpReader {
  /** Where the signs of steps change on this piece, as far as that was asked for. */
  readonly changes = new Map<number, readonly LinePoint[] | null>()
  private readonly known = new Map<number, ExpFraction | null>()

  constructor(
    private readonly tape: Tape,
    private readonly variable: number,
    /** A point of the piece: it tells which branches are taken. */
    readonly sample: Sample,
  ) {}

  /** The earlier step that a branching step is at the sample; null for any other step. */
  taken(step: number): Branch | null {
    return this.branchAt(step, this.tape.a[step] ?? 0, this.tape.b[step] ?? 0)
  }

  /** The step as a quotient; null where it is none with rational coefficients. */
  read(step: number): ExpFraction | null {
    const known = this.known.get(step)
    if (known !== undefined) return known
    const value = this.compute(step)
    const kept = value && sizeOf(value.top) + sizeOf(value.bottom) <= TERMS_MAX ? value : null
    this.known.set(step, kept)
    return kept
  }

  private compute(step: number): ExpFraction | null {
    const { tape } = this
    const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
    switch (tape.operations[step]) {
      case operation.CONSTANT:
      case operation.BIG_CONSTANT: {
        const value = tape.numberAt(step)
        return value && constant(value)
      }
      case operation.VARIABLE:
        return a === this.variable ? { top: EXP_VARIABLE, bottom: UNIT } : null
      case operation.NEGATE:
        return this.negated(a)
      case operation.INTEGER_POWER: {
        const base = this.read(a)
        return base && raise(base, b)
      }
      case operation.EXP: {
        const exponent = this.read(a)
        return exponent && exponential(exponent)
      }
      case operation.ADD:
      case operation.MULTIPLY:
      case operation.DIVIDE:
        return this.combined(tape.operations[step] ?? 0, a, b)
      default:
        return this.branch(step, a, b)
    }
  }

  private negated(step: number): ExpFraction | null {
    const value = this.read(step)
    return value && { top: negateExp(value.top), bottom: value.bottom }
  }

  private combined(code: number, a: number, b: number): ExpFraction | null {
    const [f, g] = [this.read(a), this.read(b)]
    if (!f || !g) return null
    if (code === operation.ADD) return sum(f, g)
    const number = code === operation.DIVIDE ? numberOf(g) : null
    if (number) return divided(f, number)
    return code === operation.MULTIPLY
      ? { top: product(f.top, g.top), bottom: product(f.bottom, g.bottom) }
      : { top: product(f.top, g.bottom), bottom: product(f.bottom, g.top) }
  }

  private branch(step: number, a: number, b: number): ExpFraction | null {
    const { tape, sample } = this
    switch (tape.operations[step]) {
      case operation.SIGN: {
        const sign = sample.signOf(a)
        return typeof sign === 'number' ? constant(rational(sign)) : null
      }
      case operation.FLOOR: {
        const exact = sample.exactly(step)
        return typeof exact === 'object' && exact ? constant(exact) : null
      }
      default: {
        const taken = this.branchAt(step, a, b)
        if (!taken) return null
        return taken.negated ? this.negated(taken.step) : this.read(taken.step)
      }
    }
  }

  private branchAt(step: number, a: number, b: number): Branch | null {
    const { tape, sample } = this
    switch (tape.operations[step]) {
      case operation.ABS: {
        const sign = sample.signOf(a)
        return typeof sign === 'number' ? { step: a, negated: sign < 0 } : null
      }
      case operation.MAX:
      case operation.MIN: {
        const sign = sample.signOf(subtractSteps(tape, a, b))
        if (typeof sign !== 'number') return null
        const takesSecond = sign < 0 === (tape.operations[step] === operation.MAX)
        return { step: takesSecond ? b : a, negated: false }
      }
      case operation.SELECT: {
        const truth = sample.truthOf(a)
        if (typeof truth !== 'boolean') return null
        return { step: truth ? b : (tape.c[step] ?? 0), negated: false }
      }
      default:
        return null
    }
  }
}
