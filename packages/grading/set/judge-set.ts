import { MISCONCEPTION_WORDS, type MisconceptionTag, say } from '@slopewise/lesson/messages'
import {
  compareRegions,
  digitsNeeded,
  digitsOf,
  findTypedNumber,
  isNear,
  isRoundingOf,
  type NumberRule,
  type Region,
  regionToText,
  type SameEnd,
  toText,
  withoutRegion,
} from '@slopewise/math'
import { type Judgement, judge } from '../judgement'
import { approximateText } from '../number/exact-text'
import { ruleOf } from '../number/tolerance'
import { findNumberIn } from './find-number-in'
import type { PreparedSet } from './prepare-set'
import { closureOf, complementOf, endsOf, onBothSides } from './regions'

/** An answer to a `set` exercise that could be read. */
export type GivenSet = {
  readonly region: Region
  /** As typed. */
  readonly text: string
  /** As it is quoted back. */
  readonly shown: string
}

/** A given end that is as near to the key's as a rule asks. */
const nearBy =
  (rule: NumberRule): SameEnd =>
  (given, key) =>
    isNear(given, key, rule) === true

/** A given end that is near enough, or the key's rounded to the digits that were typed. */
const roundedBy =
  ({ text }: GivenSet, rule: NumberRule): SameEnd =>
  (given, key) => {
    if (isNear(given, key, rule) === true) return true
    const digits = digitsOf(findTypedNumber({ expression: given, text }))
    return digits !== null && isRoundingOf(digits, key)
  }

const isSame = (given: Region | null, key: Region | null, isSameEnd: SameEnd): boolean =>
  given !== null && key !== null && compareRegions(given, key, isSameEnd).outcome === 'equal'

/** Whether an answer is some set, its ends as near as those of the key have to be. */
export const isSameNearly = (given: GivenSet, set: Region, { reader }: PreparedSet): boolean =>
  isSame(given.region, set, nearBy(ruleOf(reader.key.tolerance)))

/** The same but for some ends, which belong to one of the two only. */
const judgeEnds = (given: Region, key: Region, near: SameEnd): Judgement | null => {
  if (!isSame(closureOf(given), closureOf(key), near)) return null
  const apart = [withoutRegion(given, key), withoutRegion(key, given)]
  const end = apart.flatMap(part => part?.pieces ?? []).find(piece => piece.kind === 'point')
  const at = end?.kind === 'point' ? toText(end.at) : undefined
  return judge('partly', 'ends', { id: 'ends', args: { at } })
}

const named = (verdict: 'partly' | 'incorrect', tag: MisconceptionTag): Judgement => {
  const tags = verdict === 'partly' ? [tag, 'incomplete'] : [tag]
  return { verdict, reason: tag, tags, feedback: say(MISCONCEPTION_WORDS[tag].reply) }
}

/** Some pieces of the key and nothing else. */
const judgePieces = (given: Region, key: Region, near: SameEnd): Judgement | null => {
  const isOfKey = given.pieces.every(piece =>
    key.pieces.some(one => isSame({ pieces: [piece] }, { pieces: [one] }, near)),
  )
  if (!isOfKey || given.pieces.length === 0) return null
  if (isSame(onBothSides(given), key, near)) return named('partly', 'one-side')
  return judge('partly', 'incomplete', { id: 'incomplete/set' })
}

/** All other numbers; whether the ends are among them does not matter. */
const isRest = (given: Region, key: Region, near: SameEnd): boolean => {
  const rest = complementOf(key)
  const isAround = withoutRegion(key, given)?.pieces.length === 0
  return !isAround && rest !== null && isSame(closureOf(given), closureOf(rest), near)
}

/** What a wrong way to a set gives: the other numbers, or its ends alone. */
const judgeWrongWay = (given: Region, key: Region, near: SameEnd): Judgement | null => {
  if (isRest(given, key, near)) return named('incorrect', 'complement')
  return isSame(given, endsOf(key), near) ? named('incorrect', 'ends-alone') : null
}

const judgeRounding = (rule: NumberRule): Judgement => {
  const needed = digitsNeeded(rule)
  const digits = needed.kind === 'digits' ? `${needed.digits}` : undefined
  const decimals = needed.kind === 'decimals' ? `${needed.decimals}` : undefined
  return judge('partly', 'rounded', { id: 'rounded', args: { digits, decimals } })
}

const judgeOther = ({ region, shown }: GivenSet, key: Region): Judgement => {
  const extra = withoutRegion(region, key)
  if (extra === null)
    return judge('undecided', 'undecided', { id: 'undecided', args: { yours: shown } })
  if (extra.pieces.length === 0) {
    return judge('incorrect', 'different', { id: 'set/inside', args: { yours: shown } })
  }
  const point = findNumberIn(extra) ?? undefined
  return judge('incorrect', 'different', { id: 'set/extra', args: { point } })
}

/**
 * Decides a set that was read. In this order: the key itself, near enough to it, right but for the
 * ends, some of its pieces, what a wrong way gives, the key with its ends rounded too far. Where an
 * end is typed as a number beside the key's, it does not matter whether it belongs to the set.
 */
export const judgeSet = ({ region: key, reader }: PreparedSet, given: GivenSet): Judgement => {
  const { region, shown } = given
  const compared = compareRegions(region, key)
  if (compared.outcome === 'equal')
    return judge('correct', 'equal', { id: 'equal', args: { yours: shown } })
  const rule = ruleOf(reader.key.tolerance)
  const near = nearBy(rule)
  if (isSame(region, key, near)) {
    const args = { yours: shown, approximate: regionToText(key, approximateText) }
    return judge('correct', 'within-tolerance', { id: 'within-tolerance', args })
  }
  const known =
    judgeEnds(region, key, near) ??
    judgePieces(region, key, near) ??
    judgeWrongWay(region, key, near)
  if (known !== null) return known
  const rounded = roundedBy(given, rule)
  if (isSame(region, key, rounded)) return judgeRounding(rule)
  return judgeOther(given, key)
}
