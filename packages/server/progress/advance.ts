import type { AttemptFact, DerivedRows, ExerciseRow, SkillRow } from '../db'
import { betterOf } from './fold'
import { type Before, rateAnswer } from './rating'
import { advanceSkill } from './skill'

/** What a learner's rows were before an answer, and what the answer is judged by. */
export type Standing = {
  readonly learnerId: string
  /** The answer's skill; empty where it has none. */
  readonly skill: string
  readonly exercise: ExerciseRow | null
  readonly known: SkillRow | null
  readonly before: Omit<Before, 'isSkillKnown'>
}

const advanceExercise = (
  row: ExerciseRow | null,
  answer: AttemptFact,
  { learnerId, skill }: Pick<Standing, 'learnerId' | 'skill'>,
): ExerciseRow => {
  const { exercise, course, verdict, answeredAt } = answer
  return {
    ...{ learnerId, exercise, course, skill },
    tries: (row?.tries ?? 0) + 1,
    best: betterOf(row?.best ?? 'none', verdict),
    firstTry: row?.firstTry ?? verdict,
    lastVerdict: verdict,
    lastAnswer: answer.rawAnswer,
    firstAt: row?.firstAt ?? answeredAt,
    lastAt: answeredAt,
    solvedAt: row?.solvedAt ?? (verdict === 'correct' ? answeredAt : null),
  }
}

/** The rows that one more answer changes: the exercise's, and the skill's where it was rated. Pure. */
export const advance = (standing: Standing, answer: AttemptFact): DerivedRows => {
  const { learnerId, skill, known, before } = standing
  const exercises = [advanceExercise(standing.exercise, answer, { learnerId, skill })]
  const rating =
    skill === '' ? null : rateAnswer(answer, { ...before, isSkillKnown: known !== null })
  if (rating === null) return { exercises, skills: [] }
  const { course, answeredAt: at, reviewedAt } = answer
  const isReview = reviewedAt !== null
  return {
    exercises,
    skills: [advanceSkill(known, { learnerId, course, skill, rating, isReview, at })],
  }
}
