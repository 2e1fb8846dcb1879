import { findDefinition } from '../indexed/match-definition'
import type { TextDefinition } from '../indexed/scope'
import { relationFalse, wrongIsTrue } from '../rules/of-relations'
import { extentOf } from '../source/mapped-text'
import type { Term, TermCondition, TermRelation } from '../terms/term'
import { scopeFor } from './claim-scope'
import { isAboutData, isAboutOthers, isClosed } from './conditions'
import { findDoubt, noteDoubt } from './doubtful'
import { judgeClaim, OF_BEFORE } from './judge-claim'
import type { Judgement } from './judgement'
import type { Ledger } from './ledger'
import { noteShown, putShown } from './shown-values'
import type { ReadSide } from './sides'
import { runningValues, standingConditions } from './standing-conditions'
import { withStrictCases } from './strict-cases'
import { faultWords, lackingWords, witnessOf } from './words'
import { note, type Stretch, type Work } from './work'

/** Two sides as they were read for each variant, and the sign between them. */
export type WrittenClaim = {
  readonly pairs: readonly (readonly [ReadSide, ReadSide])[]
  readonly relation: TermRelation
  readonly tolerance: number | null
  /** `\wrong`: it must not hold; `\cancel`: it may or may not. */
  readonly mark: 'wrong' | 'cancel' | null
  /** Something follows from it, or is the same as it. */
  readonly isPremise: boolean
  /** What the text had defined where the claim stands: the formula may go on to define it anew. */
  readonly defined: readonly TextDefinition[]
  /** The first side of its chain: the letter whose value a last side tells. */
  readonly head: ReadSide | null
}

type Judged = { readonly judgement: Judgement; readonly variant: number }

const judgePair = (
  [left, right]: readonly [ReadSide, ReadSide],
  { relation, tolerance }: WrittenClaim,
  conditions: readonly TermCondition[],
  { ledger }: Work,
): Judgement => {
  for (const { read } of [left, right]) {
    if (read.ok) continue
    if (read.isFault) return { kind: 'false', counterexample: null, said: `${read.why}.` }
    return { kind: 'unknown', why: read.why }
  }
  if (!left.read.ok || !right.read.ok) return { kind: 'unknown', why: 'it cannot be read' }
  const sides = { left: left.read.term, right: right.read.term }
  return judgeClaim({ ...sides, relation, tolerance, conditions }, ledger)
}

/** A claim that fails by itself may hold where the text behind it says. */
const judgeWhere = (
  claim: WrittenClaim,
  conditions: readonly TermCondition[],
  work: Work,
  variant: number,
): Judgement => {
  const pair = claim.pairs[variant]
  if (pair === undefined) return { kind: 'true' }
  const terms = pair.flatMap(({ read }) => (read.ok ? [read.term] : []))
  const given = [...standingConditions(terms, work.ledger), ...(work.givens[variant] ?? [])]
  const all = [...given, ...conditions]
  const found = judgePair(pair, claim, all, work)
  if (found.kind === 'true') return found
  const ahead = work.ahead?.[variant] ?? []
  const values = isOfNumbers(terms, claim) ? runningValues(all, work) : []
  const others = [
    ...(ahead.length > 0 ? [[...given, ...ahead, ...conditions]] : []),
    ...(values.length > 0 ? [[...values, ...all]] : []),
    // What holds everywhere holds there: a condition may be one that nothing is computed with.
    ...(found.kind === 'unknown' && all.length > 0 ? [[]] : []),
  ]
  for (const other of others) {
    const there = judgePair(pair, claim, other, work)
    if (there.kind === 'true') return there
  }
  return judgeElsewhere(found, { pair, claim, conditions: [...values, ...all], work }) ?? found
}

type Tried = {
  readonly pair: readonly [ReadSide, ReadSide]
  readonly claim: WrittenClaim
  readonly conditions: readonly TermCondition[]
  readonly work: Work
}

