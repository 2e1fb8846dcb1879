import type { Formula } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import { makeMarkReader } from '../maths/mark-reader'
import { NO_VALUES, type VariantValues } from '../maths/read-maths'
import { extentOfNode, type FormulaNode } from '../mdx/nodes'
import { isDoubled } from '../mdx/unravel'
import { formulaEmpty } from '../rules/of-formulas'
import type { MappedText } from '../source/mapped-text'
import { formulaText } from './formula-text'
import { type PlainFormula, readMarks } from './marks'
import { typeset } from './typeset'

/** Whether a formula is displayed: its own block, or opened with two dollar signs. */
export const isDisplayed = (node: FormulaNode, { source }: LessonContext): boolean =>
  node.type === 'math' || isDoubled(node, source.text)

/** Sets a formula whose marks have been read; null, with an issue, where KaTeX does not read it. */
export const setPlain = (
  plain: PlainFormula,
  display: boolean,
  { report, typesetBefore }: LessonContext,
): Formula | null => {
  const key = `${display} ${plain.katex.text} ${plain.annotation}`
  const before = typesetBefore.get(key)
  const html = before ?? typeset(plain, { display, report })
  if (html === null) return null
  typesetBefore.set(key, html)
  return { html, display }
}

/** Sets TeX with the marks of the author's language in it. */
export const setMapped = (
  formula: MappedText,
  options: { readonly display: boolean; readonly values?: VariantValues },
  context: LessonContext,
): Formula | null => {
  const { maths, report } = context
  const reader = makeMarkReader(maths, options.values ?? NO_VALUES, { report })
  return setPlain(readMarks(formula, reader), options.display, context)
}

/** Sets a formula of the page, or of an exercise with its variant's values. */
export const setFormula = (
  node: FormulaNode,
  context: LessonContext,
  values: VariantValues = NO_VALUES,
): Formula | null => {
  if (node.value.trim() === '') {
    context.report(formulaEmpty, extentOfNode(node), { message: 'the formula is empty.' })
    return null
  }
  const display = isDisplayed(node, context)
  return setMapped(formulaText(context.source, node), { display, values }, context)
}
