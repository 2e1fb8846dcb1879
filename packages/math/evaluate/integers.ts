/** How many bits the absolute value of `x` has. */
export const bitLength = (x: bigint): number => {
  const size = x < 0n ? -x : x
  if (size < 0x20000000000000n) {
    const small = Number(size)
    return small === 0 ? 0 : Math.floor(Math.log2(small)) + 1
  }
  const text = size.toString(16)
  return 4 * (text.length - 1) + (32 - Math.clz32(Number.parseInt(text.charAt(0), 16)))
}

/** The greatest integer whose power is at most `value ≥ 0`, by Newton's method from above. */
export const floorRoot = (value: bigint, degree: number): bigint => {
  if (value < 2n) return value
  const k = BigInt(degree)
  let root = 1n << BigInt(Math.ceil(bitLength(value) / degree) + 1)
  for (;;) {
    const next = ((k - 1n) * root + value / root ** (k - 1n)) / k
    if (next >= root) return root
    root = next
  }
}

/** The root of `value ≥ 0` to the degree given, where it is a whole number; else null. */
export const findExactRoot = (value: bigint, degree: number): bigint | null => {
  const root = floorRoot(value, degree)
  return root ** BigInt(degree) === value ? root : null
}

/** The greater (`greater`) or the lesser of two integers; `Math.max` takes no big integers. */
export const pickInteger = (greater: boolean, a: bigint, b: bigint): bigint => {
  if (a > b === greater) return a
  return b
}