/** A claim that fails may hold by what its letters were where it stands, or by their values as the text rounds them. */
const judgeElsewhere = (
  found: Judgement,
  { pair, claim, conditions, work }: Tried,
): Judgement | null => {
  const { ledger } = work
  const before = { ...ledger, defined: [...claim.defined] }
  const isAnew =
    claim.defined.length < ledger.defined.length ||
    claim.defined.some((one, at) => ledger.defined[at] !== one)
  const hasFailed = found.kind === 'false' || (found.kind === 'unknown' && found.why === OF_BEFORE)
  const rounded = putShown(pair, ledger)
  const tries = [
    ...(isAnew && hasFailed
      ? [() => judgePair(pair, claim, conditions, { ...work, ledger: before })]
      : []),
    ...(rounded === null ? [] : [() => judgePair(rounded, claim, conditions, work)]),
  ]
  for (const judge of tries) {
    const other = judge()
    if (other.kind === 'true') return other
  }
  return null
}

/** `\frac12 (u - y)^2 = 2`: letters on one side and numbers on the other, as an example has them. */
const isOfNumbers = (sides: readonly Term[], { relation }: WrittenClaim): boolean =>
  /^[=≈]$/.test(relation) && sides.length === 2 && sides.filter(isClosed).length === 1

/** The worst of all variants: false before unknown before true. */
const judgeVariants = (
  claim: WrittenClaim,
  conditions: readonly TermCondition[],
  work: Work,
): Judged => {
  let worst: Judged = { judgement: { kind: 'true' }, variant: 0 }
  for (const variant of claim.pairs.keys()) {
    const judgement = judgeWhere(claim, conditions, work, variant)
    if (judgement.kind === 'false') return { judgement, variant }
    if (judgement.kind === 'unknown') worst = { judgement, variant }
  }
  return worst
}

const stretchOf = ([left, right]: readonly [ReadSide, ReadSide]): Stretch => ({
  from: left.from,
  to: right.to,
})

const reportFalse = (
  { pairs, relation }: WrittenClaim,
  { judgement, variant }: Judged & { readonly judgement: Judgement & { kind: 'false' } },
  { ledger, formula, variants }: Work,
): void => {
  const right = pairs[variant]?.[1]
  if (right === undefined) return
  const { counterexample, lacking, said } = judgement
  const found = lacking ? lackingWords(lacking) : faultWords(relation, counterexample)
  const words = said ?? found
  const isOne = variants.length === 1
  const message = `${isOne ? '' : `for variant ${variant + 1} `}${words}`
  const witness = witnessOf(counterexample)
  ledger.report(relationFalse, extentOf(formula, [right.from, right.to]), { message, witness })
}

const runWrong = (claim: WrittenClaim, { judgement }: Judged, work: Work): void => {
  const [pair] = claim.pairs
  if (pair === undefined) return
  if (judgement.kind === 'true') {
    const extent = extentOf(work.formula, [pair[1].from, pair[1].to])
    work.ledger.report(wrongIsTrue, extent, {
      message: 'the claim is marked as wrong, and it holds.',
    })
    note(work, 'false', stretchOf(pair))
  } else if (judgement.kind === 'unknown') note(work, 'unread', stretchOf(pair), judgement.why)
  else note(work, 'verified', stretchOf(pair))
}

const isOfData = (
  [left, right]: readonly [ReadSide, ReadSide],
  { relation }: WrittenClaim,
  work: Work,
): boolean =>
  relation === '=' &&
  left.read.ok &&
  right.read.ok &&
  (isAboutData(left.read.term, right.read.term, work.ledger) ||
    isAboutOthers(left.read.term, right.read.term, work))

/** `X^\\top (X w - y) = 0`, `\\eta < \\frac{2}{a}`: what says where something else holds. */
const isToSolve = (
  [left, right]: readonly [ReadSide, ReadSide],
  { relation }: WrittenClaim,
): boolean => {
  const closed = [left, right].filter(({ read }) => read.ok && isClosed(read.term))
  return /^[<>≤≥]$/.test(relation) ? closed.length < 2 : closed.length === 1
}

/** Whether what the text has said of its letters still stands at its end. */
const stillStands = (before: readonly TextDefinition[], ledger: Ledger): boolean => {
  const scope = scopeFor(ledger, [])
  return before.every(one => findDefinition(one.symbol, scope)?.definition === one)
}

