/** Marsaglia's xorshift with 32 bits (Xorshift RNGs, 2003): numbers in [0, 1), the same for a seed everywhere. */
const uniformFrom = (seed: number): (() => number) => {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}

/**
 * Numbers that scatter about 0 with deviation 1, between −3.5 and 3.5: the sum of twelve uniform ones, less 6. It
 * takes no logarithm and no sine, so that every engine gives the same bits.
 */
export const scatterFrom = (seed: number): (() => number) => {
  const uniform = uniformFrom(seed)
  return () => {
    let sum = -6
    for (let count = 0; count < 12; count += 1) sum += uniform()
    return Math.max(-3.5, Math.min(3.5, sum))
  }
}
