import type { AttemptFact, HelpFact } from '../db'
import { readVerdict } from './fold'

/** How well an answer speaks for a skill, in the words of FSRS. */
export type RatingName = 'again' | 'hard' | 'good' | 'easy'

/** What came before an answer. */
export type Before = {
  /** The learner's earlier answers to the same variant of the exercise, in order. */
  readonly attempts: readonly AttemptFact[]
  /** The helps seen in the exercise before, of any variant. */
  readonly helps: readonly HelpFact[]
  /** Whether any answer was rated for this skill before. */
  readonly isSkillKnown: boolean
}

type Situation = {
  readonly missed: boolean
  readonly partly: boolean
  readonly solved: boolean
  readonly hinted: boolean
  readonly solutionSeen: boolean
  /** Whether the variant was ever answered or helped with before. */
  readonly isNewForm: boolean
}

/**
 * An opportunity is a variant in a lesson, or a variant each time a review deals it: what came before
 * the deal is over.
 */
const describe = (answer: AttemptFact, before: Before): Situation => {
  const from = answer.reviewedAt?.getTime() ?? 0
  const { attempts } = before
  const helps = before.helps.filter(({ variant }) => variant === answer.variant)
  const verdicts = attempts
    .filter(({ answeredAt }) => answeredAt.getTime() > from)
    .map(({ verdict }) => verdict)
  const seen = helps.filter(({ seenAt }) => seenAt.getTime() > from).map(({ kind }) => kind)
  return {
    missed: verdicts.includes('incorrect'),
    partly: verdicts.includes('partly'),
    solved: verdicts.includes('correct'),
    hinted: seen.includes('hint'),
    solutionSeen: seen.includes('solution'),
    isNewForm: attempts.length === 0 && helps.length === 0,
  }
}

const rateRight = (situation: Situation, isSkillKnown: boolean): RatingName => {
  const { missed, partly, hinted, isNewForm } = situation
  if (missed || partly || hinted) return 'hard'
  return isNewForm && isSkillKnown ? 'easy' : 'good'
}

/**
 * The rating of an answer, null for one that says nothing new: undecided (never held against a
 * learner), a second miss in one opportunity, or right once more where it was right already.
 *
 * - again: incorrect, or answered after the solution was seen
 * - hard: right after a miss or a hint; partly right
 * - good: right at first try
 * - easy: right at first try, unaided, on a variant never met before, once the skill is known
 */
export const rateAnswer = (answer: AttemptFact, before: Before): RatingName | null => {
  const situation = describe(answer, before)
  const { missed, partly, solved, solutionSeen } = situation
  const verdict = readVerdict(answer.verdict)
  if (verdict === 'undecided') return null
  if (verdict === 'incorrect') return missed && !solved ? null : 'again'
  if (solved) return null
  if (solutionSeen) return missed ? null : 'again'
  if (verdict === 'partly') return missed || partly ? null : 'hard'
  return rateRight(situation, before.isSkillKnown)
}
