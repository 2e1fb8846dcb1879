import type { ShownLine } from '@slopewise/lesson'
import { type PreparedLine, prepareLine } from '@slopewise/lesson/derivation'
import { parseExpression, substitute, toText } from '@slopewise/math'
import { formulaText } from '../../formula/formula-text'
import { readMarks } from '../../formula/marks'
import { readGroup, scanTex } from '../../formula/scan-tex'
import { setPlain } from '../../formula/set-formula'
import type { LessonContext } from '../../lesson/lesson-context'
import type { LessonMaths } from '../../maths/lesson-maths'
import { makeMarkReader } from '../../maths/mark-reader'
import { slipWords } from '../../maths/slip-words'
import { findAttribute } from '../../mdx/attributes'
import { childrenOf, type FormulaNode, isFormula, tagExtent } from '../../mdx/nodes'
import { formulaHtml } from '../../page/render-html'
import { lineUnread } from '../../rules/of-exercises'
import { extentOf, joinMapped, type MappedText, sliceMapped } from '../../source/mapped-text'
import type { ExercisePart } from '../exercise-part'
import type { Variant } from '../variants'

/** A `<Line>` as it stands in the lesson. */
export type WrittenLine = {
  readonly part: ExercisePart
  /** Its TeX without `\wrong{…}`; null for a line without content. */
  readonly formula: MappedText | null
  readonly isWrong: boolean
  readonly isBlank: boolean
}

/** A line with a variant's values: as learners see it, and ready to be compared. */
export type SetLine = ShownLine & PreparedLine

const findFormula = ({ content }: ExercisePart): FormulaNode | null => {
  const [block, ...others] = content
  if (block === undefined || others.length > 0) return null
  if (isFormula(block)) return block
  const [inner, ...more] = childrenOf(block)
  return block.type === 'paragraph' && inner && more.length === 0 && isFormula(inner) ? inner : null
}

/** Takes `\wrong{…}` off, and says whether there was one. */
const withoutWrong = (formula: MappedText): { text: MappedText; isWrong: boolean } => {
  const tokens = scanTex(formula.text)
  const at = tokens.findIndex(({ kind, name }) => kind === 'command' && name === 'wrong')
  const group = at < 0 ? null : readGroup(tokens, at + 1)
  const token = tokens[at]
  if (group === null || token === undefined) return { text: formula, isWrong: false }
  const pieces = [
    sliceMapped(formula, 0, token.from),
    sliceMapped(formula, group.from, group.to),
    sliceMapped(formula, group.to + 1, formula.text.length),
  ]
  return { text: joinMapped(pieces), isWrong: true }
}

/** Reads the `<Line>`s of an exercise; one that is neither a formula nor empty is reported. */
export const readWrittenLines = (
  parts: readonly ExercisePart[],
  context: LessonContext,
): readonly WrittenLine[] =>
  parts.map(part => {
    const isBlank = findAttribute(part.attributes, 'blank') !== null
    const marked = findAttribute(part.attributes, 'wrong') !== null
    const node = findFormula(part)
    if (node === null) {
      if (part.content.length > 0) {
        const message = 'a line is one formula, and nothing else.'
        context.report(lineUnread, tagExtent(part.node), { message })
      }
      return { part, formula: null, isWrong: marked, isBlank }
    }
    const { text, isWrong } = withoutWrong(formulaText(context.source, node))
    return { part, formula: text, isWrong: isWrong || marked, isBlank }
  })

/** Sets a line with a variant's values and reads it as a learner's; null, with an issue, where not. */
export const setLine = (
  formula: MappedText,
  variant: Variant,
  maths: LessonMaths,
  context: LessonContext,
): SetLine | null => {
  const { report } = context
  const reader = makeMarkReader(maths, variant.parsed, { report })
  const plain = readMarks(formula, reader)
  const set = setPlain(plain, false, context)
  if (set === null) return null
  const names = Object.keys(variant.parsed)
  const read = parseExpression(plain.katex.text, {
    variables: [...names, ...maths.variables.filter(name => !names.includes(name))],
    functions: maths.functions.filter(name => !names.includes(name)),
    values: maths.values.filter(name => !names.includes(name)),
  })
  if (!read.ok) {
    const extent = extentOf(plain.katex, read.slip.span)
    report(lineUnread, extent, slipWords(read.slip, plain.katex.text))
    return null
  }
  const expression = substitute(read.expression, variant.parsed)
  const line = prepareLine(expression, maths.definitions)
  return { ...line, html: formulaHtml(set), text: toText(expression) }
}
