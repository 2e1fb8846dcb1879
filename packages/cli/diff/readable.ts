import { conditionToText, type Expression, mapChildren, toText, variable } from '@slopewise/math'

type Cases = Extract<Expression, { kind: 'cases' }>

/** One case by itself would be read as the end of a sentence: what is left is said. */
const casesToReadable = ({ branches, otherwise }: Cases): string => {
  const parts = branches.map(
    ({ value, when }) => `${toReadable(value)} if ${conditionToText(when)}`,
  )
  if (otherwise) parts.push(`${toReadable(otherwise)} otherwise`)
  else if (branches.length === 1) parts.push('undefined otherwise')
  return parts.join(', ')
}

const derivativeToReadable = (of: Expression, by: string): string => `d/d${by} (${toReadable(of)})`

/** A name is printed as it is: here for what is written otherwise than `toText` does. */
const asWritten = (node: Expression): Expression => {
  if (node.kind === 'cases') return variable(`(${casesToReadable(node)})`)
  if (node.kind !== 'derivative') return mapChildren(node, asWritten)
  const { of, by, at } = node
  const derivative = derivativeToReadable(of, by)
  return variable(at ? `(${derivative} at ${by}=${toReadable(at)})` : derivative)
}

/**
 * An expression as a person writes it in one line: `d/dz (…)` for a derivative that is still to be
 * taken, `0 if z<0, 1 if z>0` for cases. Reads back as the same function.
 */
export const toReadable = (expression: Expression): string =>
  expression.kind === 'cases' ? casesToReadable(expression) : toText(asWritten(expression))
