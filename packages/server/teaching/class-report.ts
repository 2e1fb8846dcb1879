import type {
  AnswerGroup,
  ClassReport,
  ExerciseOfClass,
  FlaggedAnswer,
  PublicCourse,
} from '@slopewise/lesson'
import { type AnswerCount, countAnswers, type Flagged, listFlagged, listOutcomes } from '../db'
import { findCourse, findExercise } from '../lessons'
import { findChosenHtml, storedText } from './answer-text'
import { compareChecks, measureCurves, measureExercises } from './statistics'
import { countReasons, groupWrongAnswers } from './wrong-answers'

const FLAGGED_MAX = 100
const GROUPS_MAX = 12

const addressesIn = ({ course, lessons }: PublicCourse, lesson: string): readonly string[] =>
  lessons
    .filter(one => one.lesson === lesson)
    .flatMap(({ exercises }) => exercises.map(id => `${course}/${lesson}/${id}`))

const showFlagged = ({ rawAnswer, answeredAt, ...row }: Flagged): FlaggedAnswer => {
  const answer = storedText(rawAnswer)
  const answerHtml = findChosenHtml(row.exercise, answer)
  return {
    ...row,
    answer,
    ...(answerHtml === null ? {} : { answerHtml }),
    at: answeredAt.toISOString(),
  }
}

const showGroup = (address: string, group: AnswerGroup): AnswerGroup => {
  const exampleHtml = findChosenHtml(address, group.example)
  return exampleHtml === null ? group : { ...group, exampleHtml }
}

const checksOf = (course: PublicCourse) =>
  course.checks === undefined
    ? null
    : {
        before: addressesIn(course, course.checks.before),
        after: addressesIn(course, course.checks.after),
      }

const byExercise = (counts: readonly AnswerCount[]): ReadonlyMap<string, AnswerCount[]> => {
  const groups = new Map<string, AnswerCount[]>()
  for (const row of counts) {
    const known = groups.get(row.exercise)
    if (known === undefined) groups.set(row.exercise, [row])
    else known.push(row)
  }
  return groups
}

/**
 * How a class does in a course: all who answered anything in it, instructors excepted. Null where there is no
 * such course.
 */
export const readClassReport = async (name: string): Promise<ClassReport | null> => {
  const course = findCourse(name)
  if (course === null) return null
  const [outcomes, counts, flagged] = await Promise.all([
    listOutcomes(name),
    countAnswers(name),
    listFlagged(name, FLAGGED_MAX),
  ])
  const statistics = measureExercises(outcomes)
  const answers = byExercise(counts)
  const exerciseOf = (address: string): ExerciseOfClass => {
    const rows = answers.get(address) ?? []
    return {
      address,
      id: address.split('/').at(-1) ?? '',
      skill: findExercise(address)?.skill ?? '',
      statistics: statistics.get(address) ?? null,
      reasons: countReasons(rows),
      wrong: groupWrongAnswers(rows)
        .slice(0, GROUPS_MAX)
        .map(group => showGroup(address, group)),
    }
  }
  const checks = checksOf(course)
  return {
    course: name,
    title: course.title,
    learners: new Set(outcomes.map(({ learnerId }) => learnerId)).size,
    answers: counts.reduce((sum, { count }) => sum + count, 0),
    lessons: course.lessons
      .filter(({ exercises }) => exercises.length > 0)
      .map(({ lesson, title }) => ({
        lesson,
        title,
        exercises: addressesIn(course, lesson).map(exerciseOf),
      })),
    curves: [...measureCurves(outcomes)].map(([skill, points]) => ({ skill, points })),
    checks: checks === null ? null : compareChecks(outcomes, checks),
    hasChecks: checks !== null,
    flagged: flagged.map(showFlagged),
  }
}
