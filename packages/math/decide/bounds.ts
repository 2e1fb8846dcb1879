import { bitLength } from '../evaluate/integers'
import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'
import type { Multiple } from './multiples'

/**
 * How large the polynomial can be that is 0 where the two roots agree: after clearing
 * denominators, with each exponential as a variable of its own, and multiplied with all that
 * come from it by other signs of its roots (its norm), so that no root is left.
 */
export type Bounds = {
  /** log2 of the degree. */
  readonly degreeBits: number
  /** log2 of the sum of the sizes of all coefficients. */
  readonly heightBits: number
  /** What logarithms of numbers add to that where they are discrete logarithms. */
  readonly logarithmBits: number
}

const log2 = (x: number): number => (x <= 1 ? 0 : Math.log2(x))

/** log2 (2^x + 2^y). */
const addBits = (x: number, y: number): number =>
  Math.max(x, y) + Math.log2(1 + 2 ** -Math.abs(x - y))

/** Degrees (not their logarithms) and heights of numerators and denominators, step by step. */
class Sizes {
  readonly degreeTop: Float64Array
  readonly degreeBottom: Float64Array
  readonly heightTop: Float64Array
  readonly heightBottom: Float64Array
  /** Whether a step is made with a root of a number. */
  private readonly holdsRoot: Uint8Array
  /** Denominators inside exponents and degrees of roots multiply the degree of everything. */
  scaleBits = 0
  /** log2 of the product of the degrees of all roots but those of variables and of π. */
  rootBits = 0
  /** How many exponentials and other functions there are, and what is inside them. */
  functions = 0
  innerDegree = 0
  innerHeight = 0
  /** Logarithms of numbers, and the bits of these. */
  logarithms = 0
  logarithmBits = 0

  constructor(
    private readonly tape: Tape,
    private readonly multiples: ReadonlyMap<number, Multiple>,
  ) {
    const { length } = tape
    this.holdsRoot = new Uint8Array(length)
    this.degreeTop = new Float64Array(length)
    this.degreeBottom = new Float64Array(length)
    this.heightTop = new Float64Array(length)
    this.heightBottom = new Float64Array(length)
    for (let step = 0; step < length; step += 1) {
      this.holdsRoot[step] = this.isMadeWithRoot(step) ? 1 : 0
      this.measure(step)
    }
  }

  sum(x: number, y: number): readonly [number, number, number, number] {
    const { degreeTop, degreeBottom, heightTop, heightBottom } = this
    const at = (list: Float64Array, step: number) => list[step] ?? 0
    const sameBottom = this.isWhole(x) && this.isWhole(y)
    if (sameBottom) {
      const height = addBits(at(heightTop, x), at(heightTop, y))
      return [Math.max(at(degreeTop, x), at(degreeTop, y)), 0, height, 0]
    }
    return [
      Math.max(at(degreeTop, x) + at(degreeBottom, y), at(degreeTop, y) + at(degreeBottom, x)),
      at(degreeBottom, x) + at(degreeBottom, y),
      addBits(at(heightTop, x) + at(heightBottom, y), at(heightTop, y) + at(heightBottom, x)),
      at(heightBottom, x) + at(heightBottom, y),
    ]
  }

  private isWhole(step: number): boolean {
    return this.degreeBottom[step] === 0 && this.heightBottom[step] === 0
  }

  private isMadeWithRoot(step: number): boolean {
    const { operations, mentions, a, b, c } = this.tape
    const [x, y, z] = [a[step] ?? 0, b[step] ?? 0, c[step] ?? 0]
    const code = operations[step] ?? 0
    if (code === operation.RATIONAL_POWER && mentions[x] === 0 && !this.isFree(x)) return true
    return [x, y, z]
      .slice(0, operation.operandCount(code))
      .some(operand => this.holdsRoot[operand] === 1)
  }

  private put(step: number, [a, b, c, d]: readonly [number, number, number, number]) {
    this.degreeTop[step] = a
    this.degreeBottom[step] = b
    this.heightTop[step] = c
    this.heightBottom[step] = d
  }

  private of(step: number): readonly [number, number, number, number] {
    return [
      this.degreeTop[step] ?? 0,
      this.degreeBottom[step] ?? 0,
      this.heightTop[step] ?? 0,
      this.heightBottom[step] ?? 0,
    ]
  }

  private larger(x: number, y: number): readonly [number, number, number, number] {
    const [p, q] = [this.of(x), this.of(y)]
    return [Math.max(p[0], q[0]), Math.max(p[1], q[1]), Math.max(p[2], q[2]), Math.max(p[3], q[3])]
  }

