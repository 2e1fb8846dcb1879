import { type Rational, rational } from '../number/rational'
import { BIG_CONSTANT, CONSTANT, operandCount, VARIABLE } from './operations'

/** Numerators and denominators below this are kept as plain numbers: products stay exact. */
export const SMALL_LIMIT = 2 ** 26
const VARIABLES_MAX = 30
const STEPS_MAX = 20_000
const FIRST_TABLE_SIZE = 128

/** The greatest common divisor of two integers below 2^53. */
export const greatestCommonDivisor = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/**
 * Expressions as a list of steps, each on earlier ones; equal steps are stored once. A tape is
 * filled by one compilation, then only read.
 */
export class Tape {
  readonly operations: number[] = []
  readonly a: number[] = []
  readonly b: number[] = []
  readonly c: number[] = []
  /** For each step the variables that it depends on, as bits. */
  readonly mentions: number[] = []
  readonly variables: string[] = []
  readonly bigConstants: Rational[] = []
  /** Why the tape does not stand for what was to be compiled; null where it does. */
  failure: string | null = null
  private table = new Int32Array(FIRST_TABLE_SIZE)

  get length(): number {
    return this.operations.length
  }

  /** The number of the step `operation(a, b, c)`, appended where it is new. */
  step(operation: number, a = 0, b = 0, c = 0): number {
    let slot = this.slotOf(operation, a, b, c)
    for (;;) {
      const found = (this.table[slot] ?? 0) - 1
      if (found < 0) break
      if (this.is(found, operation, a, b, c)) return found
      slot = (slot + 1) & (this.table.length - 1)
    }
    const index = this.length
    if (index >= STEPS_MAX) {
      this.failure = 'too-large'
      return 0
    }
    this.table[slot] = index + 1
    this.append(operation, a, b, c)
    if (2 * this.length > this.table.length) this.growTable()
    return index
  }

  /** The step of an exact number. */
  constant(value: Rational): number {
    const numerator = Number(value.numerator)
    const denominator = Number(value.denominator)
    if (Math.abs(numerator) < SMALL_LIMIT && denominator < SMALL_LIMIT) {
      return this.step(CONSTANT, numerator, denominator)
    }
    const known = this.bigConstants.findIndex(
      one => one.numerator === value.numerator && one.denominator === value.denominator,
    )
    if (known >= 0) return this.step(BIG_CONSTANT, known)
    return this.step(BIG_CONSTANT, this.bigConstants.push(value) - 1)
  }

  /** The step of `numerator / denominator`, both exact integers below 2^53. */
  fraction(numerator: number, denominator = 1): number {
    const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0 ? -1 : 1)
    const n = numerator / divisor
    const d = denominator / divisor
    if (Math.abs(n) < SMALL_LIMIT && d < SMALL_LIMIT) return this.step(CONSTANT, n, d)
    return this.constant(rational(BigInt(n), BigInt(d)))
  }

  /** The step of a variable. */
  variable(name: string): number {
    const known = this.variables.indexOf(name)
    if (known >= 0) return this.step(VARIABLE, known)
    if (this.variables.length >= VARIABLES_MAX) this.failure = 'too-many-variables'
    return this.step(VARIABLE, this.variables.push(name) - 1)
  }

  /** Whether a step is an exact number. */
  isNumber(index: number): boolean {
    return (this.operations[index] ?? 0) <= BIG_CONSTANT
  }

  /** The exact number that a step is, or null. */
  numberAt(index: number): Rational | null {
    const operation = this.operations[index]
    const a = this.a[index] ?? 0
    if (operation === CONSTANT) return rational(BigInt(a), BigInt(this.b[index] ?? 1))
    return operation === BIG_CONSTANT ? (this.bigConstants[a] ?? null) : null
  }

  /** Whether a step is the integer given. */
  isInteger(index: number, value: number): boolean {
    return this.operations[index] === CONSTANT && this.a[index] === value && this.b[index] === 1
  }

  private is(index: number, operation: number, a: number, b: number, c: number): boolean {
    return (
      this.operations[index] === operation &&
      this.a[index] === a &&
      this.b[index] === b &&
      this.c[index] === c
    )
  }

  private append(operation: number, a: number, b: number, c: number): void {
    this.operations.push(operation)
    this.a.push(a)
    this.b.push(b)
    this.c.push(c)
    this.mentions.push(this.mentionsOf(operation, a, b, c))
  }

  private mentionsOf(operation: number, a: number, b: number, c: number): number {
    if (operation === VARIABLE) return 1 << a
    const count = operandCount(operation)
    if (count === 0) return 0
    let bits = this.mentions[a] ?? 0
    if (count > 1) bits |= this.mentions[b] ?? 0
    return count > 2 ? bits | (this.mentions[c] ?? 0) : bits
  }

  private slotOf(operation: number, a: number, b: number, c: number): number {
    let hash = Math.imul(operation + 1, 0x9e3779b1) ^ Math.imul(a + 1, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 1, 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ c
    return (hash ^ (hash >>> 16)) & (this.table.length - 1)
  }

  private growTable(): void {
    this.table = new Int32Array(4 * this.table.length)
    for (let index = 0; index < this.length; index += 1) {
      const { operations, a, b, c } = this
      let slot = this.slotOf(operations[index] ?? 0, a[index] ?? 0, b[index] ?? 0, c[index] ?? 0)
      while (this.table[slot] !== 0) slot = (slot + 1) & (this.table.length - 1)
      this.table[slot] = index + 1
    }
  }
}
