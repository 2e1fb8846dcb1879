/** ⌊2^32 frac √p⌋ for the first primes: numbers without a plan of anyone's. */
const START: readonly number[] = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]
const WORDS = 8
const ROUNDS = 4

const rotate = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits))

const quarter = (work: Int32Array, p: number, q: number, r: number, s: number): void => {
  let a = work[p] ?? 0
  let b = work[q] ?? 0
  let c = work[r] ?? 0
  let d = work[s] ?? 0
  a = (a + b) | 0
  d = rotate(d ^ a, 16)
  c = (c + d) | 0
  b = rotate(b ^ c, 12)
  a = (a + b) | 0
  d = rotate(d ^ a, 8)
  c = (c + d) | 0
  b = rotate(b ^ c, 7)
  work[p] = a
  work[q] = b
  work[r] = c
  work[s] = d
}

/**
 * A one-way digest of 32-bit words: rounds of additions, rotations and exclusive ors as in ChaCha
 * (Bernstein 2008) on eight words, the words before the rounds added after them, so that nobody
 * can go back from a wanted digest to words that give it.
 */
export class Digest {
  private readonly state = new Int32Array(START)
  private readonly work = new Int32Array(WORDS)
  private filled = 0
  private length = 0

  /** Takes in one word. */
  add(word: number): void {
    if (this.filled === 0) this.work.set(this.state)
    this.work[this.filled] = (this.work[this.filled] ?? 0) ^ word
    this.filled += 1
    this.length += 1
    if (this.filled === WORDS / 2) this.mix()
  }

  /** A word of the digest of all that was taken in; nothing may be added after the first call. */
  word(place: number): number {
    if (this.filled >= 0) {
      this.add(this.length)
      this.mix()
      this.filled = -1
    }
    return this.state[place] ?? 0
  }

  private mix(): void {
    const { work } = this
    for (let round = 0; round < ROUNDS; round += 1) {
      quarter(work, 0, 2, 4, 6)
      quarter(work, 1, 3, 5, 7)
      quarter(work, 0, 3, 4, 7)
      quarter(work, 1, 2, 5, 6)
    }
    for (let place = 0; place < WORDS; place += 1) {
      this.state[place] = (this.state[place] ?? 0) + (this.work[place] ?? 0)
    }
    this.work.set(this.state)
    this.filled = 0
  }
}