  private measure(step: number) {
    const { tape } = this
    const [a, b, c] = [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0]
    switch (tape.operations[step]) {
      case operation.CONSTANT:
        return this.put(step, [0, 0, log2(Math.abs(a)), log2(b)])
      case operation.BIG_CONSTANT: {
        const value = tape.bigConstants[a]
        if (!value) return
        return this.put(step, [0, 0, bitLength(value.numerator), bitLength(value.denominator)])
      }
      case operation.ADD:
        return this.put(step, this.sum(a, b))
      case operation.MULTIPLY: {
        const [p, q] = [this.of(a), this.of(b)]
        return this.put(step, [p[0] + q[0], p[1] + q[1], p[2] + q[2], p[3] + q[3]])
      }
      case operation.DIVIDE: {
        const [p, q] = [this.of(a), this.of(b)]
        return this.put(step, [p[0] + q[1], p[1] + q[0], p[2] + q[3], p[3] + q[2]])
      }
      case operation.NEGATE:
      case operation.ABS:
        return this.put(step, this.of(a))
      case operation.INTEGER_POWER:
        return this.power(step, a, b)
      case operation.RATIONAL_POWER:
        this.scaleBits += log2(c)
        if (!this.isFree(a)) this.rootBits += log2(c)
        return this.power(step, a, b)
      case operation.EXP:
        return this.exponential(step, a)
      case operation.MAX:
      case operation.MIN:
        return this.put(step, this.larger(a, b))
      case operation.SELECT:
        return this.put(step, this.larger(b, c))
      case operation.SIN:
      case operation.COS:
        return this.wave(step, a)
      case operation.LN:
        this.countLogarithm(a)
        return this.opaque(step, a)
      case operation.ASIN:
      case operation.ATAN:
      case operation.ERFC:
        return this.opaque(step, a)
      default:
        return this.put(step, [1, 0, 0, 0])
    }
  }

  /** A function of which nothing is known but that equal arguments have equal values. */
  private opaque(step: number, argument: number): void {
    this.count(argument)
    this.countHeight(argument)
    this.put(step, [1, 0, 0, 0])
  }

  /** Whether the root of a step is as good as a variable. */
  private isFree(step: number): boolean {
    const code = this.tape.operations[step]
    return code === operation.VARIABLE || code === operation.PI
  }

  private countHeight(argument: number): void {
    this.innerHeight += (this.heightTop[argument] ?? 0) + (this.heightBottom[argument] ?? 0) + 1
  }

  private countLogarithm(argument: number): void {
    if (this.tape.mentions[argument] !== 0) return
    this.logarithms += 1
    this.logarithmBits += (this.heightTop[argument] ?? 0) + (this.heightBottom[argument] ?? 0)
  }

  /** Different arguments of functions have one value at so many points as their degree at most. */
  private count(argument: number): void {
    const degree = (this.degreeTop[argument] ?? 0) + (this.degreeBottom[argument] ?? 0)
    this.functions += 1
    this.innerDegree = Math.max(this.innerDegree, degree)
  }

  private power(step: number, base: number, exponent: number): void {
    const n = Math.abs(exponent)
    const [p, q, r, s] = this.of(base)
    this.put(step, exponent > 0 ? [n * p, n * q, n * r, n * s] : [n * q, n * p, n * s, n * r])
  }

  /** e^{Σ c_i m_i} is ∏ (e^{m_i})^{c_i}: its degree is Σ |c_i|, over the common denominator. */
  private exponential(step: number, exponent: number) {
    const [top, bottom, height, heightBottom] = this.of(exponent)
    this.count(exponent)
    const multiple = this.multiples.get(step)
    // That it is a multiple was seen in a few fields only.
    if (multiple || this.holdsRoot[exponent]) this.countHeight(exponent)
    if (multiple) {
      // A power of e^w, where w takes each value at as many points as its degree at most.
      this.scaleBits += log2(multiple.bottom)
      if (multiple.base === step) this.scaleBits += log2(top + bottom)
      return this.put(step, [Math.abs(multiple.top), 0, 0, 0])
    }
    this.scaleBits += heightBottom
    this.put(step, [2 ** height + bottom, 0, 0, 0])
  }

  /** A cosine of n angles is a polynomial of degree n in theirs, over 1 + t² each. */
  private wave(step: number, angle: number): void {
    const [, , height, heightBottom] = this.of(angle)
    this.count(angle)
    if (this.holdsRoot[angle]) this.countHeight(angle)
    this.scaleBits += heightBottom
    const degree = 2 * 2 ** height
    this.put(step, [degree, degree, 2 * 2 ** height, 2 ** height])
  }
}

const NO_MULTIPLES: ReadonlyMap<number, Multiple> = new Map()

/** The bounds for the difference of two steps of a tape. */
export const boundsOf = (
  tape: Tape,
  left: number,
  right: number,
  multiples = NO_MULTIPLES,
): Bounds => {
  const sizes = new Sizes(tape, multiples)
  const { scaleBits, rootBits, functions, innerDegree, innerHeight, logarithms } = sizes
  const [degree, , height] = sizes.sum(left, right)
  // Exponents may be negative: the polynomial's degree is at most twice as high.
  const outer = 1 + scaleBits + log2(degree)
  const inner = Math.log2(functions * (functions + 1) * innerDegree)
  // Each pair of functions may have equal (or opposite) arguments in fields of its own.
  const heights = height + Math.max(1, functions) * innerHeight
  return {
    degreeBits: addBits(outer, inner),
    heightBits: heights * 2 ** rootBits,
    // So many relations between them can be written with such coefficients.
    logarithmBits: logarithms * (height + 2) + sizes.logarithmBits,
  }
}
