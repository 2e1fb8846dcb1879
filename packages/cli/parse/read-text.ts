// The parts that are needed, not the whole package: the command starts sooner.
import {
  type ParseOptions,
  parseCondition,
  parseExpression,
  type Slip,
} from '@slopewise/math/parse'
import { conditionToTex, conditionToText, toTex, toText } from '@slopewise/math/print'

/** How a text was read, or why not. */
export type Read =
  | { readonly ok: true; readonly text: string; readonly tex: string }
  | { readonly ok: false; readonly slip: Slip }

/** The function of every lesson; a text may speak of it unless the letter means something else. */
export const withLessonFunction = (variables: readonly string[]): ParseOptions => ({
  variables,
  functions: variables.includes('g') ? [] : ['g'],
})

/** Reads an expression, or a condition where the text is one. */
export const readText = (input: string, options: ParseOptions): Read => {
  const read = parseExpression(input, options)
  if (read.ok) return { ok: true, text: toText(read.expression), tex: toTex(read.expression) }
  const { code } = read.slip
  if (code === 'condition-without-value' || code === 'condition-not-allowed') {
    const condition = parseCondition(input, options)
    if (condition.ok) {
      return {
        ok: true,
        text: conditionToText(condition.condition),
        tex: conditionToTex(condition.condition),
      }
    }
  }
  return read
}
