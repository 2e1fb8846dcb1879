import { z } from 'zod'
import { isStorable } from '../http/read-json'

/** More skills than a sitting has. */
const PASSED_MAX = 200

/** Body of `POST /api/review`: the browser's time zone, and the skills that this sitting has asked. */
export const reviewSchema = z.object({
  timeZone: z.string().max(100).optional(),
  passed: z.array(z.string().max(200).refine(isStorable)).max(PASSED_MAX).readonly().optional(),
})
