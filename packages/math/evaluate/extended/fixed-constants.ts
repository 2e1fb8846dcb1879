/** n atanh(1/k) (or atan, alternating) in fixed point, with 1 as `2^bits`. */
const inverseSeries = (k: bigint, bits: number, alternating: boolean): bigint => {
  let power = (1n << BigInt(bits)) / k
  let sum = power
  const square = k * k
  for (let n = 3n; power !== 0n; n += 2n) {
    power = alternating ? -(power / square) : power / square
    sum += power / n
  }
  return sum
}

const EXTRA_BITS = 32

/** The constant with `bits` fractional bits, within a unit: computed once for the most asked. */
const kept = (compute: (bits: number) => bigint): ((bits: number) => bigint) => {
  let known = { bits: 0, value: 0n }
  return bits => {
    if (bits > known.bits) known = { bits, value: compute(bits + EXTRA_BITS) >> BigInt(EXTRA_BITS) }
    return known.value >> BigInt(known.bits - bits)
  }
}

/** ln 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749), as `2^bits` units. */
export const fixedLn2 = kept(
  bits =>
    18n * inverseSeries(26n, bits, false) -
    2n * inverseSeries(4801n, bits, false) +
    8n * inverseSeries(8749n, bits, false),
)

/** π = 16 atan(1/5) - 4 atan(1/239) (Machin), as `2^bits` units. */
export const fixedPi = kept(
  bits => 16n * inverseSeries(5n, bits, true) - 4n * inverseSeries(239n, bits, true),
)
