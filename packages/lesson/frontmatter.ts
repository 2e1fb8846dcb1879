import { z } from 'zod'

/** Maths in front matter is text in the math package's own syntax, never a number or a map. */
const mathsText = z.string({ error: 'not-a-text' }).trim().min(1, { error: 'empty' })
const text = z.string({ error: 'not-a-text' }).trim().min(1, { error: 'empty' })

/**
 * The front matter of a lesson. Error messages are codes (`not-a-text`, `empty`, `not-a-list`,
 * `not-a-map`, `not-draft`): the compiler has the words and the places.
 */
export const frontMatterSchema = z.strictObject({
  title: text,
  /** `slide 2`; empty where the page has no slide. */
  source: text.default(''),
  description: text.default(''),
  /** A draft is shown to authors and instructors, never to learners. */
  status: z.literal('draft', { error: 'not-draft' }).optional(),
  define: z.record(z.string(), mathsText, { error: 'not-a-map' }).default({}),
  conventions: z.record(z.string(), mathsText, { error: 'not-a-map' }).default({}),
  /** The slope in terms of the value `a`: `a(1-a)`. */
  rule: mathsText.optional(),
  /** TeX of a symbol, and what it means: text with `$…$`. */
  notation: z.record(z.string(), text, { error: 'not-a-map' }).optional(),
  skills: z.array(text, { error: 'not-a-list' }).default([]),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>

/** The keys that front matter may have. */
export const FRONT_MATTER_KEYS: readonly string[] = Object.keys(frontMatterSchema.shape)
