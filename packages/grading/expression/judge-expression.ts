import { findMissingValue } from '@slopewise/lesson/missing-value'
import {
  closedValueText,
  inWords,
  pointInWords,
  type ShownWitness,
  showWitness,
} from '@slopewise/lesson/witness'
import {
  type Decision,
  decide,
  type Expression,
  evaluate,
  expandDefinitions,
  freeVariables,
  someNode,
  substitute,
} from '@slopewise/math'
import { type Judgement, judge, replyTo } from '../judgement'
import { chooserOf, findKink, isOtherConvention, type Kink, kinkArgs } from '../key/convention'
import type { PreparedVariant } from '../key/prepared'
import { misconceptionArgs } from '../misconceptions/arguments'
import { misconceptionsOf } from '../misconceptions/classes'
import { questionOf } from '../misconceptions/question'
import { areSurelyApart, isSameAnswer, sampleOf } from '../misconceptions/same-answer'

/** An answer to an `expression` exercise that could be read. */
export type GivenExpression = {
  /** Without any defined name. */
  readonly expanded: Expression
  /** As it is quoted back. */
  readonly shown: string
}

type Points = Extract<Decision, { verdict: 'equal-except-points' }>['points']
type Point = Points[number]

const judgeRight = (
  { expanded, shown }: GivenExpression,
  variant: PreparedVariant,
  removable: Points,
): Judgement => {
  if (removable.length > 0) {
    const args = { yours: shown, points: removable.map(pointInWords).join(' and ') }
    return judge('correct', 'equal', { id: 'equal/removable', args })
  }
  const names = [...freeVariables(variant.expanded), ...freeVariables(expanded)]
  const args = { yours: shown, variables: [...new Set(names)].join(' and ') }
  return judge('correct', 'equal', { id: 'equal/function', args })
}

/** The kink at a point where another convention gives the answer's value; null where none does. */
const findKinkAt = (
  variant: PreparedVariant,
  given: GivenExpression,
  point: Point,
): Kink | null => {
  const question = questionOf(variant, 'expression')
  const [at, ...others] = Object.entries(point)
  if (question === null || question.chain !== null) return null
  if (at === undefined || others.length > 0) return null
  const [name, value] = at
  if (name !== question.parameter) return null
  const kink = findKink(variant, question, value)
  if (kink === null) return null
  return isOtherConvention(kink, substitute(given.expanded, point)) ? kink : null
}

/** Which words, by who chooses the value at the kink. */
const CONVENTION_WORDS = {
  calculus: 'other-convention/function-undefined',
  libraries: 'other-convention/function-libraries',
  others: 'other-convention/function',
} as const

const judgePoints = (
  variant: PreparedVariant,
  given: GivenExpression,
  points: Points,
): Judgement => {
  const question = questionOf(variant, 'expression')
  const kinks = points.map(point => findKinkAt(variant, given, point))
  const [first] = kinks
  const valueAt = (expression: Expression, point: Point) =>
    inWords(closedValueText(substitute(expression, point)))
  const point = points[0] ?? {}
  const yours = valueAt(given.expanded, point)
  if (first && question !== null && !kinks.includes(null)) {
    const args = { yours, ...kinkArgs(first, question.parameter) }
    const chooser = chooserOf(first, question, substitute(given.expanded, point)) ?? 'others'
    return judge('partly', 'other-convention', { id: CONVENTION_WORDS[chooser], args })
  }
  const args = {
    points: points.map(pointInWords).join(' and '),
    yours: points.length === 1 ? yours : '',
    expected: points.length === 1 ? valueAt(variant.expanded, point) : '',
  }
  return judge('partly', 'domain', { id: 'domain/points', args })
}

const judgeOther = (at: string, { witness, offBy }: ShownWitness): Judgement => {
  if (offBy !== null) {
    const args = { at, difference: offBy }
    return { ...judge('incorrect', 'different', { id: 'different/close', args }), witness }
  }
  const args = { at, yours: inWords(witness.yours), expected: inWords(witness.expected) }
  return { ...judge('incorrect', 'different', { id: 'different/function', args }), witness }
}

