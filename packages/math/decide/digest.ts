/** ⌊2^32 frac √p⌋ for the first primes: numbers without a plan of anyone's. */
const START = Int32Array.from([2, 3, 5, 7, 11, 13, 17, 19], prime => Math.sqrt(prime) * 2 ** 32)
const WORDS = 8
/** The columns, then the diagonals, which come to the columns by two exchanges. */
const HALF_ROUNDS = 8

const rotate = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits))

// One digest is made at a time: memory of its own would take longer to get than to fill.
const state = new Int32Array(WORDS)
const work = new Int32Array(WORDS)

const keep = (place: number, mixed: number): void => {
  const sum = ((state[place] ?? 0) + mixed) | 0
  state[place] = sum
  work[place] = sum
}

// Eight variables instead of the memory: this is most of the work of a digest.
const mix = (): void => {
  let a = work[0] ?? 0
  let b = work[1] ?? 0
  let c = work[2] ?? 0
  let d = work[3] ?? 0
  let e = work[4] ?? 0
  let f = work[5] ?? 0
  let g = work[6] ?? 0
  let h = work[7] ?? 0
  for (let half = 0; half < HALF_ROUNDS; half += 1) {
    a = (a + c) | 0
    g = rotate(g ^ a, 16)
    e = (e + g) | 0
    c = rotate(c ^ e, 12)
    a = (a + c) | 0
    g = rotate(g ^ a, 8)
    e = (e + g) | 0
    c = rotate(c ^ e, 7)
    b = (b + d) | 0
    h = rotate(h ^ b, 16)
    f = (f + h) | 0
    d = rotate(d ^ f, 12)
    b = (b + d) | 0
    h = rotate(h ^ b, 8)
    f = (f + h) | 0
    d = rotate(d ^ f, 7)
    const p = c
    const q = g
    c = d
    d = p
    g = h
    h = q
  }
  keep(0, a)
  keep(1, b)
  keep(2, c)
  keep(3, d)
  keep(4, e)
  keep(5, f)
  keep(6, g)
  keep(7, h)
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
      work[place] = START[place] ?? 0
      state[place] = START[place] ?? 0
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
