import { type Database, getDatabase } from './client'
import type { ExerciseProgress, SkillProgress } from './generated/sqlite/client'
import { findSwift } from './swift/connection'
import { readRow } from './swift/row'
import { type Statement, upsertInto } from './swift/statement'

/** Where a learner stands with an exercise, as it is kept. */
export type ExerciseRow = ExerciseProgress

/** Where a learner stands with a skill, as it is kept. */
export type SkillRow = SkillProgress

/** All that is derived of a learner. */
export type DerivedRows = {
  readonly exercises: readonly ExerciseRow[]
  readonly skills: readonly SkillRow[]
}

const EXERCISE_KEY = ['learnerId', 'exercise'] as const
const EXERCISE_TYPES = { dates: ['firstAt', 'lastAt', 'solvedAt'], booleans: [] }
const SKILL_KEY = ['learnerId', 'course', 'skill'] as const
const SKILL_TYPES = { dates: ['dueAt', 'lastAt'], booleans: [] }

const SELECT_EXERCISE = 'SELECT * FROM "exercise_progress" WHERE "learnerId" = ? AND "exercise" = ?'
const SELECT_SKILL =
  'SELECT * FROM "skill_progress" WHERE "learnerId" = ? AND "course" = ? AND "skill" = ?'

/** A learner's row for an exercise; null before the first answer. */
export const findExerciseRow = async (
  learnerId: string,
  exercise: string,
): Promise<ExerciseRow | null> => {
  const swift = findSwift()
  if (swift === null) {
    return getDatabase().exerciseProgress.findUnique({
      where: { learnerId_exercise: { learnerId, exercise } },
    })
  }
  const [row] = swift.rows(SELECT_EXERCISE, learnerId, exercise)
  return row === undefined ? null : readRow<ExerciseRow>(row, EXERCISE_TYPES)
}

/** A learner's row for a skill; null before the first answer that was rated. */
export const findSkillRow = async (
  learnerId: string,
  course: string,
  skill: string,
): Promise<SkillRow | null> => {
  const swift = findSwift()
  if (swift === null) {
    return getDatabase().skillProgress.findUnique({
      where: { learnerId_course_skill: { learnerId, course, skill } },
    })
  }
  const [row] = swift.rows(SELECT_SKILL, learnerId, course, skill)
  return row === undefined ? null : readRow<SkillRow>(row, SKILL_TYPES)
}

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

const replacing = (
  table: string,
  row: ExerciseRow | SkillRow,
  key: readonly string[],
): Statement => {
  const changed = Object.keys(row).filter(name => !key.includes(name))
  return upsertInto(table, { ...row }, { key, changed })
}

/** The same for SQLite itself. */
export const derivedSql = ({ exercises, skills }: DerivedRows): readonly Statement[] => [
  ...exercises.map(row => replacing('exercise_progress', row, EXERCISE_KEY)),
  ...skills.map(row => replacing('skill_progress', row, SKILL_KEY)),
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
