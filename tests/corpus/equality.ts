import { readFileSync } from 'node:fs'
import {
  type Decision,
  decide,
  decideTexts,
  type Definitions,
  type Expression,
  NO_DEFINITIONS,
  parseExpression,
} from '@slopewise/math'

/** A pair of the corpora: `expected_ae` is the verdict where single points are ignored. */
export type EqualityRow = {
  readonly id: string
  readonly student: string
  readonly reference: string
  readonly vars: readonly string[]
  readonly alias?: Readonly<Record<string, string>>
  readonly expected: 'equal' | 'not_equal'
  readonly expected_ae?: 'equal' | 'not_equal'
  readonly tags: readonly string[]
  readonly inclass?: boolean
  readonly core?: boolean
}

/** How a decision stands to what a row says. */
export type Outcome = 'right' | 'false accept' | 'wrong' | 'undecided' | 'unread'

/** The rows of a corpus, one JSON object a line. */
export const readRows = (file: string | URL): readonly EqualityRow[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

/** The values that a row gives to names. */
export const definitionsOf = (row: EqualityRow): Definitions => {
  const values: Record<string, Expression> = {}
  for (const [name, text] of Object.entries(row.alias ?? {})) {
    const value = parseExpression(text, { variables: row.vars })
    if (value.ok) values[name] = value.expression
  }
  return { ...NO_DEFINITIONS, values }
}

/** The decision of a row; null where one of its texts cannot be read. */
export const decideRow = (row: EqualityRow, seed = 0): Decision | null => {
  const { student, reference, vars: variables, alias } = row
  const names = alias ? { variables, values: alias } : { variables }
  const decided = decideTexts(student, reference, names, seed)
  return decided.ok ? decided.decision : null
}

/** The same by way of trees. */
export const decideTrees = (row: EqualityRow, seed = 0): Decision | null => {
  const definitions = definitionsOf(row)
  const names = { variables: row.vars, values: Object.keys(definitions.values) }
  const student = parseExpression(row.student, names)
  const reference = parseExpression(row.reference, names)
  if (!student.ok || !reference.ok) return null
  return decide(student.expression, reference.expression, { definitions, seed })
}

/** Compares a decision with what the row expects. */
export const judge = (row: EqualityRow, decision: Decision | null): Outcome => {
  if (!decision) return 'unread'
  const onPoints = row.expected_ae ?? row.expected
  switch (decision.verdict) {
    case 'undecided':
      return 'undecided'
    case 'equal':
      if (row.expected === 'equal') return 'right'
      return onPoints === 'equal' ? 'wrong' : 'false accept'
    case 'equal-except-points':
      if (row.expected === 'not_equal' && onPoints === 'equal') return 'right'
      return onPoints === 'equal' ? 'wrong' : 'false accept'
    case 'domains-differ':
    case 'different':
      return onPoints === 'not_equal' ? 'right' : 'wrong'
    default:
      return decision satisfies never
  }
}
