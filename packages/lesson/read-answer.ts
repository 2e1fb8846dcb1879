import { childrenOf, type Expression, evaluate, parseExpression, someNode } from '@slopewise/math'
import type { AnswerNames } from './answer'
import { readCode } from './code/read-code'
import type { TypedKind } from './kinds'
import type { AnswerSlip } from './verdict'

/** An answer that is typed, as it was understood, or the slip that stopped the reading. */
export type ReadAnswer =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly slip: AnswerSlip }

const NAME_CODES: ReadonlySet<AnswerSlip['code']> = new Set(['unknown-name', 'name-not-allowed'])

/** The slip with the names that may be used, for the words about it. */
export const withAllowed = (
  slip: AnswerSlip,
  { values, functions, variables }: AnswerNames,
): AnswerSlip => {
  if (!NAME_CODES.has(slip.code)) return slip
  const allowed = [...values, ...functions, ...variables].join(', ')
  return { ...slip, args: { ...slip.args, allowed } }
}

const isDerivative = (node: Expression): boolean =>
  node.kind === 'derivative' || (node.kind === 'apply' && node.primes > 0)

const findDerivative = (expression: Expression): Expression | null => {
  if (isDerivative(expression)) return expression
  for (const child of childrenOf(expression)) {
    const found = findDerivative(child)
    if (found !== null) return found
  }
  return null
}

const isUndefinedOrInfinite = (node: Expression): boolean =>
  node.kind === 'undefined' || (node.kind === 'constant' && node.name === 'infinity')

const hasNoValue = (expression: Expression): boolean =>
  Number.isNaN(evaluate(expression, {})) && !someNode(expression, isUndefinedOrInfinite)

/**
 * Reads an answer the same way in the browser and on the server. Never throws, whatever the text. A
 * slip is: what cannot be parsed, a name outside `names`, a derivative sign (typing the question
 * back), and in a `number` answer an expression without a real value. "undefined" and "infinity"
 * are answers. A line of code is read as Python.
 */
export const readAnswer = (names: AnswerNames, kind: TypedKind, text: string): ReadAnswer => {
  if (kind === 'code') {
    const line = readCode(names, text)
    return line.ok ? line : { ok: false, slip: withAllowed(line.slip, names) }
  }
  const read = parseExpression(text, { ...names, derivatives: false })
  if (!read.ok) return { ok: false, slip: withAllowed(read.slip, names) }
  const { expression } = read
  const sign = findDerivative(expression)
  if (sign !== null) {
    const span = sign.span ?? [0, text.length]
    return { ok: false, slip: { code: 'derivative-not-allowed', span, args: {} } }
  }
  if (kind === 'number' && hasNoValue(expression)) {
    return { ok: false, slip: { code: 'not-a-real-number', span: [0, text.length], args: {} } }
  }
  return read
}
