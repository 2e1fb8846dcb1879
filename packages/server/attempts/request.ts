import type { AttemptRequest, PartAnswer } from '@slopewise/lesson'
import { z } from 'zod'

/** An exercise has a handful of options. */
const CHOSEN_MAX = 50

/** Longest name of a part. */
const NAME_LENGTH_MAX = 100

const partAnswer: z.ZodType<PartAnswer> = z.union([
  z.string(),
  z.array(z.string()).max(CHOSEN_MAX).readonly(),
])
const answer = z.union([partAnswer, z.record(z.string().max(NAME_LENGTH_MAX), partAnswer)])

/** Body of `POST /api/attempts`. Ids in capitals are the same ids. */
export const attemptSchema: z.ZodType<AttemptRequest> = z.object({
  attemptId: z.guid().toLowerCase(),
  exercise: z.string().max(400),
  variant: z.string().max(400),
  hash: z.string().max(200),
  answer,
  learner: z.string().max(200).exactOptional(),
})
