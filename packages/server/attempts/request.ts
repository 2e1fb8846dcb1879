import type { AttemptRequest } from '@slopewise/lesson'
import { z } from 'zod'

/** An exercise has a handful of options. */
const CHOSEN_MAX = 50

const answer = z.union([z.string(), z.array(z.string()).max(CHOSEN_MAX).readonly()])

/** Body of `POST /api/attempts`. Ids in capitals are the same ids. */
export const attemptSchema: z.ZodType<AttemptRequest> = z.object({
  attemptId: z.guid().toLowerCase(),
  exercise: z.string().max(400),
  variant: z.string().max(400),
  hash: z.string().max(200),
  answer,
})
