/**
 * A polynomial modulo a small prime p, coefficients in [0, p) from the constant on, the last not
 * 0.
 */
export type Residues = readonly number[]

const trim = (p: readonly number[]): Residues => {
  let length = p.length
  while (length > 0 && p[length - 1] === 0) length -= 1
  return length === p.length ? p : p.slice(0, length)
}

const modulo = (x: number, p: number): number => {
  const rest = x % p
  return rest < 0 ? rest + p : rest
}

/** The coefficients of an integer polynomial modulo p. */
export const residuesOf = (f: readonly bigint[], p: number): Residues => {
  const prime = BigInt(p)
  return trim(f.map(coefficient => modulo(Number(coefficient % prime), p)))
}

const inverse = (x: number, p: number): number => {
  let [a, b, u, v] = [x, p, 1, 0]
  while (b !== 0) {
    const q = Math.floor(a / b)
    ;[a, b, u, v] = [b, a - q * b, v, u - q * v]
  }
  return modulo(u, p)
}

const scale = (f: Residues, factor: number, p: number): Residues =>
  f.map(coefficient => (coefficient * factor) % p)

/** Divided by its leading coefficient. */
export const monicOf = (f: Residues, p: number): Residues => {
  const lead = f.at(-1) ?? 1
  return lead === 1 ? f : scale(f, inverse(lead, p), p)
}

/** `f - g`. */
export const subtractResidues = (f: Residues, g: Residues, p: number): Residues =>
  trim(
    Array.from({ length: Math.max(f.length, g.length) }, (_, n) =>
      modulo((f[n] ?? 0) - (g[n] ?? 0), p),
    ),
  )

/** `f g`. */
export const multiplyResidues = (f: Residues, g: Residues, p: number): Residues => {
  if (f.length === 0 || g.length === 0) return []
  const product: number[] = Array.from({ length: f.length + g.length - 1 }, () => 0)
  f.forEach((a, i) => {
    g.forEach((b, j) => {
      product[i + j] = ((product[i + j] ?? 0) + a * b) % p
    })
  })
  return trim(product)
}

/** Quotient and remainder; `g` is not 0. */
export const divideResidues = (
  f: Residues,
  g: Residues,
  p: number,
): { readonly quotient: Residues; readonly remainder: Residues } => {
  const factor = inverse(g.at(-1) ?? 1, p)
  const rest = [...f]
  const quotient: number[] = Array.from({ length: Math.max(0, f.length - g.length + 1) }, () => 0)
  for (let shift = f.length - g.length; shift >= 0; shift -= 1) {
    const top = ((rest[shift + g.length - 1] ?? 0) * factor) % p
    quotient[shift] = top
    if (top === 0) continue
    g.forEach((coefficient, n) => {
      rest[shift + n] = modulo((rest[shift + n] ?? 0) - top * coefficient, p)
    })
  }
  return { quotient: trim(quotient), remainder: trim(rest) }
}

/** The greatest common divisor with leading coefficient 1. */
export const gcdOfResidues = (f: Residues, g: Residues, p: number): Residues => {
  let [a, b] = [f, g]
  while (b.length > 0) [a, b] = [b, divideResidues(a, b, p).remainder]
  return monicOf(a, p)
}

/** The inverse of `f` modulo `g`; the two have no common factor. */
export const inverseModulo = (f: Residues, g: Residues, p: number): Residues => {
  let [a, b]: [Residues, Residues] = [divideResidues(f, g, p).remainder, g]
  let [u, v]: [Residues, Residues] = [[1], []]
  while (b.length > 0) {
    const { quotient, remainder } = divideResidues(a, b, p)
    ;[a, b] = [b, remainder]
    ;[u, v] = [v, subtractResidues(u, multiplyResidues(quotient, v, p), p)]
  }
  return divideResidues(scale(u, inverse(a[0] ?? 1, p), p), g, p).remainder
}

const deriveResidues = (f: Residues, p: number): Residues =>
  trim(f.slice(1).map((coefficient, n) => (coefficient * (n + 1)) % p))

/** Whether no factor of `f` comes twice. */
export const isSquarefree = (f: Residues, p: number): boolean =>
  gcdOfResidues(f, deriveResidues(f, p), p).length === 1
