import { expandDefinitions, freeVariables } from '@slopewise/math'
import { lower } from '../indexed/lower'
import { findBuiltIn } from '../indexed/lower-call'
import { findDefinition } from '../indexed/match-definition'
import { renameParts } from '../indexed/rename-parts'
import type { TextDefinition } from '../indexed/scope'
import { type SymbolTerm, symbolOf, type Term, Unreadable } from '../terms/term'
import { scopeFor } from './claim-scope'
import { partsOf } from './instances'
import type { Ledger } from './ledger'
import { isInverseName } from './open-inverse'
import { squareName } from './squares'

const isPlain = (term: Term): term is SymbolTerm =>
  term.kind === 'symbol' && term.label === null && term.indices.length === 0

const isConstant = ({ base, label, indices }: SymbolTerm): boolean =>
  (base === 'e' || base === 'π') && label === null && indices.length === 0

/** Whether a term speaks of a letter, by itself or by what the lesson defines. */
const speaksOf = (term: Term, symbol: SymbolTerm, ledger: Ledger): boolean => {
  const isThere = partsOf(term).some(
    part =>
      (part.kind === 'symbol' || part.kind === 'call' || part.kind === 'function') &&
      sameLetter(part.kind === 'symbol' ? part : part.of, symbol),
  )
  if (isThere || symbol.label !== null || symbol.indices.length > 0) return isThere
  try {
    const { entries } = lower(term, scopeFor(ledger, [term]))
    return entries.some(entry =>
      freeVariables(expandDefinitions(entry, ledger.maths.definitions)).has(symbol.base),
    )
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

const sameLetter = (a: SymbolTerm, b: SymbolTerm): boolean =>
  a.base === b.base &&
  a.label?.name === b.label?.name &&
  a.label?.offset === b.label?.offset &&
  a.label?.of?.name === b.label?.of?.name &&
  a.indices.map(({ name, offset }) => `${name}${offset}`).join() ===
    b.indices.map(({ name, offset }) => `${name}${offset}`).join()

const isNamed = (base: string, { maths }: Ledger): boolean =>
  maths.functions.includes(base) || maths.values.includes(base)

/**
 * What `left = right` defines, where it defines something: a letter, or a function at plain letters,
 * that the front matter does not know. Null for a claim.
 */
export const findTextDefinition = (
  left: Term,
  right: Term,
  ledger: Ledger,
): TextDefinition | null => {
  if (left.kind === 'symbol') {
    const isFree = !isConstant(left) && !(isPlain(left) && isNamed(left.base, ledger))
    if (!isFree || speaksOf(right, left, ledger)) return null
    return functionNamed(left, right, ledger) ?? { symbol: left, parameters: null, body: right }
  }
  if (left.kind === 'power') return findSquareDefinition(left, right, ledger)
  if (left.kind === 'function') {
    return findDeviation(left, right, ledger) ?? findAnew(left, right, ledger)
  }
  if (left.kind !== 'call' || left.primes > 0 || isInverseName(left.of)) return null
  if (findBuiltIn(left.of.base) !== null && !isOwnForm(left, right)) return null
  if (left.of.label === null && isNamed(left.of.base, ledger)) return null
  const parameters = left.args.filter(arg => arg.kind === 'symbol')
  if (parameters.length !== left.args.length || speaksOf(right, left.of, ledger)) return null
  const asCost = costNamed(left, right)
  return asCost ?? { symbol: left.of, parameters, body: right }
}

/** Built-in functions that texts write with a parameter of their own, `\\alpha` or `\\beta`. */
const WITH_PARAMETER = /^(elu|leakyrelu|selu|silu|softplus)$/

/** `ELU(x) = …` with a letter besides $x$ says another function than the one of that name. */
const isOwnForm = ({ of, args }: Call, right: Term): boolean =>
  WITH_PARAMETER.test(of.base) &&
  partsOf(right).some(
    part =>
      part.kind === 'symbol' && !isConstant(part) && !args.some(arg => isSameSymbol(arg, part)),
  )

type Call = Term & { readonly kind: 'call' }

/** A cost or error at the same letters is a quantity: `E_n(w)` in `E(w) = \\sum_n E_n(w)`. */
const isCostAt = (one: Term, { args }: Call): one is Call =>
  one.kind === 'call' &&
  one.primes === 0 &&
  COST.test(one.of.base) &&
  one.args.length === args.length &&
  one.args.every((arg, at) => arg === args[at] || isSameSymbol(arg, args[at]))

const isSameSymbol = (a: Term, b: Term | undefined): boolean =>
  a.kind === 'symbol' && b?.kind === 'symbol' && sameLetter(a, b)

/** `E(w) = …` where what follows does not speak of `w`: the brackets only say what the cost is of. */
const costNamed = (left: Call, right: Term): TextDefinition | null => {
  if (!isCostAt(left, left)) return null
  const body = renameParts(right, one => (isCostAt(one, left) ? one.of : null))
  const isDirect = partsOf(body).some(
    part =>
      part.kind === 'symbol' &&
      left.args.some(arg => arg.kind === 'symbol' && arg.base === part.base),
  )
  return isDirect ? null : { symbol: left.of, parameters: null, body }
}

/** `h = \tanh`: the letter is the function, not its value. */
const functionNamed = (left: SymbolTerm, right: Term, ledger: Ledger): TextDefinition | null => {
  if (right.kind !== 'function' || !/^[fghφψΦ]$/.test(left.base)) return null
  const at = symbolOf(scopeFor(ledger, []).ownVariable)
  return { symbol: left, parameters: [at], body: { ...right, kind: 'call', args: [at] } }
}

/** `f = \sigma` after $f(x) = x^3$: the letter is another function now. */
const findAnew = (left: Term, right: Term, ledger: Ledger): TextDefinition | null => {
  const isPlainLetter = left.kind === 'function' && left.primes === 0 && isPlain(left.of)
  if (!isPlainLetter || isNamed(left.of.base, ledger)) return null
  return functionNamed(left.of, right, ledger) ?? findCost(left.of, right, ledger)
}

/** `\\ell = -\\sum_k y_k \\ln p_k` after $\\ell(p, y) = \\dots$: the cost of what the text turns to now. */
const findCost = (symbol: SymbolTerm, right: Term, ledger: Ledger): TextDefinition | null =>
  COST.test(symbol.base) && !speaksOf(right, symbol, ledger)
    ? { symbol, parameters: null, body: right }
    : null

const COST = /^[ELJCℒ𝒥ℰℓ]$/u

/** `\sigma = \sqrt{…}` is a deviation, not the sigmoid. */
const findDeviation = (left: Term, right: Term, ledger: Ledger): TextDefinition | null => {
  const isRoot = partsOf(right).some(part => part.kind === 'call' && part.of.base === 'sqrt')
  if (left.kind !== 'function' || left.primes > 0 || left.of.base !== 'σ' || !isRoot) return null
  const isOther = isNamed('σ', ledger) || speaksOf(right, left.of, ledger)
  return isOther ? null : { symbol: left.of, parameters: null, body: right }
}

/** `\sigma^2 = …` says what the square is, a name of its own from there on. */
const findSquareDefinition = (left: Term, right: Term, ledger: Ledger): TextDefinition | null => {
  if (left.kind !== 'power' || left.exponent.kind !== 'number') return null
  const { numerator, denominator } = left.exponent.value
  if (numerator !== 2n || denominator !== 1n) return null
  const { base } = left
  const symbol = base.kind === 'function' && base.primes === 0 ? base.of : base
  if (symbol.kind !== 'symbol' || isConstant(symbol)) return null
  if (isPlain(symbol) && isNamed(symbol.base, ledger)) return null
  const isNew = base.kind === 'function' || !ledger.mentioned.has(symbol.base)
  if (!isNew || speaksOf(right, symbol, ledger)) return null
  return { symbol: { ...symbol, base: squareName(symbol.base) }, parameters: null, body: right }
}

/** A column of new letters, each beside what it is: several definitions in one. */
export const isColumnOfNames = (left: Term, right: Term, ledger: Ledger): boolean =>
  left.kind === 'matrix' &&
  left.rows.flat().every(entry => {
    if (entry.kind !== 'symbol') return false
    const definition = findTextDefinition(entry, right, ledger)
    return definition !== null && !isDefinedBefore(definition, ledger)
  })

/** Whether the text has said before what a letter is. */
export const isDefinedBefore = ({ symbol }: TextDefinition, ledger: Ledger): boolean =>
  findDefinition(symbol, scopeFor(ledger, [])) !== null

/** Whether nothing is known of a letter yet. */
export const isNewLetter = (term: Term, ledger: Ledger): term is SymbolTerm =>
  term.kind === 'symbol' && !isConstant(term) && !ledger.mentioned.has(term.base)
