import { type Expression, rational } from '@slopewise/math'
import { OWN_MARK } from '../indexed/generic'
import { misfit } from '../indexed/lowering'
import type { Scope } from '../indexed/scope'
import { isScalar } from '../indexed/tensor'
import { type SymbolTerm, type Term, Unreadable } from '../terms/term'
import { isMoved } from './called'
import { partsOf } from './instances'
import { type Claim, givensOf, judgeInstance, lowerSide, valuesOf } from './judge-instance'
import type { Judgement } from './judgement'
import { compareNear } from './near'

/** `\epsilon` is as small as one likes; nobody gives it another meaning beside `\approx`. */
const SMALL = 'ε'

const NOT_COMPARED: Judgement = { kind: 'unknown', why: '≈ compares numbers only' }

/** Whether a letter is put beside another in an argument: $h$ of $f(x + h)$. */
const isStep = (one: SymbolTerm, parts: readonly Term[]): boolean =>
  isPlain(one, one.base) &&
  parts.some(part => isMoved(part) && part.args.some(arg => isWith(arg, one)))

/** The letter by which a quotient of differences is taken: $h$ of $(f(x + h) - f(x)) / h$. */
const stepOf = (part: Term): SymbolTerm[] =>
  part.kind === 'quotient'
    ? partsOf(part.under)
        .filter((one): one is SymbolTerm => one.kind === 'symbol')
        .filter(one => isStep(one, partsOf(part.over)))
    : []

/** What is as small as one likes in a claim: `\epsilon`, a step of a quotient, or `\Delta w`. */
const smallLetter = ({ left, right }: Claim): SymbolTerm | null => {
  const parts = [left, right].flatMap(partsOf)
  const letters = parts.filter((one): one is SymbolTerm => one.kind === 'symbol')
  const isChange = (one: SymbolTerm) => /^Δ[a-zθ]$/u.test(one.base) && isStep(one, parts)
  const usual = letters.find(one => isPlain(one, SMALL))
  return usual ?? parts.flatMap(stepOf)[0] ?? letters.find(isChange) ?? null
}

const ZERO: Term = { kind: 'number', value: rational(0), shown: null }

/** An approximation for a small letter: what it becomes as that goes to 0. */
const judgeSmall = (claim: Claim, scope: Scope): Judgement => {
  const small = smallLetter(claim)
  if (small === null) return NOT_COMPARED
  const limitOf = (body: Term): Term => ({
    kind: 'limit',
    variable: small,
    to: ZERO,
    side: 'both',
    body,
  })
  const judgeAs = (left: Term, right: Term): Judgement =>
    judgeLimits({ ...claim, left: limitOf(left), right: limitOf(right), relation: '=' }, scope)
  const found = judgeAs(claim.left, claim.right)
  const sides = [claim.left, claim.right]
  const isTrivial = sides.every(side => isWith(side, small))
  if (found.kind !== 'true' || !isTrivial) return withoutPlace(found)
  // $f(x + h) \approx f(x) + h f'(x)$: what is left out goes to 0 faster than the letter.
  const difference: Term = {
    kind: 'sum',
    terms: [claim.left, { kind: 'negative', of: claim.right }],
  }
  const first = judgeAs({ kind: 'quotient', over: difference, under: small }, ZERO)
  const isSaid = sides.flatMap(summandsOf).every(one => !isWith(one, small) || hasFunction(one))
  return first.kind === 'true' || isSaid ? withoutPlace(first) : NOT_COMPARED
}

const summandsOf = (side: Term): readonly Term[] => (side.kind === 'sum' ? side.terms : [side])

const isWith = (one: Term, { base }: SymbolTerm): boolean =>
  partsOf(one).some(part => isPlain(part, base))

/** A value or slope of a function; a letter $g$ may stand for a slope, and nothing says so. */
const hasFunction = (one: Term): boolean =>
  partsOf(one).some(({ kind }) => kind === 'derivative' || kind === 'call')

const withoutPlace = (found: Judgement): Judgement =>
  found.kind === 'false' ? { kind: 'false', counterexample: null } : found

/** Without a limit on one side nothing comes close. */
const judgeLimits = (claim: Claim, scope: Scope): Judgement => {
  try {
    return judgeInstance(claim, scope)
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'false', counterexample: null }
    throw error
  }
}

const isPlain = (one: Term, base: string): boolean =>
  one.kind === 'symbol' && one.base === base && one.label === null && one.indices.length === 0

/** `L \\approx \\ln K`: how many there are is any number, whatever a reading takes for it. */
const speaksOfSize = ({ left, right }: Claim, { sizes }: Scope): boolean =>
  [left, right]
    .flatMap(partsOf)
    .some(part => part.kind === 'symbol' && sizes.has(part.base) && part.indices.length === 0)

/** Deep enough for every chain of definitions. */
const DEEP = 12

/** Decides `\approx` by values, or for a small letter by limits. */
export const judgeNear = (claim: Claim, scope: Scope): Judgement => {
  const givens = givensOf(claim, scope)
  const deep = { ...scope, depth: DEEP }
  const numberOfSide = (term: Term): Expression => {
    const side = lowerSide(term, deep, givens)
    return isScalar(side)
      ? (side.entries[0] ?? misfit('a side is empty'))
      : misfit('≈ compares numbers')
  }
  const near = compareNear(claim.left, claim.right, numberOfSide, claim.tolerance)
  const invented = deep.seen.get(OWN_MARK)
  if (invented !== undefined && near.kind !== 'no-numbers') {
    return { kind: 'unknown', why: `nothing says what ${invented.base} is` }
  }
  if (near.kind === 'near') return { kind: 'true' }
  if (speaksOfSize(claim, scope))
    return { kind: 'unknown', why: 'nothing says how many entries there are' }
  if (near.kind === 'no-numbers') {
    const exact = judgeInstance({ ...claim, relation: '=' }, deep)
    return exact.kind === 'true' ? exact : judgeSmall(claim, deep)
  }
  const { left, right, digits } = near
  const at = valuesOf(givens, claim)
  return { kind: 'false', counterexample: { at, left, right, isRounded: digits } }
}
