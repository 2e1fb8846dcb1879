import type { ParseOptions } from '../parse/options'
import { decideSteps, startComparison } from './decide-steps'
import { nameStep, readSteps, startNames } from './step-builder'
import type { SwiftDecision, SwiftRecord } from './verdict'

/** What two texts may speak of: variables, and values given as texts in them. */
export type TextNames = {
  readonly variables: readonly string[]
  readonly values?: Readonly<Record<string, string>>
}

const NO_NAMES: readonly string[] = []

/** Reads the values' texts into steps; their names, null where one is not read here. */
const readValues = (
  values: Readonly<Record<string, string>>,
  only: ParseOptions,
): readonly string[] | null => {
  let read = NO_NAMES
  for (const name in values) {
    const step = readSteps(values[name] ?? '', only)
    if (step < 0) return null
    nameStep(name, step)
    read = [...read, name]
  }
  return read
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
  record: SwiftRecord | null = null,
): SwiftDecision | null => {
  startComparison()
  const names = startNames()
  const read = values ? readValues(values, { variables }) : NO_NAMES
  if (!read) return null
  const options = { variables, values: read }
  const l = readSteps(left, options)
  const r = l < 0 ? -1 : readSteps(right, options)
  return r < 0 ? null : decideSteps(l, r, names, seed, record)
}
