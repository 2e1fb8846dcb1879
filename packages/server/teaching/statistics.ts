import type { CheckComparison, CurvePoint, ExerciseStatistics } from '@slopewise/lesson'
import type { Outcome } from '../db'

/** Fewer learners than this say nothing about an exercise. */
const LEARNERS_MIN = 10

/** A learner's score over fewer other exercises than this says nothing about the learner. */
const OTHERS_MIN = 3

const isRight = ({ firstTry }: Outcome): boolean => firstTry === 'correct'

const groupBy = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = nameOf(row)
    const known = groups.get(name)
    if (known === undefined) groups.set(name, [row])
    else known.push(row)
  }
  return groups
}

const shareOf = (count: number, all: number): number => (all === 0 ? 0 : count / all)

type Pair = readonly [x: number, y: number]

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * $r = \frac{\sum (x-\bar x)(y-\bar y)}{\sqrt{\sum (x-\bar x)^2 \sum (y-\bar y)^2}}$, Pearson's
 * correlation of pairs `x`, `y`, from -1 to 1; null where one of the two does not vary.
 */
export const correlation = (pairs: readonly Pair[]): number | null => {
  const xMean = mean(pairs.map(([x]) => x))
  const yMean = mean(pairs.map(([, y]) => y))
  let [xx, yy, xy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xx += (x - xMean) ** 2
    yy += (y - yMean) ** 2
    xy += (x - xMean) * (y - yMean)
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy)
}

type Score = { readonly right: number; readonly answered: number }

const scoresOf = (outcomes: readonly Outcome[]): Map<string, Score> =>
  new Map(
    [...groupBy(outcomes, one => one.learnerId)].map(([learner, own]) => [
      learner,
      { right: own.filter(isRight).length, answered: own.length },
    ]),
  )

/**
 * The corrected item-total correlation (Nunnally and Bernstein, Psychometric Theory, 1994): being right at
 * the first try here, against the share of first tries that were right in the learner's other exercises.
 */
const discriminationOf = (
  own: readonly Outcome[],
  scores: ReadonlyMap<string, Score>,
): number | null => {
  const pairs = own.flatMap((outcome): Pair[] => {
    const { right, answered } = scores.get(outcome.learnerId) ?? { right: 0, answered: 0 }
    const x = isRight(outcome) ? 1 : 0
    return answered - 1 < OTHERS_MIN ? [] : [[x, (right - x) / (answered - 1)]]
  })
  return pairs.length < LEARNERS_MIN ? null : correlation(pairs)
}

/** How a class does with each exercise that anybody has answered. */
export const measureExercises = (
  outcomes: readonly Outcome[],
): ReadonlyMap<string, ExerciseStatistics> => {
  const scores = scoresOf(outcomes)
  return new Map(
    [...groupBy(outcomes, one => one.exercise)].map(([exercise, own]) => [
      exercise,
      {
        exercise,
        learners: own.length,
        tries: own.reduce((sum, { tries }) => sum + tries, 0),
        firstTryShare: shareOf(own.filter(isRight).length, own.length),
        solvedShare: shareOf(own.filter(({ best }) => best === 'correct').length, own.length),
        discrimination: discriminationOf(own, scores),
      },
    ]),
  )
}

const OPPORTUNITIES_MAX = 20

/** A point of fewer learners would show one of them. */
const CURVE_LEARNERS_MIN = 3

/**
 * First-try success over opportunities, by skill: a learner's n-th opportunity is the n-th exercise of the skill
 * that they answered. `outcomes` in the order of each learner's first answers.
 */
export const measureCurves = (
  outcomes: readonly Outcome[],
): ReadonlyMap<string, readonly CurvePoint[]> => {
  const counts = new Map<string, { learners: number; right: number }[]>()
  for (const [, own] of groupBy(outcomes, one => `${one.learnerId} ${one.skill}`)) {
    const skill = own[0]?.skill ?? ''
    if (skill === '') continue
    const points = counts.get(skill) ?? []
    own.slice(0, OPPORTUNITIES_MAX).forEach((outcome, index) => {
      const point = points[index] ?? { learners: 0, right: 0 }
      points[index] = {
        learners: point.learners + 1,
        right: point.right + (isRight(outcome) ? 1 : 0),
      }
    })
    counts.set(skill, points)
  }
  return new Map(
    [...counts].map(([skill, points]) => [
      skill,
      points
        .map(({ learners, right }, index) => ({
          opportunity: index + 1,
          learners,
          share: right / learners,
        }))
        .filter(({ learners }) => learners >= CURVE_LEARNERS_MIN),
    ]),
  )
}

/** Both checks answered, at least half of each: who looked at one exercise only took no check. */
const CHECK_SHARE_MIN = 0.5

/** Compares two checks, each given by the addresses of its exercises; null where nobody took both. */
export const compareChecks = (
  outcomes: readonly Outcome[],
  checks: { readonly before: readonly string[]; readonly after: readonly string[] },
): CheckComparison | null => {
  const scoreIn = (own: readonly Outcome[], exercises: readonly string[]): number | null => {
    const taken = own.filter(({ exercise }) => exercises.includes(exercise))
    const isTaken = taken.length > 0 && taken.length >= CHECK_SHARE_MIN * exercises.length
    return isTaken ? taken.filter(isRight).length / exercises.length : null
  }
  const both = [...groupBy(outcomes, one => one.learnerId).values()].flatMap((own): Pair[] => {
    const before = scoreIn(own, checks.before)
    const after = scoreIn(own, checks.after)
    return before === null || after === null ? [] : [[before, after]]
  })
  if (both.length === 0) return null
  return {
    learners: both.length,
    before: mean(both.map(([before]) => before)),
    after: mean(both.map(([, after]) => after)),
  }
}
