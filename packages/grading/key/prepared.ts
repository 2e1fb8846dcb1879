import type { ExerciseKey, VariantKey } from '@slopewise/lesson'
import {
  type Definitions,
  type Expression,
  evaluate,
  expandDefinitions,
  type ParseOptions,
  parseDefinitions,
  parseExpression,
  substitute,
} from '@slopewise/math'
import { invariant } from '../invariant'

/** A key whose texts have been parsed; made once for each key object. */
export type PreparedKey = {
  readonly key: ExerciseKey
  readonly definitions: Definitions
  readonly variants: Map<string, PreparedVariant>
}

/** One variant of a key, parsed. */
export type PreparedVariant = {
  readonly key: VariantKey
  readonly definitions: Definitions
  /** The variant's values by name: `{ z0: ln 2 }`. */
  readonly values: Readonly<Record<string, Expression>>
  /** The answer as the author wrote it, definitions and variant's names in place. */
  readonly written: Expression
  /** The answer without any defined name: in the exercise's own variables, or a number. */
  readonly expanded: Expression
  /** Its value, where it is a number. */
  readonly value: number
  /** Reads an author's text in the variant's names, once; null where it is no expression. */
  readonly read: (text: string) => Expression | null
}

/** Definitions that are kept: those of more lessons than are answered at one time. */
const DEFINITIONS_KEPT_MAX = 200

const definitionsKept = new Map<string, Definitions>()

/**
 * The definitions of a key, read. All exercises of a lesson share theirs: what has been worked out of
 * them for one exercise is there for the others.
 */
const readDefinitions = ({ definitions, address }: ExerciseKey): Definitions => {
  const text = JSON.stringify(definitions)
  const known = definitionsKept.get(text)
  if (known !== undefined) return known
  const read = parseDefinitions(definitions)
  invariant(read.ok, `the definitions of ${address} parse`)
  if (definitionsKept.size >= DEFINITIONS_KEPT_MAX) definitionsKept.clear()
  definitionsKept.set(text, read.definitions)
  return read.definitions
}

const prepared = new WeakMap<ExerciseKey, PreparedKey>()

/** The parsed form of a key, from a cache by the key object's identity. */
export const prepareKey = (key: ExerciseKey): PreparedKey => {
  const known = prepared.get(key)
  if (known !== undefined) return known
  const made = { key, definitions: readDefinitions(key), variants: new Map() }
  prepared.set(key, made)
  return made
}

/** Every name that the author's texts may use as a variable. */
const variablesOf = (key: ExerciseKey, definitions: Definitions, variant: VariantKey) => {
  const parameters = Object.values(definitions.functions).flatMap(one => one.parameters)
  const names = [...key.names.variables, ...parameters, ...Object.keys(variant.values)]
  const taken = [...Object.keys(definitions.functions), ...Object.keys(definitions.values)]
  return [...new Set(names)].filter(name => !taken.includes(name))
}

/** What reads the author's texts of one variant, whatever its kind. */
export type VariantReader = Pick<PreparedVariant, 'key' | 'definitions' | 'values' | 'read'> & {
  /** The names that the author's texts may use. */
  readonly names: ParseOptions
  /** As written; null where the text is no expression. */
  readonly readWritten: (text: string) => Expression | null
  /** Without any defined name, the variant's values in place. */
  readonly complete: (expression: Expression) => Expression
}

const makeReader = ({ key, definitions }: PreparedKey, variant: VariantKey): VariantReader => {
  const names: ParseOptions = {
    variables: variablesOf(key, definitions, variant),
    functions: Object.keys(definitions.functions),
    values: Object.keys(definitions.values),
  }
  const readWritten = (text: string): Expression | null => {
    const read = parseExpression(text, names)
    return read.ok ? read.expression : null
  }
  const requireWritten = (text: string): Expression => {
    const expression = readWritten(text)
    invariant(expression !== null, `"${text}" in the key of ${key.address} parses`)
    return expression
  }
  const expand = (expression: Expression) => expandDefinitions(expression, definitions)
  const values = Object.fromEntries(
    Object.entries(variant.values).map(([name, text]) => [name, expand(requireWritten(text))]),
  )
  const complete = (expression: Expression) => substitute(expand(expression), values)
  const known = new Map<string, Expression | null>()
  const read = (text: string): Expression | null => {
    const before = known.get(text)
    if (before !== undefined) return before
    const expression = readWritten(text)
    const completed = expression === null ? null : complete(expression)
    known.set(text, completed)
    return completed
  }
  return { key: variant, definitions, values, names, read, readWritten, complete }
}

const prepare = (whole: PreparedKey, variant: VariantKey): PreparedVariant => {
  const { names, readWritten, complete, ...reader } = makeReader(whole, variant)
  const written = readWritten(variant.answer)
  invariant(written !== null, `the answer "${variant.answer}" of ${whole.key.address} parses`)
  const expanded = complete(written)
  const value = evaluate(expanded, {})
  return { ...reader, written, expanded, value }
}

const variantOf = (key: ExerciseKey, id: string): VariantKey => {
  const found = Object.hasOwn(key.variants, id) ? key.variants[id] : undefined
  invariant(found !== undefined, `variant "${id}" of ${key.address} exists`)
  return found
}

/** What reads the texts of one variant, for kinds whose answer is not one formula. */
export const readerOf = (key: ExerciseKey, variant: string): VariantReader =>
  makeReader(prepareKey(key), variantOf(key, variant))

/** One variant of a key, parsed on first use. Its answer has to be mathematics: not for `choice`. */
export const prepareVariant = (key: ExerciseKey, variant: string): PreparedVariant => {
  const whole = prepareKey(key)
  const known = whole.variants.get(variant)
  if (known !== undefined) return known
  const made = prepare(whole, variantOf(key, variant))
  whole.variants.set(variant, made)
  return made
}
