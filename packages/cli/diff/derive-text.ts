import {
  type DerivationStep,
  differentiate,
  type Expression,
  expandDefinitions,
  NO_DEFINITIONS,
  parseExpression,
  toTex,
  toText,
} from '@slopewise/math'
import { type Refused, readNames } from '../read-names'
import { plainLine, twoColumns } from '../show-text'
import { findKinks, type Kink } from './find-kinks'
import { nameStep } from './rule-names'

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
  /** What was read, and the same with definitions put in. */
  readonly read: Expression
  readonly expression: Expression
  readonly derivative: Expression
  readonly steps: readonly DerivationStep[]
  readonly kinks: readonly Kink[]
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
  const expression = expandDefinitions(parsed.expression, definitions)
  const { derivative, steps = [] } = differentiate(expression, { by, steps: true })
  const kinks = findKinks(expression, derivative, by)
  return { ok: true, by, read: parsed.expression, expression, derivative, steps, kinks }
}

const both = (expression: Expression): object => ({
  text: toText(expression),
  tex: toTex(expression),
})

/** A derivation as plain data. */
export const deriveReply = ({ by, expression, derivative, steps, kinks }: Derived): object => ({
  by,
  expression: both(expression),
  derivative: both(derivative),
  steps: steps.map(({ rule, outer, before, after }) => ({
    rule,
    ...(outer && { outer }),
    name: nameStep({ rule, ...(outer && { outer }) }),
    before: toText(before),
    after: toText(after),
  })),
  kinks: kinks.map(({ at, left, right }) => ({
    at: toText(at),
    left: left && toText(left),
    right: right && toText(right),
  })),
})

const showSlope = (slope: Expression | null): string => (slope ? toText(slope) : 'none')

const showKink = (by: string, { at, left, right }: Kink): string =>
  `At ${by} = ${toText(at)} there is a kink: slope ${showSlope(left)} from the left, ` +
  `${showSlope(right)} from the right.`

const showSteps = (steps: readonly DerivationStep[]): string =>
  twoColumns(steps.flatMap(step => [[`= ${toText(step.after)}`, nameStep(step)] as const]))

/** A derivation for people: what was read, one rule a line, the result, the kinks. */
export const showDerived = ({ by, read, expression, derivative, ...rest }: Derived): string => {
  const [typed, expanded] = [toText(read), toText(expression)]
  const head = typed === expanded ? [] : [`  ${plainLine(typed)} = ${expanded}`]
  const [first] = rest.steps
  return [
    ...head,
    `  d/d${by} ${first ? `(${expanded})` : expanded}${rest.steps.length > 0 ? `\n${showSteps(rest.steps)}` : ''}`,
    `Derivative: ${toText(derivative)}`,
    ...rest.kinks.map(kink => showKink(by, kink)),
  ].join('\n\n')
}
