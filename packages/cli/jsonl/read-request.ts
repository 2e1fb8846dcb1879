import { LINE_BYTES_MAX, type Line } from './split-lines'

/** What a line may be called by; null where it has no name. */
export type Id = string | number | null

/** The fields of a line that is a JSON object, or what is wrong with the line. */
export type Fields =
  | { readonly ok: true; readonly id: Id; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly id: Id; readonly why: string }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isId = (value: unknown): value is Id =>
  value === null || typeof value === 'string' || typeof value === 'number'

const refuse = (why: string, id: Id = null): Fields => ({ ok: false, id, why })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a line as a JSON object with an `id`. */
export const readFields = (line: Line): Fields => {
  if (line === null) return refuse(`The line is longer than ${LINE_BYTES_MAX} bytes.`)
  if (line.trim() === '') return refuse('The line is empty.')
  const value = parseJson(line)
  if (value === undefined) return refuse('The line is not JSON.')
  if (!isRecord(value)) return refuse('The line is not a JSON object.')
  const { id = null } = value
  if (!isId(id)) return refuse('"id" must be a text or a number.')
  return { ok: true, id, fields: value }
}

/** A wrong field, in a sentence. */
export class WrongField extends Error {}

/** A field that has to be a text. Throws `WrongField`. */
export const getText = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name]
  if (typeof value === 'string') return value
  throw new WrongField(`"${name}" must be a text.`)
}

const NAME = /^\p{L}[\p{L}\p{N}_{}]*$/u

/** The names in `vars`; `["z"]` where there are none given. Throws `WrongField`. */
export const getNames = (fields: Readonly<Record<string, unknown>>): readonly string[] => {
  const value = fields.vars ?? ['z']
  if (!Array.isArray(value)) throw new WrongField('"vars" must be a list of names.')
  return value.map((name: unknown) => {
    if (typeof name === 'string' && NAME.test(name)) return name
    throw new WrongField(`"vars" must be a list of names; ${JSON.stringify(name)} is none.`)
  })
}

/** One name, null where it is not given. Throws `WrongField`. */
export const getName = (fields: Readonly<Record<string, unknown>>, name: string): string | null => {
  const value = fields[name]
  if (value === undefined) return null
  if (typeof value === 'string' && NAME.test(value)) return value
  throw new WrongField(`"${name}" must be a name.`)
}

/** A record of texts; empty where it is not given. Throws `WrongField`. */
export const getTexts = (
  fields: Readonly<Record<string, unknown>>,
  name: string,
): Readonly<Record<string, string>> => {
  const value = fields[name] ?? {}
  if (!isRecord(value)) throw new WrongField(`"${name}" must be an object of texts.`)
  return Object.fromEntries(Object.keys(value).map(key => [key, getText(value, key)]))
}
