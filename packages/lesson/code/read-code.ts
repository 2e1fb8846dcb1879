import type { Expression, Slip } from '@slopewise/math'
import type { AnswerNames } from '../answer'
import { CodeParser } from './parser'
import type { CodeRemark } from './remark'
import { type CodeSlip, CodeStop } from './slip'
import { readTokens } from './tokens'
import { numberOf } from './value'

/** A line of code as what it computes for each element, or the slip that stopped the reading. */
export type ReadCode =
  | {
      readonly ok: true
      readonly expression: Expression
      /** What keeps it from working on arrays. */
      readonly remarks: readonly CodeRemark[]
    }
  | { readonly ok: false; readonly slip: Slip | CodeSlip }

/** Longest line that is read, in UTF-16 units. */
const LENGTH_MAX = 500

/**
 * Reads one line of NumPy-style arithmetic, element by element; never runs anything, and never throws,
 * whatever the text. Names are those that the answer may use.
 */
export const readCode = (names: AnswerNames, text: string): ReadCode => {
  if (text.length > LENGTH_MAX) {
    return { ok: false, slip: { code: 'too-long', span: [LENGTH_MAX, text.length], args: {} } }
  }
  try {
    const usable = [...names.variables, ...names.values]
    const parser = new CodeParser(readTokens(text), usable, names.forbidden)
    const value = parser.readLine()
    return { ok: true, expression: numberOf(value), remarks: parser.remarks }
  } catch (error) {
    if (error instanceof CodeStop) return { ok: false, slip: error.slip }
    throw error
  }
}
