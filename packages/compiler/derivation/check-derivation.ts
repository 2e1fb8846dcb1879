import { DERIVATION_RULES, type DerivationRule } from '@slopewise/lesson/components'
import { cutRows } from '../formula/derivation-rows'
import type { Ledger } from '../relations/ledger'
import { readContextOf } from '../relations/read-context'
import { ruleNotUsed } from '../rules/of-relations'
import { extentOf, type MappedText } from '../source/mapped-text'
import { splitPieces } from '../terms/pieces'
import { readAtoms } from '../terms/read-atoms'
import { readTerm } from '../terms/read-term'
import type { Term } from '../terms/term'
import { judgeStep } from './judge-step'

const BECAUSE = /\\because\s*\{\s*([a-z-]*)\s*\}/g

/** The sides of a stretch of a line that are no prose; unreadable ones are null. */
const termsOf = (text: MappedText, ledger: Ledger): (Term | null)[] => {
  const context = readContextOf(text, {}, ledger)
  const [piece] = splitPieces(readAtoms(text.text))
  return (piece?.sides ?? [])
    .filter(({ atoms }) => atoms.some(({ kind }) => kind !== 'text'))
    .map(({ atoms }) => readTerm(atoms, context))
    .map(read => (read.ok ? read.term : null))
}

const isRule = (name: string): name is DerivationRule => Object.hasOwn(DERIVATION_RULES, name)

const checkNamed = (
  text: MappedText,
  before: Term | null,
  now: Term | null,
  ledger: Ledger,
): void => {
  for (const { 0: whole, 1: name = '', index } of text.text.matchAll(BECAUSE)) {
    if (!isRule(name) || before === null || now === null) continue
    const why = judgeStep(name, { before, now, ledger })
    if (why === null) continue
    const from = index + whole.indexOf(name)
    const message = `the step is not by the rule "${DERIVATION_RULES[name]}": ${why}.`
    ledger.report(ruleNotUsed, extentOf(text, [from, from + name.length]), { message })
  }
}

/** Looks at the reasons that a formula names: each must be what leads from one line to the next. */
export const checkDerivation = (formula: MappedText, ledger: Ledger): void => {
  if (!formula.text.includes('\\because')) return
  let last: Term | null = null
  for (const { left, right } of cutRows(formula)) {
    const [first = null] = termsOf(left, ledger)
    if (left.text !== '') last = first
    const sides = termsOf(right, ledger)
    const [start = null] = sides
    // A formula that is not aligned has its left side in the same stretch.
    const before: Term | null = left.text === '' && last === null ? start : last
    const now: Term | null = sides.at(-1) ?? null
    if (sides.length > 0) {
      checkNamed(right, before, now, ledger)
      last = now
    }
  }
}
