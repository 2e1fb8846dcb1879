import { errorRule, warningRule } from '../issues'

/** Rules of what formulas claim. */
export const relationFalse = errorRule(
  'relation-false',
  'Mend the step, say under which \\given{…} it holds, or mark it \\wrong{…} if it is shown as a mistake.',
)

export const wrongIsTrue = errorRule(
  'wrong-is-true',
  'Take \\wrong off, or show a claim that does not hold.',
)

export const findUnsolvable = errorRule(
  'find-unsolvable',
  'Mend the equation: what \\find asks for must have a solution.',
)

export const tableCellFalse = errorRule(
  'table-cell-false',
  'Mend the cell, or the head of its column: the cell must be the value of the head in this row.',
)

export const ruleNotUsed = warningRule(
  'rule-not-used',
  'Name the rule that leads from the line above to this one.',
)
