import {
  type DerivationStep,
  differentiate,
  type Expression,
  expandDefinitions,
  NO_DEFINITIONS,
  parseExpression,
} from '@slopewise/math'
import { type Refused, readNames } from '../read-names'
import { findPointsWithout, type PointWithout } from './find-points'

/** A text to differentiate. */
export type Task = {
  readonly text: string
  readonly define: Readonly<Record<string, string>>
  /** Left out: the first variable. */
  readonly by?: string
  readonly variables?: readonly string[]
}

/** A text that was read, and its derivative with the steps to it. */
export type Derived = {
  readonly ok: true
  readonly by: string
  readonly read: Expression
  readonly derivative: Expression
  /** The derivative in the values that are defined (`a*(1-a)`); null where that is not shorter. */
  readonly inValues: Expression | null
  readonly steps: readonly DerivationStep[]
  readonly points: readonly PointWithout[]
}

const variablesOf = ({ variables, by }: Task): readonly string[] | undefined =>
  variables ?? (by === undefined ? undefined : [by])

/** Reads a text and differentiates it. */
export const deriveText = (task: Task): Derived | Refused => {
  const names = readNames(task.define, variablesOf(task))
  if (!names.ok) return names
  const { options, definitions = NO_DEFINITIONS } = names
  const parsed = parseExpression(task.text, options)
  if (!parsed.ok) return { ok: false, of: 'text', text: task.text, slip: parsed.slip }
  const by = task.by ?? options.variables[0] ?? 'z'
  const read = parsed.expression
  const taken = differentiate(read, { by, steps: true, definitions })
  const { steps = [] } = taken
  const last = steps.at(-1)
  const isPutBack = last?.rule === 'substitution'
  const derivative = isPutBack ? last.before : taken.derivative
  const expression = expandDefinitions(read, definitions)
  const points = findPointsWithout({ asked: read, expression, derivative, by, definitions })
  return { ok: true, by, read, derivative, inValues: isPutBack ? last.after : null, steps, points }
}
