import { MISCONCEPTION_TAGS, type MisconceptionTag } from '@slopewise/lesson/messages'
import type { TypedKind } from '@slopewise/lesson/read-answer'
import { decide, type Expression } from '@slopewise/math'
import type { PreparedVariant } from '../key/prepared'
import { leakyZero } from './leaky-zero'
import { noChain } from './no-chain'
import { notSquared } from './not-squared'
import { oneMinus } from './one-minus'
import { plusForMinus } from './plus-for-minus'
import { powerRule } from './power-rule'
import { findSlopeQuestion, type SlopeQuestion } from './question'
import { quotientSwap } from './quotient-swap'
import { reluBoundary } from './relu-boundary'
import type { WrongRule } from './rule'
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
}

/** What is known of the wrong answers to one variant. */
export type Misconceptions = {
  readonly question: SlopeQuestion | null
  readonly classes: readonly MisconceptionClass[]
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

const answersOf = (
  tag: MisconceptionTag,
  key: Expression,
  question: SlopeQuestion | null,
): readonly Expression[] => {
  if (tag === 'sign') return sign(key)
  return question === null ? [] : (SLOPE_RULES[tag]?.(question) ?? [])
}

/** The same answer, a value at a kink apart. */
export const isSameAnswer = (left: Expression, right: Expression): boolean => {
  const { verdict } = decide(left, right)
  return verdict === 'equal' || verdict === 'equal-except-points'
}

/** Adds one wrong answer to the class that gives the same, or makes a class of it. */
const withAnswer = (
  classes: readonly MisconceptionClass[],
  tag: MisconceptionTag,
  answer: Expression,
): readonly MisconceptionClass[] => {
  const known = classes.findIndex(one => isSameAnswer(one.answer, answer))
  if (known < 0) return [...classes, { tags: [tag], answer }]
  return classes.map((one, index) =>
    index !== known || one.tags.includes(tag) ? one : { ...one, tags: [...one.tags, tag] },
  )
}

const compute = (variant: PreparedVariant, kind: TypedKind): Misconceptions => {
  const key = variant.expanded
  const question = key.kind === 'undefined' ? null : findSlopeQuestion(variant, kind)
  if (key.kind === 'undefined') return { question, classes: [] }
  let classes: readonly MisconceptionClass[] = []
  for (const tag of MISCONCEPTION_TAGS) {
    for (const answer of answersOf(tag, key, question)) {
      if (!isSameAnswer(answer, key)) classes = withAnswer(classes, tag, answer)
    }
  }
  return { question, classes }
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
