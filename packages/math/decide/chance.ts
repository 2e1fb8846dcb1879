import type { Tape } from '../evaluate/tape'

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
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum
    return sum >>> 0
  }

  /** A whole number in [1, limit). */
  below(limit: number): number {
    return 1 + Math.floor((this.next() / 2 ** 32) * (limit - 1))
  }
}

const mix = (hash: number, value: number): number => {
  const product = Math.imul(hash ^ value, 0x9e3779b1)
  return product ^ (product >>> 15)
}

/** A source that depends on every step of both sides and on the seed, and on nothing else. */
export const chanceFor = (tape: Tape, left: number, right: number, seed: number): Chance => {
  let [x, y, z] = [mix(seed | 0, left), mix(0x51ed270b, right), mix(0x2545f491, tape.length)]
  const { operations, a, b, c } = tape
  for (let step = 0; step < operations.length; step += 1) {
    x = mix(x, (operations[step] ?? 0) + ((a[step] ?? 0) << 6))
    y = mix(y + (b[step] ?? 0), x)
    z = mix(z ^ (c[step] ?? 0), y)
  }
  for (const { numerator, denominator } of tape.bigConstants) {
    x = mixText(x, numerator.toString(36))
    y = mixText(y, denominator.toString(36))
  }
  for (const name of tape.variables) z = mixText(z, name)
  return new Chance([x, y, mix(z, seed | 0)])
}

const mixText = (hash: number, text: string): number => {
  let result = hash
  for (let index = 0; index < text.length; index += 1) result = mix(result, text.charCodeAt(index))
  return result
}
