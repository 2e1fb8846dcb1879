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

// One digest is made at a time: memory of its own would take longer to get than to fill.
const state = new Int32Array(WORDS)
const work = new Int32Array(WORDS)

const mix = (): void => {
  for (let round = 0; round < ROUNDS; round += 1) {
    quarter(work, 0, 2, 4, 6)
    quarter(work, 1, 3, 5, 7)
    quarter(work, 0, 3, 4, 7)
    quarter(work, 1, 2, 5, 6)
  }
  for (let place = 0; place < WORDS; place += 1) {
    const sum = ((state[place] ?? 0) + (work[place] ?? 0)) | 0
    state[place] = sum
    work[place] = sum
  }
}

/**
 * A one-way digest of 32-bit words: rounds of additions, rotations and exclusive ors as in ChaCha
 * (Bernstein 2008) on eight words, the words before the rounds added after them, so that nobody
 * can go back from a wanted digest to words that give it. A digest has to be finished before the
 * next one is begun.
 */
export class Digest {
  private filled = 0
  private length = 0

  constructor() {
    for (let place = 0; place < WORDS; place += 1) {
      state[place] = START[place] ?? 0
      work[place] = START[place] ?? 0
    }
  }

  /** Takes in one word. */
  add(word: number): void {
    const { filled } = this
    work[filled] = (work[filled] ?? 0) ^ word
    this.length += 1
    this.filled = filled + 1
    if (filled + 1 < WORDS / 2) return
    this.filled = 0
    mix()
  }

  /** The first three words of the digest of all that was taken in; nothing may be added after it. */
  words(): readonly [number, number, number] {
    this.add(this.length)
    mix()
    return [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0]
  }
}