const judgeDifferent = (
  variant: PreparedVariant,
  given: GivenExpression,
  decision: Extract<Decision, { verdict: 'different' }>,
): Judgement => {
  const shown = showWitness(given.expanded, variant.expanded, decision.witness)
  const { question, classes } = misconceptionsOf(variant, 'expression')
  const sample = sampleOf(given.expanded)
  const found = classes.find(
    one => !areSurelyApart(one.sample, sample) && isSameAnswer(given.expanded, one.answer),
  )
  if (found === undefined) return judgeOther(pointInWords(decision.witness.at), shown)
  const { tags } = found
  const feedback = replyTo(tags, misconceptionArgs(variant, question, given.shown))
  return { verdict: 'incorrect', reason: tags[0], tags, feedback, witness: shown.witness }
}

/** Where an answer is looked at for having a value at all. */
const PLACES = [0.6, -0.6, 2.1, -2.1, 7.3, -7.3, 21, -21, 210, -210]

const hasValueSomewhere = (expression: Expression): boolean => {
  const names = [...freeVariables(expression)]
  const isDefinedAt = (place: number) =>
    !Number.isNaN(evaluate(expression, Object.fromEntries(names.map(name => [name, place]))))
  return PLACES.some(isDefinedAt)
}

const judgeUndecided = ({ shown }: GivenExpression): Judgement =>
  judge('undecided', 'undecided', { id: 'undecided', args: { yours: shown } })

const judgeDomain = (
  variant: PreparedVariant,
  given: GivenExpression,
  { definedOn, interval, elsewhere }: Extract<Decision, { verdict: 'domains-differ' }>,
): Judgement => {
  if (!hasValueSomewhere(given.expanded)) {
    return judge('incorrect', 'different', { id: 'different/undefined' })
  }
  // The domain alone does not make an answer partly right.
  if (elsewhere === 'unknown') return judgeUndecided(given)
  if (elsewhere === 'nowhere') {
    const witness = findMissingValue(given.expanded, variant.expanded)
    if (witness !== null) return judgeDifferent(variant, given, { verdict: 'different', witness })
    return judge('incorrect', 'different', { id: 'different/function' })
  }
  const id = definedOn === 'left' ? 'domain/too-large' : 'domain/too-small'
  return judge('partly', 'domain', { id, args: { interval: interval.text } })
}

const isInfinity = (node: Expression): boolean =>
  node.kind === 'constant' && node.name === 'infinity'

/** "undefined" and infinity are no functions: only a key that is the same is met by them. */
const judgeNoFunction = (
  { expanded: key }: PreparedVariant,
  { expanded }: GivenExpression,
): Judgement | null => {
  if (key.kind === 'undefined' || someNode(key, isInfinity)) return null
  if (expanded.kind === 'undefined') {
    return judge('incorrect', 'different', { id: 'different/undefined' })
  }
  return someNode(expanded, isInfinity)
    ? judge('incorrect', 'different', { id: 'different/function' })
    : null
}

/**
 * Decides an expression that was read: the table "Grades" of LANGUAGE.md. `different` comes with
 * the misconception whose answer it is, and with a point that the learner can try by hand.
 */
export const judgeExpression = (variant: PreparedVariant, given: GivenExpression): Judgement => {
  const special = judgeNoFunction(variant, given)
  if (special !== null) return special
  const decision = decide(given.expanded, variant.expanded)
  switch (decision.verdict) {
    case 'equal':
      return judgeRight(given, variant, decision.removable ?? [])
    case 'equal-except-points':
      return judgePoints(variant, given, decision.points)
    case 'domains-differ':
      return judgeDomain(variant, given, decision)
    case 'different':
      return judgeDifferent(variant, given, decision)
    case 'undecided':
      return judgeUndecided(given)
    default:
      return decision satisfies never
  }
}

/** An answer with the lesson's names worked out, ready to be decided. */
export const givenExpression = (
  variant: PreparedVariant,
  expression: Expression,
  shown: string,
): GivenExpression => ({ expanded: expandDefinitions(expression, variant.definitions), shown })
