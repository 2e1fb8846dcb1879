import type { ReportBody } from '@slopewise/lesson'
import { z } from 'zod'

/** Longest sentence about a verdict, in UTF-16 units. */
const SENTENCE_LENGTH_MAX = 500

/** Body of `POST /api/reports`. */
export const reportSchema: z.ZodType<ReportBody> = z.object({
  attemptId: z.guid().toLowerCase(),
  sentence: z.string().max(SENTENCE_LENGTH_MAX).trim(),
})
