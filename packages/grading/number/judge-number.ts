import { type DigitsNeeded, matchNumber, toText } from '@slopewise/math'
import { type Judgement, judge, replyTo } from '../judgement'
import { chooserOf, findKink, isOtherConvention, type Kink, kinkArgs } from '../key/convention'
import { mayBeAtConvention } from '../key/convention-points'
import type { PreparedVariant } from '../key/prepared'
import { misconceptionArgs } from '../misconceptions/arguments'
import { type MisconceptionClass, misconceptionsOf } from '../misconceptions/classes'
import { questionOf } from '../misconceptions/question'
import { areSurelyApart } from '../misconceptions/same-answer'
import { approximateText, findExactText } from './exact-text'
import { DIGITS_ROUNDED_MIN, type GivenNumber, isExactly, isRounded } from './meaning'
import { ruleOf } from './tolerance'

/** From this many digits on, a rounded answer lacks only the exact form where that is asked. */
const DIGITS_FOR_FORM = 3

const ownKinks = new WeakMap<PreparedVariant, Kink | null>()

/** The kink that a slope is asked at, where the lesson declares a value for it. */
const findOwnKink = (variant: PreparedVariant): Kink | null => {
  const known = ownKinks.get(variant)
  if (known !== undefined) return known
  const question = mayBeAtConvention(variant) ? questionOf(variant, 'number') : null
  const isPlaced = question !== null && question.at !== null && question.chain === null
  const kink = isPlaced ? findKink(variant, question, question.at) : null
  ownKinks.set(variant, kink)
  return kink
}

const argsAt = (variant: PreparedVariant, kink: Kink) =>
  kinkArgs(kink, questionOf(variant, 'number')?.parameter ?? 'z')

const judgeRight = (
  variant: PreparedVariant,
  { shown, expression }: GivenNumber,
  reason: 'equal' | 'within-tolerance',
): Judgement => {
  const kink = reason === 'equal' ? findOwnKink(variant) : null
  if (kink !== null) {
    const args = { yours: shown, ...argsAt(variant, kink) }
    return judge('correct', reason, { id: 'equal/convention', args })
  }
  const exact = findExactText(variant.expanded) ?? ''
  const saysMore = reason === 'within-tolerance' || exact.length < toText(expression).length
  const args = {
    yours: shown,
    exact: saysMore ? exact : '',
    approximate: approximateText(variant.expanded),
  }
  return judge('correct', reason, { id: reason, args })
}

/** Which words, by who chooses the value. */
const CONVENTION_WORDS = {
  calculus: 'other-convention/undefined',
  libraries: 'other-convention/libraries',
  others: 'other-convention',
} as const

/** A value that others give to the slope at a kink, where the lesson declares its own. */
const judgeConvention = (variant: PreparedVariant, given: GivenNumber): Judgement | null => {
  const kink = findOwnKink(variant)
  if (kink === null || !isOtherConvention(kink, given.expression)) return null
  const question = questionOf(variant, 'number')
  const id =
    CONVENTION_WORDS[
      question ? (chooserOf(kink, question, given.expression) ?? 'others') : 'others'
    ]
  const args = { yours: given.shown, ...argsAt(variant, kink) }
  return judge('partly', 'other-convention', { id, args })
}

/** A decimal typed to fewer digits than this is often something else than a rarer wrong rule's. */
const DIGITS_TO_NAME_RARE = 3
const USUAL: ReadonlySet<string> = new Set(['value-for-slope', 'one-minus', 'sign'])

const isRoundedOf = (given: GivenNumber, { tags, answer, sample }: MisconceptionClass): boolean =>
  isRounded(given, answer, sample, USUAL.has(tags[0]) ? DIGITS_ROUNDED_MIN : DIGITS_TO_NAME_RARE)

const isExactlyOf = (given: GivenNumber, { answer, sample }: MisconceptionClass): boolean =>
  !areSurelyApart(given.value, sample) && isExactly(given, answer)

const judgeMisconception = (
  variant: PreparedVariant,
  given: GivenNumber,
  matches: (given: GivenNumber, one: MisconceptionClass) => boolean,
): Judgement | null => {
  const { question, classes } = misconceptionsOf(variant, 'number')
  const tags = classes.filter(one => matches(given, one)).flatMap(one => one.tags)
  const [reason] = tags
  if (reason === undefined) return null
  const feedback = replyTo(tags, misconceptionArgs(variant, question, given.shown))
  return { verdict: 'incorrect', reason, tags, feedback }
}

/** The key rounded to too few digits, or to any where the exact value is asked. */
const judgeRounding = (
  digitsGiven: number,
  needed: DigitsNeeded,
  isExactAsked: boolean,
): Judgement => {
  if (isExactAsked && digitsGiven >= DIGITS_FOR_FORM) {
    return judge('partly', 'form', { id: 'form' })
  }
  const digits = needed.kind === 'digits' ? `${needed.digits}` : undefined
  const decimals = needed.kind === 'decimals' ? `${needed.decimals}` : undefined
  return judge('partly', 'rounded', { id: 'rounded', args: { digits, decimals } })
}

const judgeValueless = (variant: PreparedVariant, given: GivenNumber): Judgement =>
  judgeConvention(variant, given) ?? judge('incorrect', 'different', { id: 'different/undefined' })

const judgeOther = ({ shown }: GivenNumber): Judgement =>
  judge('incorrect', 'different', { id: 'different/number', args: { yours: shown } })

/**
 * Decides a number that was read. In this order: the key itself, near enough to it, another
 * convention at a kink, exactly what a wrong rule gives, the key rounded too far, what a wrong rule
 * gives after rounding. A value is never shown to a learner who has not found it.
 */
export const judgeNumber = (
  variant: PreparedVariant,
  given: GivenNumber,
  isExactAsked: boolean,
): Judgement => {
  const found = matchNumber(given, variant.expanded, ruleOf(variant.key.tolerance))
  switch (found?.outcome) {
    case 'equal':
    case 'within-tolerance':
      return judgeRight(variant, given, found.outcome)
    case 'undefined-expected':
      return judge('incorrect', 'different', { id: 'different/defined' })
    case 'value-expected':
      return judgeValueless(variant, given)
    case 'infinity-expected':
    case 'finite-expected':
      return judgeOther(given)
    case 'rounded-too-much':
    case 'sign-wrong':
    case 'undecided':
    case undefined:
      break
    default:
      return found satisfies never
  }
  const known = judgeConvention(variant, given) ?? judgeMisconception(variant, given, isExactlyOf)
  if (known !== null) return known
  if (found?.outcome === 'undecided') {
    return judge('undecided', 'undecided', { id: 'undecided', args: { yours: given.shown } })
  }
  if (found?.outcome === 'rounded-too-much' && found.how === 'rounded') {
    return judgeRounding(found.given, found.needed, isExactAsked)
  }
  return judgeMisconception(variant, given, isRoundedOf) ?? judgeOther(given)
}
