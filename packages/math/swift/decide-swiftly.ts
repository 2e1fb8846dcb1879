import type { ParseOptions } from '../parse/options'
import type { Definitions, Expression } from '../tree/expression'
import { Comparison } from './comparison'
import { compile, scopeOf } from './compile'
import { bottomOf, isConstant, startConstants, topOf } from './constants'
import { guardDomains } from './guards'
import { nameStep, readSteps, startNames } from './step-builder'
import { mentions, startSteps, store } from './steps'
import type { Enclosed, SwiftDecision, SwiftRecord } from './verdict'

const exactly = (step: number): Enclosed => {
  const value = topOf(step) / bottomOf(step)
  return [value, value]
}

const decideSteps = (
  l: number,
  r: number,
  names: readonly string[],
  seed: number,
  record: SwiftRecord | null,
): SwiftDecision | null => {
  guardDomains()
  if (store.isDeclined) return null
  if (l === r) {
    return { verdict: 'equal', isIdentical: true, names, removable: [], variable: 0 }
  }
  if (isConstant(l) && isConstant(r)) {
    return { verdict: 'different', names: [], at: [], values: [exactly(l), exactly(r)] }
  }
  if (((mentions[l] ?? 0) | (mentions[r] ?? 0)) === 0) return null
  return new Comparison(names, l, r, seed, record).decide()
}

/**
 * Decides what most answers are: fractions of exponentials and polynomials, with branches and
 * divisions by 0 at fractions of one variable. Null for everything else: then `decide` has to be
 * asked. Agrees with it always.
 */
export const decideSwiftly = (
  left: Expression,
  right: Expression,
  definitions: Definitions | null,
  seed: number,
  record: SwiftRecord | null = null,
): SwiftDecision | null => {
  startSteps()
  startConstants()
  const scope = scopeOf(definitions)
  const l = compile(left, scope)
  const r = compile(right, scope)
  return decideSteps(l, r, scope.names, seed, record)
}

/** What two texts may speak of: variables, and values given as texts in them. */
export type TextNames = {
  readonly variables: readonly string[]
  readonly values?: Readonly<Record<string, string>>
}

const NO_NAMES: readonly string[] = []

/** Reads the values' texts into steps; false where one is not read here. */
const readValues = (values: Readonly<Record<string, string>>, only: ParseOptions): boolean => {
  for (const name in values) {
    const step = readSteps(values[name] ?? '', only)
    if (step < 0) return false
    nameStep(name, step)
  }
  return true
}

/**
 * The same from two texts: they are read into steps at once, without trees. Null where `decide` has
 * to be asked, or where one of them may be a slip.
 */
export const decideTextsSwiftly = (
  left: string,
  right: string,
  { variables, values }: TextNames,
  seed: number,
): SwiftDecision | null => {
  startSteps()
  startConstants()
  const names = startNames()
  if (values && !readValues(values, { variables })) return null
  const options = { variables, values: values ? Object.keys(values) : NO_NAMES }
  const l = readSteps(left, options)
  const r = l < 0 ? -1 : readSteps(right, options)
  return r < 0 ? null : decideSteps(l, r, names, seed, null)
}
