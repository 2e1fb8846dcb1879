import { type Database, getDatabase } from './client'
import type { ExerciseProgress, SkillProgress } from './generated/sqlite/client'

/** Where a learner stands with an exercise, as it is kept. */
export type ExerciseRow = ExerciseProgress

/** Where a learner stands with a skill, as it is kept. */
export type SkillRow = SkillProgress

/** All that is derived of a learner. */
export type DerivedRows = {
  readonly exercises: readonly ExerciseRow[]
  readonly skills: readonly SkillRow[]
}

/** A learner's row for an exercise; null before the first answer. */
export const findExerciseRow = (learnerId: string, exercise: string): Promise<ExerciseRow | null> =>
  getDatabase().exerciseProgress.findUnique({
    where: { learnerId_exercise: { learnerId, exercise } },
  })

/** A learner's row for a skill; null before the first answer that was rated. */
export const findSkillRow = (
  learnerId: string,
  course: string,
  skill: string,
): Promise<SkillRow | null> =>
  getDatabase().skillProgress.findUnique({
    where: { learnerId_course_skill: { learnerId, course, skill } },
  })

/** A learner's rows, of one course or of all, in a fixed order. */
export const listDerived = async (learnerId: string, course?: string): Promise<DerivedRows> => {
  const where = { learnerId, ...(course === undefined ? {} : { course }) }
  const [exercises, skills] = await Promise.all([
    getDatabase().exerciseProgress.findMany({ where, orderBy: { exercise: 'asc' } }),
    getDatabase().skillProgress.findMany({
      where,
      orderBy: [{ course: 'asc' }, { skill: 'asc' }],
    }),
  ])
  return { exercises, skills }
}

const upsertExercise = (database: Database, row: ExerciseRow) => {
  const { learnerId, exercise } = row
  return database.exerciseProgress.upsert({
    where: { learnerId_exercise: { learnerId, exercise } },
    create: row,
    update: row,
  })
}

const upsertSkill = (database: Database, row: SkillRow) => {
  const { learnerId, course, skill } = row
  return database.skillProgress.upsert({
    where: { learnerId_course_skill: { learnerId, course, skill } },
    create: row,
    update: row,
  })
}

/** The statements that keep what one answer changed. */
export const derivedStatements = (database: Database, { exercises, skills }: DerivedRows) => [
  ...exercises.map(row => upsertExercise(database, row)),
  ...skills.map(row => upsertSkill(database, row)),
]

/** The statements that put these rows in place of all that was derived of a learner. */
export const replaceStatements = (database: Database, learnerId: string, rows: DerivedRows) => [
  database.exerciseProgress.deleteMany({ where: { learnerId } }),
  database.skillProgress.deleteMany({ where: { learnerId } }),
  ...(rows.exercises.length === 0
    ? []
    : [database.exerciseProgress.createMany({ data: [...rows.exercises] })]),
  ...(rows.skills.length === 0
    ? []
    : [database.skillProgress.createMany({ data: [...rows.skills] })]),
]
