import {
  type Decision,
  decide,
  type Expression,
  evaluate,
  expandDefinitions,
  freeVariables,
  substitute,
} from '@slopewise/math'
import { type Judgement, judge, replyTo } from '../judgement'
import { findKink, isOtherConvention, type Kink, kinkArgs } from '../key/convention'
import type { PreparedVariant } from '../key/prepared'
import { misconceptionArgs } from '../misconceptions/arguments'
import { areSurelyApart, isSameAnswer, misconceptionsOf, sampleOf } from '../misconceptions/classes'
import { answerWitness, closedValueText, inWords, pointInWords } from './witness'

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
  const { question } = misconceptionsOf(variant, 'expression')
  const [at, ...others] = Object.entries(point)
  if (question === null || at === undefined || others.length > 0) return null
  const [name, value] = at
  if (name !== question.parameter) return null
  const kink = findKink(variant, question, value)
  if (kink === null) return null
  return isOtherConvention(kink, evaluate(substitute(given.expanded, point), {})) ? kink : null
}

const judgePoints = (
  variant: PreparedVariant,
  given: GivenExpression,
  points: Points,
): Judgement => {
  const { question } = misconceptionsOf(variant, 'expression')
  const kinks = points.map(point => findKinkAt(variant, given, point))
  const [first] = kinks
  const valueAt = (expression: Expression, point: Point) =>
    inWords(closedValueText(substitute(expression, point)))
  const point = points[0] ?? {}
  const yours = valueAt(given.expanded, point)
  if (first && question !== null && !kinks.includes(null)) {
    const args = { yours, ...kinkArgs(first, question.parameter) }
    return judge('partly', 'other-convention', { id: 'other-convention/function', args })
  }
  const args = {
    points: points.map(pointInWords).join(' and '),
    yours: points.length === 1 ? yours : '',
    expected: points.length === 1 ? valueAt(variant.expanded, point) : '',
  }
  return judge('partly', 'domain', { id: 'domain/points', args })
}

const judgeDifferent = (
  variant: PreparedVariant,
  given: GivenExpression,
  decision: Extract<Decision, { verdict: 'different' }>,
): Judgement => {
  const witness = answerWitness(decision.witness)
  const { question, classes } = misconceptionsOf(variant, 'expression')
  const sample = sampleOf(given.expanded)
  const found = classes.find(
    one => !areSurelyApart(one.sample, sample) && isSameAnswer(given.expanded, one.answer),
  )
  if (found !== undefined) {
    const feedback = replyTo(found.tags, misconceptionArgs(variant, question, given.shown))
    return { verdict: 'incorrect', reason: found.tags[0], tags: found.tags, feedback, witness }
  }
  const { yours, expected } = witness
  const args = {
    at: pointInWords(decision.witness.at),
    yours: inWords(yours),
    expected: inWords(expected),
  }
  return { ...judge('incorrect', 'different', { id: 'different/function', args }), witness }
}

/**
 * Decides an expression that was read: the table "Grades" of LANGUAGE.md. `different` comes with
 * the misconception whose answer it is, and always with a point that the learner can try by hand.
 */
export const judgeExpression = (variant: PreparedVariant, given: GivenExpression): Judgement => {
  const decision = decide(given.expanded, variant.expanded)
  switch (decision.verdict) {
    case 'equal':
      return judgeRight(given, variant, decision.removable ?? [])
    case 'equal-except-points':
      return judgePoints(variant, given, decision.points)
    case 'domains-differ': {
      const id = decision.definedOn === 'left' ? 'domain/too-large' : 'domain/too-small'
      return judge('partly', 'domain', { id, args: { interval: decision.interval.text } })
    }
    case 'different':
      return judgeDifferent(variant, given, decision)
    case 'undecided':
      return judge('undecided', 'undecided', { id: 'undecided', args: { yours: given.shown } })
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
