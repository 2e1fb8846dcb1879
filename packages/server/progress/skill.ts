import type { SkillLevel } from '@slopewise/lesson'
import { type Card, createEmptyCard, fsrs, type Grade, Rating, State } from 'ts-fsrs'
import type { SkillRow } from '../db'
import { invariant } from '../fault'
import type { RatingName } from './rating'

/** From lowest to highest. */
export const LEVELS: readonly SkillLevel[] = ['attempted', 'familiar', 'proficient', 'mastered']

/** Right at first try and unaided this often in a row makes proficient. */
export const PROFICIENT_RUN = 2

/**
 * FSRS with its default parameters, no chance in it. Steps of minutes are off: a skill comes back after a
 * day at the earliest.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

const GRADES: Readonly<Record<RatingName, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/** A stored level. Throws for what no version of ours ever stored. */
export const readLevel = (text: string): SkillLevel => {
  const level = LEVELS.find(name => name === text)
  invariant(level !== undefined, `"${text}" is a level of a skill`)
  return level
}

const rank = (level: SkillLevel): number => LEVELS.indexOf(level)
const atLeast = (level: SkillLevel, least: SkillLevel): SkillLevel =>
  rank(level) < rank(least) ? least : level

/** A miss demotes by one; only a mixed review of a proficient skill makes it mastered. */
const nextLevel = (
  level: SkillLevel,
  rating: RatingName,
  { run, isReview }: { readonly run: number; readonly isReview: boolean },
): SkillLevel => {
  if (rating === 'again') return LEVELS[Math.max(0, rank(level) - 1)] ?? 'attempted'
  if (rating === 'hard') return atLeast(level, 'familiar')
  if (isReview && rank(level) >= rank('proficient')) return 'mastered'
  return atLeast(level, run >= PROFICIENT_RUN ? 'proficient' : 'familiar')
}

const cardOf = (row: SkillRow | null, at: Date): Card => {
  const empty = createEmptyCard(at)
  if (row === null) return empty
  const { stability, difficulty, reps, lapses, dueAt, lastAt } = row
  return {
    ...empty,
    ...{ stability, difficulty, reps, lapses },
    due: dueAt,
    last_review: lastAt,
    state: State.Review,
  }
}

/** A rated answer, as a skill sees it. */
export type Rated = {
  readonly learnerId: string
  readonly course: string
  readonly skill: string
  readonly rating: RatingName
  readonly isReview: boolean
  readonly at: Date
}

/** Where a learner stands with a skill after one more rated answer. Pure. */
export const advanceSkill = (row: SkillRow | null, rated: Rated): SkillRow => {
  const { learnerId, course, skill, rating, isReview, at } = rated
  const isUnaided = rating === 'good' || rating === 'easy'
  const run = isUnaided ? (row?.run ?? 0) + 1 : 0
  const { card } = scheduler.next(cardOf(row, at), at, GRADES[rating])
  const level = nextLevel(readLevel(row?.level ?? 'attempted'), rating, { run, isReview })
  return {
    ...{ learnerId, course, skill, level, run },
    rated: (row?.rated ?? 0) + 1,
    unaided: (row?.unaided ?? 0) + (isUnaided ? 1 : 0),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    dueAt: card.due,
    lastAt: at,
  }
}
