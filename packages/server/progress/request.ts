import { z } from 'zod'
import { readQuery } from '../http/read-json'

const NAME_LENGTH_MAX = 200

const querySchema = z.object({ course: z.string().max(NAME_LENGTH_MAX).default('') })

/** The course that `?course=…` names. */
export const readCourseName = (request: Request): string => readQuery(request, querySchema).course
