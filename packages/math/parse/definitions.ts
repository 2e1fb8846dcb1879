import type { Definitions, Expression, FunctionDefinition } from '../tree/expression'
import type { ParseOptions } from './options'
import { parseExpression } from './parse'
import type { Slip, SlipCode } from './slip'

/** Definitions as a lesson writes them; the order of the keys counts. */
export type DefinitionSources = {
  /** `{ 'g(z)': 'tanh(z)', a: 'g(z)' }`: each may use those before it. */
  readonly define: Readonly<Record<string, string>>
  /** `{ "g'(0)": '1' }`: used only where no derivative exists. */
  readonly conventions?: Readonly<Record<string, string>>
  /** What values may depend on; left out, the parameters of the functions, `z` without any. */
  readonly variables?: readonly string[]
}

/** The definitions, or the first entry that cannot be read, and which side of it. */
export type ParsedDefinitions =
  | { readonly ok: true; readonly definitions: Definitions }
  | {
      readonly ok: false
      readonly entry: string
      readonly part: 'name' | 'value'
      readonly slip: Slip
    }

type Name = { readonly name: string; readonly parameters: readonly string[] | null }

const NAME = /^\s*([A-Za-zα-ωΑ-Ω][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*)\s*(?:\(([^()]*)\))?\s*$/
const PARAMETER = /^[A-Za-zα-ωΑ-Ω][A-Za-z0-9_]*$/

const findName = (entry: string): Name | null => {
  const [, name, inner] = NAME.exec(entry) ?? []
  if (name === undefined) return null
  if (inner === undefined) return { name, parameters: null }
  const parameters = inner.split(',').map(one => one.trim())
  const isSound = parameters.every(one => PARAMETER.test(one))
  return isSound && new Set(parameters).size === parameters.length ? { name, parameters } : null
}

const RESERVED: ReadonlySet<string> = new Set(['e', 'pi', 'if', 'and', 'or', 'not', 'undefined'])

const refuse = (entry: string, part: 'name' | 'value', slip: Slip): ParsedDefinitions => ({
  ok: false,
  entry,
  part,
  slip,
})

const nameSlip = (entry: string, code: SlipCode): ParsedDefinitions =>
  refuse(entry, 'name', { code, span: [0, entry.length], args: { name: entry } })

type Draft = {
  readonly functions: Record<string, FunctionDefinition>
  readonly values: Record<string, Expression>
  readonly conventions: { readonly of: Expression; readonly value: Expression }[]
}

const namesSoFar = (draft: Draft): Pick<ParseOptions, 'functions' | 'values'> => ({
  functions: Object.keys(draft.functions),
  values: Object.keys(draft.values),
})

const define = (
  draft: Draft,
  entry: string,
  text: string,
  variables: readonly string[],
): ParsedDefinitions | null => {
  const found = findName(entry)
  if (found === null || RESERVED.has(found.name)) return nameSlip(entry, 'unknown-name')
  const { name, parameters } = found
  if (Object.hasOwn(draft.functions, name) || Object.hasOwn(draft.values, name)) {
    return nameSlip(entry, 'not-one-answer')
  }
  const parsed = parseExpression(text, {
    ...namesSoFar(draft),
    variables: parameters ?? variables,
  })
  if (!parsed.ok) return refuse(entry, 'value', parsed.slip)
  if (parameters === null) draft.values[name] = parsed.expression
  else draft.functions[name] = Object.freeze({ parameters, body: parsed.expression })
  return null
}

const isSlopeAtPoint = (expression: Expression): boolean =>
  (expression.kind === 'apply' && expression.primes > 0) ||
  (expression.kind === 'derivative' && expression.at !== undefined)

const agree = (
  draft: Draft,
  entry: string,
  text: string,
  variables: readonly string[],
): ParsedDefinitions | null => {
  const of = parseExpression(entry, { ...namesSoFar(draft), variables })
  if (!of.ok) return refuse(entry, 'name', of.slip)
  if (!isSlopeAtPoint(of.expression)) return nameSlip(entry, 'unexpected-token')
  const value = parseExpression(text, { ...namesSoFar(draft), variables: [] })
  if (!value.ok) return refuse(entry, 'value', value.slip)
  draft.conventions.push(Object.freeze({ of: of.expression, value: value.expression }))
  return null
}

const parametersOf = (define: Readonly<Record<string, string>>): readonly string[] => {
  const all = Object.keys(define).flatMap(entry => findName(entry)?.parameters ?? [])
  return all.length === 0 ? ['z'] : [...new Set(all)]
}

/**
 * Reads a lesson's definitions in their order: functions `g(z)`, values `a`, and conventions
 * `g'(0)`. A definition may use the ones before it, not itself.
 *
 * @example
 * parseDefinitions({ define: { 'g(z)': 'tanh(z)', a: 'g(z)' } })
 * // { ok: true, definitions: { values: { a: 'g(z)' } } }
 * parseDefinitions({ define: { a: '2z(' } }) // { ok: false, entry: 'a' }
 */
export const parseDefinitions = (sources: DefinitionSources): ParsedDefinitions => {
  const variables = sources.variables ?? parametersOf(sources.define)
  const draft: Draft = { functions: {}, values: {}, conventions: [] }
  for (const [entry, text] of Object.entries(sources.define)) {
    const refused = define(draft, entry, text, variables)
    if (refused !== null) return refused
  }
  for (const [entry, text] of Object.entries(sources.conventions ?? {})) {
    const refused = agree(draft, entry, text, variables)
    if (refused !== null) return refused
  }
  const { functions, values, conventions } = draft
  return {
    ok: true,
    definitions: Object.freeze({
      functions: Object.freeze(functions),
      values: Object.freeze(values),
      conventions: Object.freeze(conventions),
    }),
  }
}
