import type { Formula } from '@slopewise/lesson'
import { DERIVATION_RULES, type DerivationRule } from '@slopewise/lesson/components'
import type { LessonContext } from '../lesson/lesson-context'
import { makeMarkReader } from '../maths/mark-reader'
import { NO_VALUES } from '../maths/read-maths'
import { joinMapped, type MappedText, mapToPlace } from '../source/mapped-text'
import { cutRows, type DerivationRow } from './derivation-rows'
import { type PlainFormula, readMarks } from './marks'
import { setPlain } from './set-formula'

/** One line of a derivation, set. */
export type DerivationStep = {
  readonly left: Formula | null
  readonly right: Formula | null
  readonly rules: readonly DerivationRule[]
  readonly remember: boolean
}

/** In a line of its own, TeX begins in text style; after a relation it needs an empty left side. */
const withStyle = (cell: PlainFormula, head: string): PlainFormula => ({
  ...cell,
  katex: joinMapped([mapToPlace(head, cell.katex.offsets[0] ?? 0), cell.katex]),
})

const STARTS_WITH_RELATION =
  /^\s*(=|<|>|:|\\(approx|equiv|leq?|geq?|neq?|sim|to|mapsto|iff|implies|Rightarrow|rightarrow)\b)/

const setCell = (cell: PlainFormula, context: LessonContext): Formula | null => {
  const head = STARTS_WITH_RELATION.test(cell.katex.text) ? '\\displaystyle {}' : '\\displaystyle '
  return setPlain(withStyle(cell, head), false, context)
}

const setRow = ({ left, right }: DerivationRow, context: LessonContext): DerivationStep => {
  const { maths, report } = context
  const reader = makeMarkReader(maths, NO_VALUES, { report, setsReasons: true })
  const [leftCell, rightCell] = [readMarks(left, reader), readMarks(right, reader)]
  return {
    left: leftCell.katex.text.trim() === '' ? null : setCell(leftCell, context),
    right: setCell(rightCell, context),
    rules: [...leftCell.because, ...rightCell.because],
    remember: leftCell.remember || rightCell.remember,
  }
}

/** Sets a displayed formula line by line, reasons and the line to remember beside it. */
export const setDerivation = (formula: MappedText, context: LessonContext): DerivationStep[] =>
  cutRows(formula).map(row => setRow(row, context))

/** The words for the rules of a step where the author gives no longer ones. */
export const wordsOfRule = (rule: DerivationRule): string => DERIVATION_RULES[rule]
