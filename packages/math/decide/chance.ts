import type { Tape } from '../evaluate/tape'
import { Digest } from './digest'

/** Points by chance are k / 2^18, from -4 to 4. */
const POINT_STEPS = 2 ** 21
const POINT_UNIT = 2 ** 18

/** A repeatable source of numbers that look random: 32 bits at a time (sfc32). */
export class Chance {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seeds: readonly [number, number, number]) {
    ;[this.a, this.b, this.c] = seeds
    for (let n = 0; n < 12; n += 1) this.next()
  }

  /** Another source that gives the same numbers from here on. */
  copy(): Chance {
    const other = new Chance([0, 0, 0])
    Object.assign(other, this)
    return other
  }

  /** A whole number in [0, 2^32). */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum
    return sum >>> 0
  }

  /** A whole number in [1, limit). */
  below(limit: number): number {
    return 1 + Math.floor((this.next() / 2 ** 32) * (limit - 1))
  }

  /** A number in (-4, 4), exact as a double, that nobody can know before the sides are written. */
  coordinate(): number {
    return (this.below(POINT_STEPS) - POINT_STEPS / 2) / POINT_UNIT
  }

  /** A number in (0, 1), exact as a double. */
  part(): number {
    return this.below(POINT_STEPS) / POINT_STEPS
  }
}

/** A source that depends on every step of both sides and on the seed, and on nothing else. */
export const chanceFor = (tape: Tape, left: number, right: number, seed: number): Chance => {
  const digest = new Digest()
  digest.add(seed)
  digest.add(left)
  digest.add(right)
  const { operations, a, b, c } = tape
  for (let step = 0; step < operations.length; step += 1) {
    digest.add((operations[step] ?? 0) + ((c[step] ?? 0) << 6))
    digest.add(a[step] ?? 0)
    digest.add(b[step] ?? 0)
  }
  for (const { numerator, denominator } of tape.bigConstants) {
    addText(digest, numerator.toString(36))
    addText(digest, denominator.toString(36))
  }
  for (const name of tape.variables) addText(digest, name)
  return new Chance(digest.words())
}

const addText = (digest: Digest, text: string): void => {
  digest.add(text.length)
  for (let index = 0; index < text.length; index += 1) digest.add(text.charCodeAt(index))
}
