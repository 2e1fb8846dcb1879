/** A text with each of its units' places in the text that was typed. */
export type PlacedText = { readonly text: string; readonly places: readonly number[] }

/** More primes than any line has. */
const PRIMES_MAX = 20

const PRIME_AFTER_BRACKET = /[)\]]\s*(['′’])/

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** Where the bracket that closes at `end` opens; −1 where none does. */
const findOpening = (text: string, end: number): number => {
  const close = text.charAt(end)
  const open = OPENING[close]
  let depth = 0
  for (let at = end; at >= 0; at--) {
    if (text.charAt(at) === close) depth += 1
    if (text.charAt(at) === open) depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** The name of a function before its bracket belongs to what is differentiated. */
const startOf = (text: string, opening: number): number => {
  const name = /[A-Za-zσ]+$/.exec(text.slice(0, opening))
  return name === null ? opening : name.index
}

/** Whether what stands before makes it unclear what the prime belongs to: the power, or the exponent. */
const isExponent = (text: string, start: number): boolean =>
  /(\^|\*\*)\s*$/.test(text.slice(0, start))

const rewriteFirst = ({ text, places }: PlacedText, by: string): PlacedText | null => {
  const found = PRIME_AFTER_BRACKET.exec(text)
  if (found === null) return null
  const prime = found.index + found[0].length - 1
  const opening = findOpening(text, found.index)
  if (opening < 0) return null
  const start = startOf(text, opening)
  if (isExponent(text, start)) return null
  const head = `(d/d${by} (`
  const at = places[start] ?? 0
  const close = places[prime] ?? at
  return {
    text: `${text.slice(0, start)}${head}${text.slice(start, prime)}))${text.slice(prime + 1)}`,
    places: [
      ...places.slice(0, start),
      ...Array<number>(head.length).fill(at),
      ...places.slice(start, prime),
      close,
      close,
      ...places.slice(prime + 1),
    ],
  }
}

/**
 * Writes a prime behind a bracket as a derivative: `(1 + e^(-z))'` is `(d/dz ((1 + e^(-z))))`, and
 * `tanh(2z)'` likewise. Left as it is where it could mean two things: in `e^(-z)'`.
 */
export const openBracketPrimes = (text: string, by: string): PlacedText => {
  let now: PlacedText = { text, places: Array.from({ length: text.length + 1 }, (_, at) => at) }
  for (let count = 0; count < PRIMES_MAX; count++) {
    const next = rewriteFirst(now, by)
    if (next === null) break
    now = next
  }
  return now
}
