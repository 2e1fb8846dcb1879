import type { z } from 'zod'
import { Refusal } from './refusal'

/** An attempt is a few hundred bytes; the longest formula that the parser reads fits well. */
export const BODY_BYTES_MAX = 8192

const requireJsonType = (request: Request): void => {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type.trim())) throw new Refusal('unsupported-type')
}

/** Reads the body, counting: what is too large is not read to its end. */
const readBytes = async (request: Request): Promise<Uint8Array> => {
  if (Number(request.headers.get('content-length')) > BODY_BYTES_MAX) {
    throw new Refusal('body-too-large')
  }
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > BODY_BYTES_MAX) {
      await reader.cancel()
      throw new Refusal('body-too-large')
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks, length)
}

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal('malformed-json')
  }
}

/** PostgreSQL refuses U+0000 and lone surrogates, so they may not get into SQLite either. */
export const isStorable = (text: string): boolean => !/\0|\p{Surrogate}/u.test(text)

/** All texts of a checked body, however deep. */
const requireStorable = (value: unknown): void => {
  if (typeof value === 'string' && !isStorable(value)) throw new Refusal('invalid-text')
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(requireStorable)
}

const fieldOf = (issue: z.core.$ZodIssue | undefined): { field?: string } => {
  const field = issue?.path[0]
  return typeof field === 'string' ? { field } : {}
}

const describe = (issue: z.core.$ZodIssue | undefined): string => {
  const place = issue?.path.join('.')
  return issue === undefined ? '' : `${place ? `${place}: ` : ''}${issue.message}.`
}

/** Checks a body against its schema. Throws the refusal that says which field is wrong, and how. */
export const checkBody = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const checked = schema.safeParse(body)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const message = `The request is not as it should be. ${describe(issue)}`
    throw new Refusal('invalid-body', message, fieldOf(issue))
  }
  // Only the fields of the schema are looked at: the others go no further.
  requireStorable(checked.data)
  return checked.data
}

/** The JSON body of a request, checked. Throws the refusal that fits. */
export const readJson = async <T>(request: Request, schema: z.ZodType<T>): Promise<T> => {
  requireJsonType(request)
  return checkBody(schema, parseJson(await readBytes(request)))
}

/** As `readJson`, for requests that need no body: an empty one counts as `{}`. */
export const readOptionalJson = async <T>(request: Request, schema: z.ZodType<T>): Promise<T> => {
  const bytes = await readBytes(request)
  if (bytes.byteLength === 0) return checkBody(schema, {})
  requireJsonType(request)
  return checkBody(schema, parseJson(bytes))
}

/** The query of a request, checked; of a name given twice the last one counts. */
export const readQuery = <T>(request: Request, schema: z.ZodType<T>): T =>
  checkBody(schema, Object.fromEntries(new URL(request.url).searchParams))
