import { z } from 'zod'
import { readQuery } from '../http/read-json'
import { Refusal } from '../http/refusal'
import { splitAddress } from '../lessons'

/** What the URL of an exercise names. */
export type ExerciseParams = {
  readonly course: string
  readonly lesson: string
  readonly id: string
}

/** The address of an exercise. Throws `unknown-exercise` for names that no exercise can have. */
export const readAddress = ({ course, lesson, id }: ExerciseParams): string => {
  const address = `${course}/${lesson}/${id}`
  if (splitAddress(address) === null) throw new Refusal('unknown-exercise')
  return address
}

const HINTS_MAX = 100

/** Body of the posts for hints and solutions; all of it may be left out. */
export const helpSchema = z.object({
  variant: z.string().max(400).optional(),
  hash: z.string().max(200).optional(),
  number: z.int().min(1).max(HINTS_MAX).optional(),
})

const querySchema = helpSchema.omit({ number: true })

const turnSchema = z.object({ another: z.string().max(10).optional() })

/** Whether `?another=1` asks for another variant. */
export const wantsAnother = (request: Request): boolean =>
  readQuery(request, turnSchema).another === '1'

const afterSchema = z.object({ after: z.string().max(400) })

/** `?after=…`: the variant that another one is to follow. */
export const readAfter = (request: Request): string => readQuery(request, afterSchema).after

/** `?variant=…&hash=…`, for what was seen before. */
export const readHelpQuery = (request: Request): z.infer<typeof querySchema> =>
  readQuery(request, querySchema)
