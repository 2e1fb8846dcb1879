import { DERIVATION_RULES, type DerivationRule } from '@slopewise/lesson/components'
import { expandDefinitions } from '@slopewise/math'
import { lower } from '../indexed/lower'
import { numberOf } from '../indexed/lowering'
import { resolveSymbol, variableName } from '../indexed/scope'
import { scopeFor } from '../relations/claim-scope'
import { partsOf } from '../relations/instances'
import type { Ledger } from '../relations/ledger'
import { type Term, Unreadable } from '../terms/term'
import { rulesOf } from './rules-of'

/** A line of a derivation: what stood before, and what stands now. */
export type Step = { readonly before: Term; readonly now: Term; readonly ledger: Ledger }

const RULES_OF_SLOPES: ReadonlySet<DerivationRule> = new Set([
  'constant-rule',
  'linear-rule',
  'factor-rule',
  'sum-rule',
  'product-rule',
  'quotient-rule',
  'power-rule',
  'chain-rule',
  'exp-rule',
  'log-rule',
  'known-derivative',
])

const show = (term: Term): string =>
  JSON.stringify(term, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))

/** Signs of differentiation: `\frac{d}{dz}` and primes. */
const slopesIn = (term: Term): Term[] =>
  partsOf(term).filter(
    part =>
      part.kind === 'derivative' ||
      ((part.kind === 'call' || part.kind === 'function') && part.primes > 0),
  )

/** The signs of `before` that are no longer there. */
const workedOut = ({ before, now }: Step): Term[] => {
  const left = new Set(slopesIn(now).map(show))
  return slopesIn(before).filter(part => !left.has(show(part)))
}

/** The rules that working out one sign may use. */
const rulesOfSlope = (slope: Term, ledger: Ledger): ReadonlySet<DerivationRule> => {
  const { definitions } = ledger.maths
  const scope = { ...scopeFor(ledger, [slope]), depth: 4 }
  const open = (term: Term) =>
    expandDefinitions(numberOf(lower(term, scope), 'a side'), definitions)
  if (slope.kind === 'derivative') {
    const [by] = slope.by
    if (by === undefined) return new Set()
    return rulesOf(open(slope.of), variableName(resolveSymbol(by, scope)))
  }
  if (slope.kind !== 'call' && slope.kind !== 'function') return new Set()
  const own = scope.ownVariable
  const bare: Term = { kind: 'function', of: slope.of, primes: 0 }
  const inner = rulesOf(open(bare), own)
  return new Set([...inner, 'chain-rule'])
}

const has = (term: Term, test: (part: Term) => boolean): boolean => partsOf(term).some(test)

const isSum = ({ kind }: Term): boolean => kind === 'sum'

const hasSumInProduct = (term: Term): boolean =>
  has(
    term,
    part =>
      (part.kind === 'product' && part.factors.some(isSum)) ||
      (part.kind === 'negative' && isSum(part.of)) ||
      (part.kind === 'power' && isSum(part.base)),
  )

const isFraction = ({ kind }: Term): boolean => kind === 'quotient'

const namesIn = (term: Term, { maths }: Ledger): string[] => {
  const known = new Set([...maths.functions, ...maths.values])
  const names = partsOf(term).flatMap(part => {
    if (part.kind === 'symbol') return [part.base]
    return part.kind === 'call' || part.kind === 'function' ? [part.of.base] : []
  })
  return [...new Set(names.filter(name => known.has(name)))].sort()
}

const lettersIn = (term: Term): string =>
  [...new Set(partsOf(term).flatMap(part => (part.kind === 'symbol' ? [part.base] : [])))]
    .sort()
    .join()

/** Which slope is meant was written in another way: `g'(z)` as `\frac{d}{dz} g(z)`. */
const isRewritten = ({ before, now }: Step): boolean =>
  slopesIn(before).length > 0 && slopesIn(now).length > 0

const judgeSlopeRule = (rule: DerivationRule, step: Step): string | null => {
  const done = workedOut(step)
  if (done.length === 0) return 'no derivative is worked out in this line'
  const used = new Set(done.flatMap(slope => [...rulesOfSlope(slope, step.ledger)]))
  if (used.has(rule)) return null
  const names = [...used].map(one => DERIVATION_RULES[one]).join(', ')
  return `what is differentiated has no place for it (${names})`
}

const judgeRewriting = (rule: DerivationRule, step: Step): string | null => {
  const { before, now } = step
  if (slopesIn(now).length === 0 && slopesIn(before).length > 0) {
    return 'a derivative is worked out in this line'
  }
  switch (rule) {
    case 'expand':
      return hasSumInProduct(before) ? null : 'the line above has no product of a sum'
    case 'factor':
      return hasSumInProduct(now) || has(now, ({ kind }) => kind === 'power' || kind === 'product')
        ? null
        : 'this line has no factors'
    case 'split-fraction': {
      const kept = new Set(partsOf(now).filter(isFraction).map(show))
      const isCut = partsOf(before).some(part => isFraction(part) && !kept.has(show(part)))
      return isCut ? null : 'no fraction of the line above is split'
    }
    case 'common-denominator':
      return has(before, part => part.kind === 'sum' && has(part, isFraction)) &&
        has(now, isFraction)
        ? null
        : 'no sum of fractions is put over one denominator'
    default:
      return null
  }
}

const hasPieces = (term: Term, ledger: Ledger): boolean => {
  if (has(term, ({ kind }) => kind === 'cases')) return true
  return (
    slopesIn(term).some(slope => rulesOfSlope(slope, ledger).has('cases-split')) ||
    has(term, part => part.kind === 'call' && /^(max|min|abs|relu)$/.test(part.of.base)) ||
    namesIn(term, ledger).length > 0
  )
}

const judgeOther = (rule: DerivationRule, step: Step): string | null => {
  const { before, now, ledger } = step
  switch (rule) {
    case 'definition':
      return isRewritten(step) || namesIn(before, ledger).join() !== namesIn(now, ledger).join()
        ? null
        : 'no name of the lesson is put in or taken out'
    case 'substitution':
      return lettersIn(before) === lettersIn(now) ? 'no letter is replaced' : null
    case 'cases-split':
      return hasPieces(before, ledger) || hasPieces(now, ledger) ? null : 'there are no cases'
    case 'convention':
      return ledger.maths.definitions.conventions.length > 0 ? null : 'the lesson has no convention'
    case 'difference-quotient':
      return has(now, ({ kind }) => kind === 'limit' || kind === 'quotient')
        ? null
        : 'this line has no difference quotient'
    case 'limit':
      return has(before, ({ kind }) => kind === 'limit') ? null : 'the line above has no limit'
    default:
      return judgeRewriting(rule, step)
  }
}

/** Why a rule that is named is not what happened in a step; null where it may be. */
export const judgeStep = (rule: DerivationRule, step: Step): string | null => {
  try {
    return RULES_OF_SLOPES.has(rule) ? judgeSlopeRule(rule, step) : judgeOther(rule, step)
  } catch (error) {
    // What cannot be worked out is not held against the author.
    if (error instanceof Unreadable || error instanceof RangeError) return null
    throw error
  }
}
