import type { ExerciseKey } from '@slopewise/lesson'
import { type PreparedLine, prepareLine } from '@slopewise/lesson/derivation'
import { parseExpression } from '@slopewise/math'
import { invariant } from '../invariant'
import { prepareKey } from '../key/prepared'

const prepared = new WeakMap<ExerciseKey, Map<string, PreparedLine>>()

/** A line of a key, which was read when the lesson was compiled; read once for a key object. */
export const readAuthorsLine = (key: ExerciseKey, variant: string, text: string): PreparedLine => {
  const lines = prepared.get(key) ?? new Map<string, PreparedLine>()
  prepared.set(key, lines)
  const name = `${variant} ${text}`
  const known = lines.get(name)
  if (known !== undefined) return known
  const { definitions } = prepareKey(key)
  const { variables, functions, values } = key.names
  const read = parseExpression(text, { variables, functions, values })
  invariant(read.ok, `"${text}" in the key of ${key.address} parses`)
  const line = prepareLine(read.expression, definitions)
  lines.set(name, line)
  return line
}
