import { setFormula } from '../formula/set-formula'
import type { LessonContext } from '../lesson/lesson-context'
import type { VariantValues } from '../maths/read-maths'
import { childrenOf, type RootContent } from '../mdx/nodes'
import { renderHtml, type SetFormula } from '../page/render-html'

/** Sets the formulas of an exercise with a variant's values. */
export const setterFor =
  (context: LessonContext, values?: VariantValues): SetFormula =>
  node =>
    setFormula(node, context, values)

/** Content as HTML without a paragraph around it where it is only one. */
export const renderInline = (content: readonly RootContent[], set: SetFormula): string => {
  const [only] = content
  const isOne = content.length === 1 && only?.type === 'paragraph'
  return renderHtml(isOne ? childrenOf(only) : content, set)
}
