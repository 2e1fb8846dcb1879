/**
 * A polynomial in one variable with integer coefficients, from the constant on; the last is not 0.
 */
export type Dense = readonly bigint[]

const abs = (x: bigint): bigint => (x < 0n ? -x : x)

/** The greatest common divisor, not negative. */
export const gcdOfIntegers = (a: bigint, b: bigint): bigint => {
  let [x, y] = [abs(a), abs(b)]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Without zeros at the end. */
export const trimDense = (p: readonly bigint[]): Dense => {
  let length = p.length
  while (length > 0 && p[length - 1] === 0n) length -= 1
  return length === p.length ? p : p.slice(0, length)
}

/** The greatest common divisor of the coefficients; 0 for the polynomial 0. */
export const contentOf = (p: Dense): bigint => p.reduce(gcdOfIntegers, 0n)

/** Divided by its content, with a positive leading coefficient. */
export const primitiveOf = (p: Dense): Dense => {
  const content = contentOf(p)
  if (content === 0n) return p
  const divisor = (p.at(-1) ?? 1n) < 0n ? -content : content
  return divisor === 1n ? p : p.map(coefficient => coefficient / divisor)
}

/** `p q`. */
export const multiplyDense = (p: Dense, q: Dense): Dense => {
  if (p.length === 0 || q.length === 0) return []
  const product: bigint[] = Array.from({ length: p.length + q.length - 1 }, () => 0n)
  p.forEach((a, i) => {
    q.forEach((b, j) => {
      product[i + j] = (product[i + j] ?? 0n) + a * b
    })
  })
  return product
}

/** `p - q`. */
export const subtractDense = (p: Dense, q: Dense): Dense =>
  trimDense(
    Array.from({ length: Math.max(p.length, q.length) }, (_, n) => (p[n] ?? 0n) - (q[n] ?? 0n)),
  )

/** The derivative. */
export const deriveDense = (p: Dense): Dense => p.slice(1).map((c, n) => c * BigInt(n + 1))

/** `p / q` where the division leaves nothing over the integers; null where it does. */
export const quotientOf = (p: Dense, q: Dense): Dense | null => {
  const lead = q.at(-1)
  if (lead === undefined) return null
  const rest = [...p]
  const quotient: bigint[] = Array.from({ length: Math.max(0, p.length - q.length + 1) }, () => 0n)
  for (let shift = p.length - q.length; shift >= 0; shift -= 1) {
    const top = rest[shift + q.length - 1] ?? 0n
    if (top % lead !== 0n) return null
    const factor = top / lead
    quotient[shift] = factor
    if (factor === 0n) continue
    q.forEach((coefficient, n) => {
      rest[shift + n] = (rest[shift + n] ?? 0n) - factor * coefficient
    })
  }
  return rest.every(coefficient => coefficient === 0n) ? quotient : null
}

const pseudoRemainder = (p: Dense, q: Dense): Dense => {
  const lead = q.at(-1) ?? 1n
  let rest = p
  while (rest.length >= q.length) {
    const top = rest.at(-1) ?? 0n
    const shift = rest.length - q.length
    const scaled = rest.map(coefficient => coefficient * lead)
    q.forEach((coefficient, n) => {
      scaled[shift + n] = (scaled[shift + n] ?? 0n) - top * coefficient
    })
    rest = trimDense(scaled)
  }
  return rest
}

/** The greatest common divisor, primitive (Euclid with primitive remainders). */
export const gcdOfDense = (p: Dense, q: Dense): Dense => {
  let [a, b] = [primitiveOf(p), primitiveOf(q)]
  while (b.length > 0) [a, b] = [b, primitiveOf(pseudoRemainder(a, b))]
  return a
}
