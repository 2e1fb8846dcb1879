import { findBuiltIn } from '../indexed/lower-call'
import type { TextDefinition } from '../indexed/scope'
import { letterKey, type Term } from '../terms/term'
import { partsOf } from './instances'
import type { Claim } from './judge-instance'
import type { Ledger } from './ledger'

/** `z = g(x)` of a function of which nothing is known: what a letter may be made of, for the sake of an argument. */
const isAbstract = ({ parameters, body }: TextDefinition, { defined, maths }: Ledger): boolean => {
  if (parameters !== null || body.kind !== 'call' || body.primes > 0) return false
  const { base } = body.of
  const isKnown = findBuiltIn(base) !== null || maths.functions.includes(base) || base === 'softmax'
  return (
    !isKnown &&
    !defined.some(({ symbol }) => symbol.base === base) &&
    body.args.every(({ kind }) => kind === 'symbol')
  )
}

/**
 * What a text says of its letters without `z = g(x)` and `h = f(z)` where it has said before, in full, what these are; null where
 * it has not.
 */
export const withoutAbstract = (ledger: Ledger): Ledger | null => {
  const { defined } = ledger
  const kept = defined.filter(
    (one, at) =>
      !isAbstract(one, ledger) ||
      !defined
        .slice(0, at)
        .some(
          other => letterKey(other.symbol) === letterKey(one.symbol) && !isAbstract(other, ledger),
        ),
  )
  return kept.length === defined.length ? null : { ...ledger, defined: kept }
}

const isPlain = (term: Term): boolean => {
  switch (term.kind) {
    case 'derivative':
      return term.of.kind === 'symbol'
    case 'product':
      return term.factors.every(isPlain)
    case 'sum':
      return term.terms.every(isPlain)
    case 'big':
      return isPlain(term.body)
    case 'negative':
      return isPlain(term.of)
    default:
      return term.kind === 'number'
  }
}

/** The chain rule alone, $\\frac{\\partial L}{\\partial v} = \\sum_j \\frac{\\partial L}{\\partial u_j} \\frac{\\partial u_j}{\\partial v}$: it holds whatever its letters are made of. */
export const asSchema = ({ left, right, relation }: Claim, ledger: Ledger): Ledger | null => {
  const isChain =
    relation === '=' &&
    [left, right].every(side => isPlain(side) && partsOf(side).some(isSlope)) &&
    [left, right].some(({ kind }) => kind === 'derivative')
  if (!isChain) return null
  return { ...ledger, defined: ledger.defined.filter(({ parameters }) => parameters !== null) }
}

const isSlope = ({ kind }: Term): boolean => kind === 'derivative'