/** Tries a claim again at the end of the text: notes say `g(\\theta^T x)` first, and what `g` is below. */
const postpone = (claim: WrittenClaim, conditions: readonly TermCondition[], work: Work): void => {
  const { ledger } = work
  const at = ledger.findings.length - 1
  const [now, before] = [{ ...work }, [...ledger.defined]]
  ledger.postponed.push(() => {
    const judged = judgeVariants(claim, conditions, now)
    const { judgement } = judged
    const finding = ledger.findings[at]
    if (finding === undefined || judgement.kind === 'unknown') return
    if (judgement.kind === 'true') ledger.findings[at] = { ...finding, kind: 'verified', why: null }
    else if (stillStands(before, ledger)) {
      reportFalse(claim, { ...judged, judgement }, now)
      ledger.findings[at] = { ...finding, kind: 'false', why: null }
    }
  })
}

/** `h_1 = \\sigma(z_1) \\approx 0.5498`: what goes on is computed with the value that is shown. */
const keepShown = ({ head, pairs }: WrittenClaim, { ledger }: Work): void => {
  const value = pairs[0]?.[1].read
  if (head?.read.ok && value?.ok) noteShown(head.read.term, value.term, ledger)
}

const isDoubtful = (pair: readonly [ReadSide, ReadSide], { ledger }: Work): boolean =>
  findDoubt(
    pair.flatMap(({ read }) => (read.ok ? [read.term] : [])),
    ledger,
  ) !== null

/** `0 & u \\le 0` of the slope of a rectifier: at the kink there is none, and what a text takes for it is said. */
const isConvention = (
  claim: WrittenClaim,
  { counterexample }: Judgement & { readonly kind: 'false' },
  conditions: readonly TermCondition[],
  work: Work,
): boolean => {
  const [[left, right] = []] = claim.pairs
  const isOpen = counterexample !== null && counterexample.left === null
  if (!isOpen || !right?.read.ok || right.read.term.kind !== 'cases' || left === undefined)
    return false
  if (work.ledger.maths.functions.length > 0) return false
  const term = withStrictCases(right.read.term)
  const strict: ReadSide = { ...right, read: { ok: true, term } }
  return judgeWhere({ ...claim, pairs: [[left, strict]] }, conditions, work, 0).kind === 'true'
}

/** Decides a claim for every variant, and reports it where it does not hold. */
export const runClaim = (
  claim: WrittenClaim,
  conditions: readonly TermCondition[],
  work: Work,
): void => {
  const [pair] = claim.pairs
  if (pair === undefined) return
  const judged = judgeVariants(claim, conditions, work)
  const { judgement } = judged
  if (claim.mark === 'wrong') {
    runWrong(claim, judged, work)
    return
  }
  switch (judgement.kind) {
    case 'true':
      note(work, 'verified', stretchOf(pair))
      keepShown(claim, work)
      return
    case 'unknown':
      note(work, 'unread', stretchOf(pair), judgement.why)
      if (pair[0].read.ok && claim.relation === '=') noteDoubt(pair[0].read.term, work.ledger)
      if (claim.mark === null && /^nothing says/.test(judgement.why)) {
        postpone(claim, conditions, work)
      }
      return
    case 'false':
      if (claim.mark === 'cancel') note(work, 'verified', stretchOf(pair))
      else if (isOfData(pair, claim, work)) note(work, 'given', stretchOf(pair))
      else if (isConvention(claim, judgement, conditions, work)) {
        note(work, 'given', stretchOf(pair))
      } else if (claim.isPremise && isToSolve(pair, claim)) {
        note(work, 'unread', stretchOf(pair), 'something follows where it holds')
      } else if (isDoubtful(pair, work)) {
        note(
          work,
          'unread',
          stretchOf(pair),
          'it speaks of a letter that an unread formula is about',
        )
      } else if (work.isBlocked) {
        note(work, 'unread', stretchOf(pair), 'a condition beside it could not be read')
      } else {
        reportFalse(claim, { ...judged, judgement }, work)
        note(work, 'false', stretchOf(pair))
      }
      return
    default:
      judgement satisfies never
  }
}
