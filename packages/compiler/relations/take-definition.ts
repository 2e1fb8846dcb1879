import { rational } from '@slopewise/math'
import { findDefinition } from '../indexed/match-definition'
import { renameParts } from '../indexed/rename-parts'
import type { TextDefinition } from '../indexed/scope'
import type { SymbolTerm, Term, TermCondition } from '../terms/term'
import { scopeFor } from './claim-scope'
import { findTextDefinition, isColumnOfNames, isDefinedBefore, isNewLetter } from './definable'
import { forgetDoubt } from './doubtful'
import { partsOf, sizesIn } from './instances'
import { judgeClaim } from './judge-claim'
import { jsonOf, type Ledger } from './ledger'
import { renumberDefinitions } from './numbered-layers'
import { nameOwnSlope } from './own-slopes'
import { aliasesOf, forgetStale, isByNewLetters, isNowFunction, isOtherFamily } from './redefined'
import { isRestated } from './restated'
import { forgetShown } from './shown-values'
import { givenOfConstants, runningValues, standingConditions } from './standing-conditions'
import type { Work } from './work'

/** `Var(w) = \\frac{1}{n}`: how something is distributed is said, never worked out. */
const isMoment = (term: Term): boolean =>
  term.kind === 'call' && term.primes === 0 && /^(var|cov|std)$/.test(term.of.base)

/** Whether a definition only says once more, with a mistake, what the text has said before. */
const isSaidAgain = (definition: TextDefinition, ledger: Ledger): boolean => {
  if (isNowFunction(definition, ledger)) return false
  const before = findDefinition(definition.symbol, scopeFor(ledger, []))?.definition.body
  return before === undefined || isRestated(before, definition.body)
}

/** Letters for any function, or for a cost: a text says of several in turn what they are. */
const IN_TURN = /^[fghuvyFGHφψLEJCℓℒ𝒥ℰ]$/u

/** `\\operatorname{ht}(z) = …` once more: a function with a name of its own has one definition, and its other forms are claims. */
const isSecondForm = ({ symbol, parameters }: TextDefinition, ledger: Ledger): boolean => {
  const before = findDefinition(symbol, scopeFor(ledger, []))?.definition
  const isFunction = parameters !== null && before !== undefined && before.parameters !== null
  return isFunction && symbol.indices.length === 0 && !IN_TURN.test(symbol.base)
}

const ONE: Term = { kind: 'number', value: rational(1), shown: null }

/** `\zeta_\beta(z) = \frac{1}{\beta} \ln(1 + e^{\beta z})` after $\zeta$, which it is for $\beta = 1$: the bare letter stays that. */
const isForOne = (alias: TextDefinition, { symbol }: TextDefinition, ledger: Ledger): boolean => {
  const constant = symbol.indices[0]?.name
  const body = renameParts(alias.body, part =>
    part.kind === 'symbol' && part.base === constant ? ONE : null,
  )
  if (findDefinition(alias.symbol, scopeFor(ledger, [])) === null) return false
  const left: Term = { kind: 'call', of: alias.symbol, primes: 0, args: alias.parameters ?? [] }
  const same = { relation: '=', tolerance: null, conditions: [] } as const
  return judgeClaim({ left, right: body, ...same }, ledger).kind === 'true'
}

/** `R(c) = c` says nothing of what `c` is. */
const isPartOf = (letter: SymbolTerm, term: Term): boolean =>
  partsOf(term).some(part => part.kind === 'symbol' && part.base === letter.base)

/** Whether it holds by what was said before, by itself or under what is given. */
const isTrueAnyway = (left: Term, right: Term, work: Work): boolean => {
  const claim = { left, right, relation: '=', tolerance: null } as const
  const standing = standingConditions([left, right], work.ledger)
  const beside = [...standing, ...conditionsBeside(work)]
  return [[], beside, [...runningValues(beside, work), ...beside]].some(
    conditions => judgeClaim({ ...claim, conditions }, work.ledger).kind === 'true',
  )
}

