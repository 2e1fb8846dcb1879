import { z } from 'zod'

/** Body of `POST /api/review`: the browser's time zone, and the skill that was asked last. */
export const reviewSchema = z.object({
  timeZone: z.string().max(100).optional(),
  lastSkill: z.string().max(200).optional(),
})
