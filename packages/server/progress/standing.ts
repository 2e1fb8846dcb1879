import type { ExerciseProgress } from '@slopewise/lesson'
import {
  type AttemptFact,
  type DerivedRows,
  type ExerciseRow,
  findExerciseRow,
  findSkillRow,
  type HelpFact,
  listExerciseHelps,
  listVariantAttempts,
} from '../db'
import { invariant } from '../fault'
import type { Standing } from './advance'
import { countHelps, readAnswer, readBest, readVerdict } from './fold'

/** What stands of a learner of whom nothing is recorded yet. */
export const standingOfNobody = (learnerId: string, skill: string): Standing => ({
  ...{ learnerId, skill },
  exercise: null,
  known: null,
  before: { attempts: [], helps: [] },
})

/** What has to be read before an answer can be counted. */
export const readStanding = async (
  answer: Pick<AttemptFact, 'course' | 'exercise' | 'variant' | 'skill'> & {
    readonly learnerId: string
  },
): Promise<Standing> => {
  const { learnerId, course, exercise: address, variant, skill } = answer
  const [exercise, known, helps] = await Promise.all([
    findExerciseRow(learnerId, address),
    skill === '' ? null : findSkillRow(learnerId, course, skill),
    listExerciseHelps(learnerId, address),
  ])
  const attempts = exercise === null ? [] : await listVariantAttempts(learnerId, address, variant)
  return { learnerId, skill, exercise, known, before: { attempts, helps } }
}

/** An exercise's row as learners get it, with the helps seen in it. */
export const showExercise = (row: ExerciseRow, helps: readonly HelpFact[]): ExerciseProgress => ({
  exercise: row.exercise,
  tries: row.tries,
  best: readBest(row.best),
  firstTry: readVerdict(row.firstTry),
  last: {
    verdict: readVerdict(row.lastVerdict),
    answer: readAnswer(row.lastAnswer),
    at: row.lastAt.toISOString(),
  },
  ...countHelps(helps),
})

/** The progress in the one exercise that an answer changed. */
export const progressOf = (
  { exercises }: DerivedRows,
  helps: readonly HelpFact[],
): ExerciseProgress => {
  const [row] = exercises
  invariant(row !== undefined, 'an answer changes the row of its exercise')
  return showExercise(row, helps)
}