/** What is given beside a claim, in the first variant: what the text says behind it, too. */
const conditionsBeside = ({ givens, ahead, leading }: Work): TermCondition[] => [
  ...(givens[0] ?? []),
  ...(ahead?.[0] ?? []),
  ...leading,
]

/** A function of something, or a power of it. */
const isMadeOf = (part: Term, key: string): boolean =>
  part.kind === 'power'
    ? jsonOf(part.base) === key
    : part.kind === 'call' && part.args.some(arg => jsonOf(arg) === key)

/** `a^l = \sigma(z^l)` after $a^l = \sigma(w^l a^{l-1} + b^l)$, where $z^l$ now names what stands in the brackets. */
const formsBy = (
  { symbol, parameters, body }: TextDefinition,
  ledger: Ledger,
): TextDefinition[] => {
  if (parameters !== null || (body.kind !== 'sum' && body.kind !== 'product')) return []
  const key = jsonOf(body)
  const scope = scopeFor(ledger, [])
  return ledger.defined.flatMap(one => {
    const isNamed = partsOf(one.body).some(part => isMadeOf(part, key))
    const isLatest = isNamed && findDefinition(one.symbol, scope)?.definition === one
    if (!isLatest || one.parameters !== null) return []
    const named = renameParts(one.body, part => (jsonOf(part) === key ? symbol : null))
    return [{ ...one, body: named, isOtherForm: true as const }]
  })
}

/** Takes `left = right` for a definition where it is one; says whether it did. */
export const takeDefinition = (said: Term, right: Term, sign: string, work: Work): boolean => {
  const { ledger } = work
  const left = nameOwnSlope(said, right)
  if (!/^(=|:=|=:|≡)$/.test(sign)) return false
  if (isMoment(left)) return true
  const isBehind =
    isNewLetter(right, ledger) && !isNewLetter(left, ledger) && !isPartOf(right, left)
  if (isColumnOfNames(left, right, ledger)) return true
  const definition = isBehind
    ? { symbol: right, parameters: null, body: left }
    : findTextDefinition(left, right, ledger)
  if (definition === null) return takeOtherForm(left, right, ledger)
  if (isDefinedBefore(definition, ledger)) {
    if (isTrueAnyway(left, right, work)) {
      if (isByNewLetters(definition, ledger)) {
        ledger.defined.push({ ...definition, isOtherForm: true })
      }
      return false
    }
    if (isOtherFamily(definition, ledger)) return true
    if (isSaidAgain(definition, ledger) || isSecondForm(definition, ledger)) return false
  }
  forgetStale(definition, ledger)
  forgetShown(definition.symbol, ledger)
  forgetDoubt(definition.symbol, ledger)
  const given = givenOfConstants(definition, conditionsBeside(work))
  const whole = given.length === 0 ? definition : { ...definition, given }
  ledger.defined.push(whole, ...aliasesOf(whole).filter(one => !isForOne(one, whole, ledger)))
  ledger.defined.push(...formsBy(whole, ledger))
  renumberDefinitions(ledger.defined)
  for (const name of sizesIn([definition.body])) ledger.sizes.add(name)
  return true
}

/** What is given of the constants of functions that the formula defines, behind them as well: `g(z) = \max(\alpha z, z), \quad 0 < \alpha < 1`. */
export const giveConstants = (before: ReadonlySet<TextDefinition>, work: Work): void => {
  const { defined } = work.ledger
  const beside = [...conditionsBeside(work), ...work.trailing]
  for (const [at, one] of defined.entries()) {
    const given = before.has(one) ? [] : givenOfConstants(one, beside)
    if (given.length > 0) defined[at] = { ...one, given }
  }
}

/** `f = qz` beside `f(x, y, z) = (x + y) z`: what `f` is by a letter between. */
const takeOtherForm = (left: Term, right: Term, ledger: Ledger): boolean => {
  if (left.kind !== 'function' || left.primes > 0) return false
  const form = { symbol: left.of, parameters: null, body: right, isOtherForm: true } as const
  const claim = { left, right, relation: '=', tolerance: null, conditions: [] } as const
  if (!isByNewLetters(form, ledger) || judgeClaim(claim, ledger).kind !== 'true') return false
  ledger.defined.push(form)
  return false
}
