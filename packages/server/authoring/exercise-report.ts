import { findExactText, grade, misconceptionsOf, prepareVariant } from '@slopewise/grading'
import {
  type Answer,
  type ExerciseKey,
  isTypedKind,
  type PublicExercise,
  type PublicVariant,
  publicParts,
  type Tolerance,
  type VariantKey,
  type VerdictName,
} from '@slopewise/lesson'
import { toCode } from '@slopewise/lesson/code'
import { describeSlip, isMisconceptionTag, MISCONCEPTION_WORDS } from '@slopewise/lesson/messages'
import { decide, type Expression, simplify, toText } from '@slopewise/math'
import { findTaskReport } from './task-report'

/** An answer, and what a learner who gives it is told. */
export type Told = {
  readonly answer: string
  /** What leads there: titles of misconceptions, or what the option says. */
  readonly causes: readonly string[]
  readonly verdict: VerdictName
  readonly reason: string
  readonly feedback: string
  readonly feedbackHtml: string | null
}

export type VariantReport = {
  readonly id: string
  readonly promptHtml: string
  /** As the author wrote it, and worked out; null for a choice. */
  readonly key: { readonly written: string; readonly value: string; readonly judged: string } | null
  readonly hints: readonly string[]
  readonly solutionHtml: string
  readonly told: readonly Told[]
  /** Each part as an exercise of its own, without hints and solution. */
  readonly parts: readonly PartReport[]
}

export type PartReport = Omit<VariantReport, 'parts' | 'hints' | 'solutionHtml'> & {
  readonly kind: string
}

export type ExerciseReport = {
  readonly id: string
  readonly address: string
  readonly kind: string
  readonly skill: string
  readonly variants: readonly VariantReport[]
}

type Halves = { readonly exercise: PublicExercise; readonly key: ExerciseKey }

const judgedWords = (tolerance: Tolerance, kind: string): string => {
  if (kind !== 'number') return 'as a function'
  switch (tolerance.kind) {
    case 'exact':
      return 'exactly'
    case 'relative':
      return `within ${tolerance.value} of its size`
    case 'absolute':
      return `within ${tolerance.value}`
    case 'digits':
      return `to ${tolerance.value} significant digits`
    case 'decimals':
      return `to ${tolerance.value} digits after the point`
    default:
      return tolerance satisfies never
  }
}

const tell = (
  { exercise, key }: Halves,
  variant: string,
  given: { readonly answer: Answer; readonly shown: string; readonly causes: readonly string[] },
): Told => {
  const { answer, shown, causes } = given
  const verdict = grade(exercise, key, { answer, variant })
  const { reason } = verdict
  const told = { answer: shown, causes, verdict: verdict.verdict, reason }
  if (verdict.verdict === 'invalid') {
    const feedback = describeSlip(verdict.slip, shown).sentence
    return { ...told, feedback, feedbackHtml: null }
  }
  return { ...told, feedback: verdict.feedback, feedbackHtml: verdict.feedbackHtml ?? null }
}

const titleOf = (tag: string): string =>
  isMisconceptionTag(tag) ? MISCONCEPTION_WORDS[tag].title : tag

/** An answer as somebody would type it: a number worked out, an expression as it is. */
const answerText = (answer: Expression, kind: PublicExercise['kind']): string => {
  if (kind === 'code') return toCode(answer) ?? toText(answer)
  return kind === 'number' ? (findExactText(answer) ?? toText(simplify(answer))) : toText(answer)
}

const isEqual = (left: Expression, right: Expression): boolean =>
  decide(left, right).verdict === 'equal'

const tellOptions = (halves: Halves, variant: string): Told[] =>
  halves.key.options.map(({ id, when }) =>
    tell(halves, variant, { answer: [id], shown: id, causes: when === '' ? [] : [titleOf(when)] }),
  )

/** The wrong rules that the grader knows, and the replies that the author wrote to other answers. */
const tellWrong = (halves: Halves, variant: PublicVariant, own: VariantKey): Told[] => {
  const { exercise, key } = halves
  const ofTask = findTaskReport(key, variant.id)
  if (ofTask !== null) {
    return ofTask.answers.map(given =>
      tell(halves, variant.id, { ...given, causes: given.causes.map(titleOf) }),
    )
  }
  if (!isTypedKind(exercise.kind)) return tellOptions(halves, variant.id)
  const prepared = prepareVariant(key, variant.id)
  const { classes } = misconceptionsOf(prepared, exercise.kind)
  const readOwn = (when: string) => (isMisconceptionTag(when) ? null : prepared.read(when))
  const ofRules = classes.map(({ tags, answer }) => {
    const text = answerText(answer, exercise.kind)
    const unheard = own.feedback.flatMap(({ when }) => {
      const read = readOwn(when)
      return read !== null && isEqual(answer, read) ? [`Feedback for ${when}: write its tag`] : []
    })
    const causes = [...tags.map(titleOf), ...unheard]
    return tell(halves, variant.id, { answer: text, shown: text, causes })
  })
  const ofAuthor = own.feedback.flatMap(({ when }) => {
    const read = readOwn(when)
    if (read === null || classes.some(one => isEqual(one.answer, read))) return []
    const text = answerText(read, exercise.kind)
    return [
      tell(halves, variant.id, { answer: text, shown: text, causes: [`Feedback for ${when}`] }),
    ]
  })
  return [...ofRules, ...ofAuthor]
}

const describeParts = ({ exercise, key }: Halves, variant: string): PartReport[] =>
  publicParts(exercise).flatMap(part => {
    const [own, question] = [key.parts?.[part.id], part.variants.find(({ id }) => id === variant)]
    if (own === undefined || question === undefined) return []
    return describeVariant({ exercise: part, key: own }, question).map(report => ({
      id: part.id,
      kind: part.kind,
      promptHtml: report.promptHtml,
      key: report.key,
      told: report.told,
    }))
  })

const describeVariant = (halves: Halves, variant: PublicVariant): VariantReport[] => {
  const { exercise, key } = halves
  const own = key.variants[variant.id]
  if (own === undefined) return []
  const { answer, tolerance, hints, solutionHtml } = own
  const worked = !isTypedKind(exercise.kind)
    ? (findTaskReport(key, variant.id)?.key ?? null)
    : {
        written: answer,
        value: answerText(prepareVariant(key, variant.id).expanded, exercise.kind),
        judged: judgedWords(tolerance, exercise.kind),
      }
  const told = tellWrong(halves, variant, own)
  const { id, promptHtml } = variant
  const parts = describeParts(halves, id)
  return [{ id, promptHtml, key: worked, hints, solutionHtml, told, parts }]
}

/** Everything about an exercise that its author should know: never sent to a learner. */
export const describeExercise = (exercise: PublicExercise, key: ExerciseKey): ExerciseReport => {
  const { id, address, kind, skill, variants } = exercise
  const halves = { exercise, key }
  return {
    id,
    address,
    kind,
    skill,
    variants: variants.flatMap(variant => describeVariant(halves, variant)),
  }
}
