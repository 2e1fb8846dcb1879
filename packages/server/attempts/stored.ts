import type { AnswerWitness, PartVerdict } from '@slopewise/lesson'

/** The witness that a learner was shown, as it is stored. */
export const readWitness = (json: string): AnswerWitness =>
  // The reason for the cast: written by us from a witness, and shown, never decided by.
  JSON.parse(json) as AnswerWitness

/** What was said of each part, as it is stored. */
export const readParts = (json: string): readonly PartVerdict[] =>
  // The reason for the cast: as above.
  JSON.parse(json) as readonly PartVerdict[]
