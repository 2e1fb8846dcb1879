import { keyIn, resolveSymbol, type Scope } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { hasMoved } from './called'
import { partsOf } from './instances'
import { jsonOf } from './ledger'
import type { Parents } from './parents'
import { findBeyond, findUnknown, plainName } from './slopes'

const hasPrime = (side: Term, { base }: SymbolTerm): boolean =>
  partsOf(side).some(
    part =>
      (part.kind === 'call' || part.kind === 'function') &&
      part.primes > 0 &&
      part.of.base === base,
  )

/** `f(g(x)) g'(x)` beside the slope of `f(g(x))`: the chain rule, with a prime left out. */
const isChain = (called: Term & { readonly kind: 'call' }, other: Term): boolean => {
  const parts = partsOf(other)
  const isThere = parts.some(one => one.kind === 'call' && jsonOf(one) === jsonOf(called))
  return isThere && parts.some(one => one.kind === 'call' && one.primes > 0)
}

/** `\\prod_j \\frac{\\partial h_j}{\\partial h_{j-1}}`: step by step, however each one goes. */
const isThroughTime = (side: Term, { base }: SymbolTerm): boolean =>
  partsOf(side).some(
    part =>
      part.kind === 'big' &&
      part.op === 'product' &&
      derivativesBy(part.body).some(({ of, by }) => of === base && by === base),
  )

const derivativesBy = (term: Term): { readonly of: string; readonly by: string | undefined }[] =>
  partsOf(term).flatMap(part =>
    part.kind === 'derivative' && part.of.kind === 'symbol'
      ? [{ of: part.of.base, by: part.by[0]?.base }]
      : [],
  )

/**
 * Whether a side says something by itself of a quantity that nothing is known of: `\frac{∂L}{∂w}`
 * with $L$ a direct function of $w$, or `f'(x)` of an unknown $f$. Such a claim cannot be refuted.
 */
export const saysUnknown = (
  [side, other]: readonly [Term, Term],
  { direct }: Parents,
  scope: Scope,
): string | null => {
  const term = side.kind === 'negative' ? side.of : side
  if (term.kind === 'derivative' && term.of.kind === 'call') {
    // `\frac{∂}{∂u} BN(αWu) = \frac{∂}{∂u} BN(Wu)` says something of BN.
    const unknown = findUnknown({ ...term.of, kind: 'function' }, scope)
    const isPlain = term.of.args.every(({ kind }) => kind === 'symbol')
    if (unknown !== null && !isPlain && !hasPrime(other, unknown) && !isChain(term.of, other)) {
      return `nothing says what ${unknown.base} is`
    }
  }
  if (term.kind === 'derivative') {
    const bare = { ...scope, parents: new Map() }
    const unknown = findUnknown(term.of, scope) ?? findBeyond(term.of, term.by, bare)
    const by = term.by[0] && keyIn(resolveSymbol(term.by[0], scope), scope)
    if (unknown === null || by === undefined || hasMoved(other, unknown)) return null
    if (isThroughTime(other, unknown)) return null
    if (!direct.get(keyIn(unknown, scope))?.has(by)) return null
    return `nothing says how ${unknown.base} depends on ${plainName(by)}`
  }
  if (term.kind === 'call' || term.kind === 'function') {
    const unknown = findUnknown({ ...term, kind: 'function' }, scope)
    return unknown === null || hasMoved(other, unknown)
      ? null
      : `nothing says what ${unknown.base} is`
  }
  return null
}
