import type { SymbolTerm, Term } from '../terms/term'
import { partsOf } from './instances'
import type { Claim } from './judge-instance'
import type { Ledger } from './ledger'

/** `n \\sigma^2 = 1`: beside no function a bare $\\sigma$ may be a deviation. */
const mayBeDeviation = (parts: readonly Term[], { maths }: Ledger): boolean => {
  const functions = parts.flatMap(part => (part.kind === 'function' ? [part] : []))
  const isBare = functions.every(({ of, primes }) => of.base === 'σ' && primes === 0)
  const isSlope = parts.some(({ kind }) => kind === 'derivative')
  const isCalled = parts.some(part => part.kind === 'call' && part.of.base === 'σ')
  const isNamed = maths.functions.includes('σ') || maths.values.includes('σ')
  return functions.length > 0 && isBare && !isSlope && !isCalled && !isNamed
}

/** `dm` beside `d`: a product, where elsewhere `dw` is one letter. */
const mayBeProduct = (parts: readonly Term[]): boolean => {
  const letters = new Set(parts.flatMap(part => (part.kind === 'symbol' ? [part.base] : [])))
  return letters.has('d') && [...letters].some(base => /^d[a-z]$/i.test(base))
}

/** Letters without a sum: what is chosen, where a sum would be of data. */
const isOfLetters = (side: Term): boolean => {
  const kinds = partsOf(side).map(({ kind }) => kind)
  return kinds.includes('symbol') && !kinds.includes('big')
}

/** `\\sigma^2 = \\frac{2}{n + m}` after $\\sigma^2 = \\frac{1}{n}$: one choice of a deviation after the other. */
const isOtherDeviation = ({ left, right }: Pick<Claim, 'left' | 'right'>): boolean => {
  const of = left.kind === 'power' ? left.base : left
  return of.kind === 'symbol' && /^σ/.test(of.base) && isOfLetters(right)
}

/** `\\frac{\\partial a_L}{\\partial a_0}` where the text says of a bare `a` what it is: those of the layers are others. */
const isSlopeByNamesake = (parts: readonly Term[], { defined }: Ledger): boolean =>
  parts.some(part => {
    const [by] = part.kind === 'derivative' ? part.by : []
    if (part.kind !== 'derivative' || part.of.kind !== 'symbol' || by?.base !== part.of.base)
      return false
    const said = defined.findLast(({ symbol }) => symbol.base === by.base)?.symbol
    return said?.label === null && said.indices.length === 0
  })

const isSymbol = (part: Term): part is SymbolTerm => part.kind === 'symbol'

/** `w_{kj}` where the text has told `w^{(1)}_{ji}` from `w^{(2)}_{kj}`: nothing says of which layer. */
const isOfAnyLayer = (parts: readonly Term[], { defined }: Ledger): boolean => {
  const bases = parts
    .filter(isSymbol)
    .filter(({ label, indices }) => label === null && indices.length > 0)
    .map(({ base }) => base)
  if (bases.length === 0) return false
  const known = defined.flatMap(({ symbol, body }) => [symbol, ...partsOf(body).filter(isSymbol)])
  return bases.some(base => {
    const own = known.filter(one => one.base === base && one.indices.length > 0)
    return own.length > 0 && own.at(-1)?.label?.name === ''
  })
}

/** Letters that texts take for a factor, and its power for that of many layers. */
const FACTOR = /^[ραβγκλεηcqr]$/

/** `\\rho^L` in an order: the power of a factor, or what it is in the last layer. */
const mayBePower = ({ relation }: Claim, parts: readonly Term[]): boolean =>
  /^[<>≤≥]$/.test(relation) &&
  parts
    .filter(isSymbol)
    .some(({ base, label }) => FACTOR.test(base) && /^[lLℓ]$/.test(label?.name ?? ''))

/** Why a claim that fails cannot be called false: a letter in it may mean another thing than was read. */
export const whyAmbiguous = (claim: Claim, ledger: Ledger): string | null => {
  const { left, right } = claim
  const parts = [left, right].flatMap(partsOf)
  const isDeviation = mayBeDeviation(parts, ledger) || isOtherDeviation({ left, right })
  if (isDeviation) return 'nothing says whether σ is a deviation'
  if (isSlopeByNamesake(parts, ledger)) return 'nothing says how its letters depend on each other'
  if (isOfAnyLayer(parts, ledger)) return 'nothing says of which layer a letter is'
  if (mayBePower(claim, parts)) return 'nothing says whether a letter stands for a layer'
  return mayBeProduct(parts) ? 'nothing says whether d is a letter of its own' : null
}
