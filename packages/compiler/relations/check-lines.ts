import type { ExercisePart } from '../exercise/exercise-part'
import { formulaText } from '../formula/formula-text'
import { findAttribute } from '../mdx/attributes'
import { extentOfNode } from '../mdx/nodes'
import { joinMapped, type MappedText, sliceMapped } from '../source/mapped-text'
import { asWrong, findOnlyFormula, RELATION, type StepChecker } from './check-steps'

const WRONG = /^\s*\\wrong\s*\{([\s\S]*)\}\s*$/

/** What is marked as wrong, without the mark. */
const unmarked = (side: MappedText): MappedText => {
  const inside = WRONG.exec(side.text)?.[1]
  if (inside === undefined) return side
  const start = side.text.indexOf(inside, side.text.indexOf('{') + 1)
  return sliceMapped(side, start, start + inside.length)
}

/** Behind the last relation outside braces; all of it where there is none. */
const lastSide = (formula: MappedText): MappedText => {
  let [depth, start] = [0, 0]
  for (const [index, unit] of formula.text.split('').entries()) {
    if (unit === '{') depth += 1
    else if (unit === '}') depth -= 1
    else if (depth === 0 && unit === '=') start = index + 1
  }
  return unmarked(sliceMapped(formula, start, formula.text.length))
}

/**
 * Checks the lines of a derivation, each beside the one above it: below a wrong line the others follow
 * from the mistake.
 */
export const checkLines = (parts: readonly ExercisePart[], checker: StepChecker): void => {
  const { context, checkFormula } = checker
  let above: MappedText | null = null
  for (const part of parts) {
    const node = findOnlyFormula(part)
    if (node === null || context.hasErrorIn(extentOfNode(node))) {
      above = null
      continue
    }
    const formula = formulaText(context.source, node)
    const isNext = RELATION.test(formula.text)
    const isWrong = findAttribute(part.attributes, 'wrong') !== null
    if (!isNext) checkFormula(formula)
    else if (above !== null) {
      checkFormula(isWrong ? asWrong(formula, above) : joinMapped([above, formula]))
    }
    above = lastSide(formula)
  }
}
