import { z } from 'zod'

const text = z.string({ error: 'not-a-text' }).trim()
const lessonName = text.min(1, { error: 'empty' })

/** `course.json`. Error messages are codes, as in front matter. */
export const courseFileSchema = z.strictObject({
  title: text.min(1, { error: 'empty' }),
  description: text.default(''),
  /** What the course is made after; empty where there is nothing. */
  source: text.default(''),
  /** Number of slides in the source. */
  slideCount: z.int({ error: 'not-a-count' }).min(0, { error: 'not-a-count' }).default(0),
  /** Lessons, by name, that practise what others teach: they are listed apart. */
  practice: z.array(lessonName, { error: 'not-a-list' }).default([]),
  /** Two lessons that ask the same: what a learner knew before the course, and knows after it. */
  checks: z
    .strictObject({ before: lessonName, after: lessonName }, { error: 'not-a-map' })
    .optional(),
})

export type CourseFile = z.infer<typeof courseFileSchema>

/** The keys that `course.json` may have. */
export const COURSE_FILE_KEYS: readonly string[] = Object.keys(courseFileSchema.shape)
