import { pointsOf, type Verdict } from '@slopewise/lesson'
import type { MarkedAttempt } from '../db'
import { type ExerciseVersion, findVersion, gradeAnswer } from '../grading'
import { readAnswer } from '../progress'

type Decided = Exclude<Verdict, { verdict: 'invalid' }>

/** Why an attempt is not marked anew, but listed for a person to look at. */
export type Unclear = 'no-key' | 'no-variant' | 'read-otherwise' | 'not-readable'

/** What today's key and grader say of a stored attempt. */
export type Replayed =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'moved'
      readonly decided: Decided
      readonly points: number | null
      readonly keyHash: string
      readonly graderVersion: string
    }
  | { readonly kind: 'unclear'; readonly why: Unclear }

const unclear = (why: Unclear): Replayed => ({ kind: 'unclear', why })

const compare = (attempt: MarkedAttempt, version: ExerciseVersion): Replayed => {
  const { variant, rawAnswer, parsedAnswer } = attempt
  const answer = readAnswer(rawAnswer)
  const { verdict, graderVersion } = gradeAnswer(version, { answer, variant })
  if (verdict.verdict === 'invalid') return unclear('not-readable')
  // Read otherwise than on the day, it may not be what the learner meant and saw: nothing is guessed.
  if (verdict.parsed !== parsedAnswer) return unclear('read-otherwise')
  const points = pointsOf(verdict)
  if (verdict.verdict === attempt.verdict && points === attempt.points) return { kind: 'same' }
  const { keyHash } = version
  return { kind: 'moved', decided: verdict, points, keyHash, graderVersion }
}

/**
 * Replays a stored answer through the key that its version of the exercise has today, and through today's
 * grader. Writes nothing.
 */
export const replayAttempt = (attempt: MarkedAttempt): Replayed => {
  const found = findVersion(attempt.exercise, attempt.exerciseHash)
  if (!found.ok) return unclear('no-key')
  const { version } = found
  if (!Object.hasOwn(version.key.variants, attempt.variant)) return unclear('no-variant')
  return compare(attempt, version)
}
