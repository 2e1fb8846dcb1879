import { renameParts } from '../indexed/rename-parts'
import type { Scope } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { partsOf } from './instances'
import type { Ledger } from './ledger'
import { findUnknown } from './slopes'

type Sides = { readonly left: Term; readonly right: Term }

type Slope = Term & { readonly kind: 'derivative' }

/** `f(x + h)`: the function at another place than its letter, `h(1 - h)` being a product. */
export const isMoved = (part: Term): part is Term & { readonly kind: 'call' } =>
  part.kind === 'call' &&
  part.args.some(arg => arg.kind === 'sum') &&
  !part.args.flatMap(partsOf).some(one => wordOf(one) === part.of.base)

const wordOf = (part: Term): string | null => {
  if (part.kind === 'symbol') return part.base
  return part.kind === 'call' || part.kind === 'function' ? part.of.base : null
}

/** The letters whose slopes a term takes. */
const slopedIn = (part: Term): string[] => {
  if (part.kind === 'derivative') return [wordOf(part.of) ?? '']
  if (part.kind === 'limit')
    return partsOf(part.body)
      .filter(isMoved)
      .map(({ of }) => of.base)
  return (part.kind === 'call' || part.kind === 'function') && part.primes > 0 ? [part.of.base] : []
}

/**
 * `f'(x)` beside `f(x + h)` speaks of any function: what the text has said of a value $f$ before does not
 * count there.
 */
export const forgetCalled = ({ left, right }: Sides, ledger: Ledger): Ledger => {
  const parts = [left, right].flatMap(partsOf)
  const sloped = new Set(parts.flatMap(slopedIn))
  const moved = new Set(parts.filter(isMoved).map(({ of }) => of.base))
  const isOther = (base: string) => sloped.has(base) && moved.has(base)
  const defined = ledger.defined.filter(
    ({ symbol, parameters }) => parameters !== null || !isOther(symbol.base),
  )
  return defined.length === ledger.defined.length ? ledger : { ...ledger, defined }
}

/**
 * The claim with `\frac{dJ}{dθ}` as the slope of `J(θ)`, where nothing says what $J$ is and the claim
 * shows it with one argument, `J(θ + ε)`: both sides speak of one function then.
 */
export const callSlopes = <One extends Sides>(claim: One, scope: Scope): One => {
  const parts = [claim.left, claim.right].flatMap(partsOf)
  const called = new Set(
    parts.flatMap(part => (part.kind === 'call' && part.args.length === 1 ? [part.of.base] : [])),
  )
  const isCalled = ({ of, by }: Slope): boolean =>
    of.kind === 'symbol' &&
    called.has(of.base) &&
    by.every(one => one.base === by[0]?.base) &&
    findUnknown(of, scope) !== null
  if (!parts.some(part => part.kind === 'derivative' && isCalled(part))) return claim
  const put = (term: Term): Term =>
    renameParts(term, part => {
      const [letter] = part.kind === 'derivative' ? part.by : []
      if (part.kind !== 'derivative' || letter === undefined || !isCalled(part)) return null
      if (part.of.kind !== 'symbol') return null
      return { ...part, of: { kind: 'call', of: part.of, primes: 0, args: [letter] } }
    })
  return { ...claim, left: put(claim.left), right: put(claim.right) }
}

/** `f(x + h)`: the function at other places, which all follow from what it is. */
export const hasMoved = (side: Term, { base }: SymbolTerm): boolean =>
  partsOf(side).some(part => isMoved(part) && part.of.base === base)
