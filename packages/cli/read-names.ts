import {
  type ParseOptions,
  parseCondition,
  parseDefinitions,
  type Slip,
} from '@slopewise/math/parse'
import { type Condition, type Definitions, NO_DEFINITIONS } from '@slopewise/math/tree'
import { UsageError } from './usage-error'

/** A text that could not be read: `of` says which one. */
export type Refused = {
  readonly ok: false
  readonly of: string
  readonly text: string
  readonly slip: Slip
}

/** What texts may speak of, and what it stands for. */
export type Names =
  | {
      readonly ok: true
      readonly options: ParseOptions
      /** Left out where nothing is defined. */
      readonly definitions?: Definitions
    }
  | Refused

const UNKNOWN = new Set(['unknown-name', 'unknown-function'])

/** The same entries, the one that speaks of a name without a definition yet behind the others. */
const postpone = (define: Readonly<Record<string, string>>, entry: string) => {
  const { [entry]: text = '', ...others } = define
  return { ...others, [entry]: text }
}

/** An entry for a slope, such as `g'(0)`, is a convention: used only where no derivative exists. */
const isConvention = ([entry]: readonly [string, string]): boolean => /['′]/.test(entry)

const keepEntries = (
  define: Readonly<Record<string, string>>,
  keeps: (entry: readonly [string, string]) => boolean,
): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(define).filter(keeps))

/** Reads definitions in the order in which they use each other; the given one is tried first. */
const readInOrder = (
  entries: Readonly<Record<string, string>>,
  variables: readonly string[] | undefined,
) => {
  const define = keepEntries(entries, entry => !isConvention(entry))
  const conventions = keepEntries(entries, isConvention)
  const given = { conventions, ...(variables && { variables }) }
  const first = parseDefinitions({ define, ...given })
  let [current, read] = [define, first]
  for (let turn = Object.keys(define).length ** 2; turn > 0; turn -= 1) {
    if (read.ok || read.part === 'name' || !UNKNOWN.has(read.slip.code)) return read
    current = postpone(current, read.entry)
    read = parseDefinitions({ define: current, ...given })
  }
  return read.ok ? read : first
}

const variablesOf = ({ functions }: Definitions): readonly string[] => {
  const parameters = Object.values(functions).flatMap(one => one.parameters)
  return parameters.length === 0 ? ['z'] : [...new Set(parameters)]
}

/**
 * Reads definitions (`a` or `g(z)` to text) and conventions (`g'(0)`). Without `variables` they are the parameters of the
 * functions, or `z`.
 */
export const readNames = (
  define: Readonly<Record<string, string>>,
  variables?: readonly string[],
): Names => {
  if (Object.keys(define).length === 0) {
    return { ok: true, options: { variables: variables ?? ['z'] } }
  }
  const read = readInOrder(define, variables)
  if (!read.ok) {
    const { entry, part, slip } = read
    const text = part === 'name' ? entry : (define[entry] ?? '')
    return { ok: false, of: `definition of ${entry}`, text, slip }
  }
  const { definitions = NO_DEFINITIONS } = read
  const options: ParseOptions = {
    variables: variables ?? variablesOf(definitions),
    functions: Object.keys(definitions.functions),
    values: Object.keys(definitions.values),
  }
  return { ok: true, options, definitions }
}

/** `["g(z)=tanh(z)", "a=g(z)"]` as a record; an entry without `=` throws a sentence. */
export const splitDefinitions = (entries: readonly string[]): Readonly<Record<string, string>> => {
  const define: Record<string, string> = {}
  for (const entry of entries) {
    const at = entry.indexOf('=')
    const name = entry.slice(0, at).trim()
    if (at < 0)
      throw new UsageError(`--define "${entry}" has no "=": write --define "g(z)=tanh(z)".`)
    if (Object.hasOwn(define, name)) throw new UsageError(`--define: ${name} is defined twice.`)
    define[name] = entry.slice(at + 1)
  }
  return define
}

/** Reads the conditions of `--assume`. */
export const readAssumptions = (
  texts: readonly string[],
  options: ParseOptions,
): { readonly ok: true; readonly conditions: readonly Condition[] } | Refused => {
  const conditions: Condition[] = []
  for (const text of texts) {
    const read = parseCondition(text, options)
    if (!read.ok) return { ok: false, of: 'assumption', text, slip: read.slip }
    conditions.push(read.condition)
  }
  return { ok: true, conditions }
}
