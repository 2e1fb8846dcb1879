import type { TypedKind } from '@slopewise/lesson'
import { MISCONCEPTION_TAGS, type MisconceptionTag } from '@slopewise/lesson/messages'
import type { Expression } from '@slopewise/math'
import type { PreparedVariant } from '../key/prepared'
import { chainedAnswers } from './chained'
import { leakyZero } from './leaky-zero'
import { noChain } from './no-chain'
import { notSquared } from './not-squared'
import { oneMinus } from './one-minus'
import { plusForMinus } from './plus-for-minus'
import { powerRule } from './power-rule'
import { questionOf, type SlopeQuestion } from './question'
import { quotientSwap } from './quotient-swap'
import { reluBoundary } from './relu-boundary'
import type { WrongRule } from './rule'
import { areSurelyApart, isSameAnswer, sampleOf } from './same-answer'
import { saturation } from './saturation'
import { sign } from './sign'
import { twice } from './twice'
import { valueForSlope } from './value-for-slope'
import { wrongSibling } from './wrong-sibling'
import { zForA } from './z-for-a'

/** Wrong rules that give one and the same answer to an exercise. */
export type MisconceptionClass = {
  /** The rules, the preferred one first: its tag is the reason. */
  readonly tags: readonly [MisconceptionTag, ...MisconceptionTag[]]
  /** The answer they give. */
  readonly answer: Expression
  /** Its value at the sample point, to tell at once that another answer is not it. */
  readonly sample: number
}

/** What is known of the wrong answers to one variant. */
export type Misconceptions = {
  readonly question: SlopeQuestion | null
  readonly classes: readonly MisconceptionClass[]
  /** Wrong rules that give the right answer here: who holds one is not found out. */
  readonly unnoticed: readonly MisconceptionTag[]
}

/** Rules about slopes; `loss-layer` shows in choices only, `sign` applies to any key. */
const SLOPE_RULES: Readonly<Partial<Record<MisconceptionTag, WrongRule>>> = {
  'value-for-slope': valueForSlope,
  'one-minus': oneMinus,
  'wrong-sibling': wrongSibling,
  'plus-for-minus': plusForMinus,
  'z-for-a': zForA,
  twice,
  'not-squared': notSquared,
  'power-rule': powerRule,
  'leaky-zero': leakyZero,
  'relu-boundary': reluBoundary,
  saturation,
  'no-chain': noChain,
  'quotient-swap': quotientSwap,
}

/** What a learner who holds a wrong rule answers; none where it does not apply. */
export const answersOf = (
  tag: MisconceptionTag,
  key: Expression,
  question: SlopeQuestion | null,
): readonly Expression[] => {
  if (tag === 'sign') return sign(key)
  if (question === null) return []
  const { chain } = question
  if (chain !== null) return chainedAnswers(tag, question, chain)
  return SLOPE_RULES[tag]?.(question) ?? []
}

/** Adds one wrong answer to the class that gives the same, or makes a class of it. */
const withAnswer = (
  classes: readonly MisconceptionClass[],
  tag: MisconceptionTag,
  answer: Expression,
): readonly MisconceptionClass[] => {
  const sample = sampleOf(answer)
  const known = classes.findIndex(
    one => !areSurelyApart(one.sample, sample) && isSameAnswer(one.answer, answer),
  )
  if (known < 0) return [...classes, { tags: [tag], answer, sample }]
  return classes.map((one, index) =>
    index !== known || one.tags.includes(tag) ? one : { ...one, tags: [...one.tags, tag] },
  )
}

const compute = (variant: PreparedVariant, kind: TypedKind): Misconceptions => {
  const key = variant.expanded
  const question = questionOf(variant, kind)
  if (key.kind === 'undefined') return { question, classes: [], unnoticed: [] }
  let classes: readonly MisconceptionClass[] = []
  const unnoticed = new Set<MisconceptionTag>()
  for (const tag of MISCONCEPTION_TAGS) {
    for (const answer of answersOf(tag, key, question)) {
      if (isSameAnswer(answer, key)) unnoticed.add(tag)
      else classes = withAnswer(classes, tag, answer)
    }
  }
  return { question, classes, unnoticed: [...unnoticed] }
}

const computed = new WeakMap<PreparedVariant, Misconceptions>()

/** The wrong answers to a variant that have names, identical ones merged; computed once. */
export const misconceptionsOf = (variant: PreparedVariant, kind: TypedKind): Misconceptions => {
  const known = computed.get(variant)
  if (known !== undefined) return known
  const made = compute(variant, kind)
  computed.set(variant, made)
  return made
}
