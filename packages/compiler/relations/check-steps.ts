import type { ExercisePart } from '../exercise/exercise-part'
import { formulaText } from '../formula/formula-text'
import type { Reporter } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import { findAttribute } from '../mdx/attributes'
import {
  childrenOf,
  extentOfNode,
  type FormulaNode,
  isFormula,
  type RootContent,
} from '../mdx/nodes'
import { joinMapped, type MappedText, mapToPlace, sliceMapped } from '../source/mapped-text'

/** Who checks what the steps say. */
export type StepChecker = {
  readonly context: LessonContext & Pick<Reporter, 'hasErrorIn'>
  readonly checkFormula: (formula: MappedText) => void
  readonly checkBlocks: (nodes: readonly RootContent[]) => void
}

/** The formula of a step that is nothing but one. */
export const findOnlyFormula = ({ content }: ExercisePart): FormulaNode | null => {
  const [block, ...others] = content
  if (block === undefined || others.length > 0) return null
  if (isFormula(block)) return block
  const [inner, ...more] = childrenOf(block)
  return block.type === 'paragraph' && inner && more.length === 0 && isFormula(inner) ? inner : null
}

/** What a line begins with that goes on from the one above it. */
export const RELATION = /^\s*&?\s*(?:=|\\approx|\\leq?|\\geq?|<|>)/

/** Where the first relation outside braces begins; the whole length where there is none. */
const headLength = (text: string): number => {
  let depth = 0
  for (const [index, unit] of text.split('').entries()) {
    if (unit === '{') depth += 1
    else if (unit === '}') depth -= 1
    else if (depth === 0 && unit === '=') return index
  }
  return text.length
}

const glue = (text: string, beside: MappedText): MappedText =>
  mapToPlace(text, beside.offsets[0] ?? 0)

/** Closes what glue opened, at the last unit of a formula. */
const closing = ({ offsets }: MappedText): MappedText => mapToPlace('}', offsets.at(-2) ?? 0)

/** An extra line as the false claim that it must be: `head = \wrong{…}`, or all of it `\wrong`. */
export const asWrong = (formula: MappedText, head: MappedText): MappedText => {
  const at = RELATION.exec(formula.text)?.[0].length
  const end = closing(formula)
  if (at === undefined) return joinMapped([glue('\\wrong{', formula), formula, end])
  const sign = sliceMapped(formula, 0, at)
  const side = sliceMapped(formula, at, formula.text.length)
  return joinMapped([head, sign, glue('\\wrong{', side), side, end])
}

/**
 * Checks the steps of an order: those that belong as one chain, cut into lines; each extra one as a
 * claim that must be false, so that no learner is marked down for a line that is true.
 */
export const checkSteps = (parts: readonly ExercisePart[], checker: StepChecker): void => {
  const { context, checkFormula, checkBlocks } = checker
  let chain: MappedText[] = []
  const endChain = () => {
    if (chain.length > 0) checkFormula(joinMapped(chain))
    chain = []
  }
  const extra: MappedText[] = []
  let head: MappedText | null = null
  for (const part of parts) {
    const node = findOnlyFormula(part)
    const isExtra = findAttribute(part.attributes, 'extra') !== null
    if (node === null) {
      if (!isExtra) checkBlocks(part.content)
      continue
    }
    if (context.hasErrorIn(extentOfNode(node))) continue
    const formula = formulaText(context.source, node)
    if (isExtra) {
      extra.push(formula)
      continue
    }
    if (!RELATION.test(formula.text)) {
      endChain()
      head ??= sliceMapped(formula, 0, headLength(formula.text))
    }
    chain.push(formula)
  }
  endChain()
  for (const formula of extra) checkFormula(asWrong(formula, head ?? sliceMapped(formula, 0, 0)))
}
