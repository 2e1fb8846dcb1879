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

  /** A whole number in [0, 2^32). */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
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
}
