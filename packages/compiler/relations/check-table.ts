import { formulaText } from '../formula/formula-text'
import type { Reporter } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import {
  childrenOf,
  extentOfNode,
  isFormula,
  type Nodes,
  plainTextOf,
  type RootContent,
} from '../mdx/nodes'
import { tableCellFalse } from '../rules/of-relations'
import { extentOf, type MappedText, mapStraight, trimMapped } from '../source/mapped-text'
import { numberTermsOf } from '../terms/numbers'
import { splitPieces } from '../terms/pieces'
import { readAtoms } from '../terms/read-atoms'
import { readTerm } from '../terms/read-term'
import type { Term, TermCondition, TermRelation } from '../terms/term'
import { judgeClaim } from './judge-claim'
import type { Ledger } from './ledger'
import { readContextOf } from './read-context'
import { faultWords, witnessOf } from './words'

type Givens = readonly (readonly TermCondition[])[]

type TableWalk = {
  readonly ledger: Ledger
  readonly context: LessonContext & Pick<Reporter, 'hasErrorIn'>
}

/** How the formulas of a cell are gone through; given by the walk over the lesson. */
export type CellCheckers<W extends TableWalk> = {
  readonly checkInline: (node: Nodes, givens: Givens, walk: W) => Givens
  readonly nothingGiven: (walk: W) => Givens
}

/** The only thing in a cell: a formula, or a number without dollars. */
const contentOf = (cell: RootContent | undefined, { source }: LessonContext): MappedText | null => {
  if (cell === undefined) return null
  const solid = childrenOf(cell).filter(child => plainTextOf(child).trim() !== '')
  const [only] = solid
  if (solid.length !== 1 || only === undefined) return null
  if (isFormula(only)) return formulaText(source, only)
  if (only.type !== 'text' || !/^\s*-?\d+(\.\d+)?\s*$/.test(only.value)) return null
  return trimMapped(mapStraight(only.value, only.position?.start.offset ?? 0))
}

const firstFormula = (
  cell: RootContent | undefined,
  { source }: LessonContext,
): MappedText | null => {
  const first = cell && childrenOf(cell).find(child => plainTextOf(child).trim() !== '')
  return first && isFormula(first) ? formulaText(source, first) : null
}

type Column = { readonly term: Term; readonly text: string }

/** A column whose head is an expression. */
const columnOf = (cell: RootContent, walk: TableWalk): Column | null => {
  const formula = contentOf(cell, walk.context)
  return formula === null ? null : expressionOf(formula, walk)
}

const expressionOf = (formula: MappedText, { ledger }: TableWalk): Column | null => {
  const [piece, ...others] = splitPieces(readAtoms(formula.text))
  const [side] = piece?.sides ?? []
  if (piece?.relations.length !== 0 || others.length > 0 || side === undefined) return null
  const read = readTerm(side.atoms, readContextOf(formula, {}, ledger))
  return read.ok ? { term: read.term, text: formula.text.trim() } : null
}

/** The last side of `g(z) \approx 1`, and the sign before it. */
const lastSideOf = (
  formula: MappedText,
  { ledger }: TableWalk,
): { readonly term: Term; readonly relation: TermRelation; readonly text: MappedText } | null => {
  const [piece] = splitPieces(readAtoms(formula.text))
  const [side, sign] = [piece?.sides.at(-1), piece?.relations.at(-1)]
  if (!piece || piece.mark !== null || !side || (sign?.name !== '=' && sign?.name !== '≈'))
    return null
  const isMixed = piece.relations.some(({ name }) => name !== '=' && name !== '≈')
  const read = readTerm(side.atoms, readContextOf(formula, {}, ledger))
  if (isMixed || !read.ok) return null
  const isNear = piece.relations.some(({ name }) => name === '≈')
  return { term: read.term, relation: isNear ? '≈' : '=', text: formula }
}

const isLetter = (term: Term, { ledger }: TableWalk): boolean =>
  term.kind === 'symbol' && !ledger.maths.values.includes(term.base)

const relationFor = (cell: Term): TermRelation =>
  numberTermsOf(cell).some(({ shown }) => shown !== null) ? '≈' : '='

const checkAgainst = (
  head: Column,
  cell: { readonly term: Term; readonly relation: TermRelation; readonly text: MappedText },
  conditions: readonly TermCondition[],
  { ledger }: TableWalk,
): void => {
  const claim = { left: head.term, right: cell.term, tolerance: null, conditions }
  const first = judgeClaim({ ...claim, relation: cell.relation }, ledger)
  const exact = first.kind === 'true' ? first : judgeClaim({ ...claim, relation: '=' }, ledger)
  const judgement = exact.kind === 'true' ? exact : first
  const extent = extentOf(cell.text)
  const text = `${head.text} | ${cell.text.text.trim()}`
  if (judgement.kind === 'false') {
    const { counterexample } = judgement
    const message = `the cell is not the head of its column: ${faultWords(cell.relation, counterexample)}`
    ledger.report(tableCellFalse, extent, { message, witness: witnessOf(counterexample) })
  }
  const kind = { true: 'verified', false: 'false', unknown: 'unread' } as const
  const why = judgement.kind === 'unknown' ? judgement.why : null
  ledger.findings.push({ kind: kind[judgement.kind], text, extent, why })
}

const isPlaced = (head: Column, conditions: readonly TermCondition[]): boolean =>
  conditions.length > 0 && head.term.kind !== 'symbol'

const checkCell = <W extends TableWalk>(
  cell: RootContent,
  head: Column | null,
  givens: Givens,
  walk: W,
  checkers: CellCheckers<W>,
): Givens => {
  const after = checkers.checkInline(cell, givens, walk)
  const content = contentOf(cell, walk.context)
  const value = content && expressionOf(content, walk)
  if (head === null || walk.context.hasErrorIn(extentOfNode(cell))) return after
  if (content !== null && value !== null) {
    if (isLetter(head.term, walk)) {
      const when = { kind: 'compare', relation: '=', left: head.term, right: value.term } as const
      walk.ledger.findings.push({
        kind: 'given',
        text: value.text,
        extent: extentOf(content),
        why: null,
      })
      return after.map(given => [...given, when])
    }
    const relation = relationFor(value.term)
    checkAgainst(head, { term: value.term, relation, text: content }, after[0] ?? [], walk)
    return after
  }
  const formula = firstFormula(cell, walk.context)
  const last = formula && lastSideOf(formula, walk)
  if (last && isPlaced(head, after[0] ?? [])) checkAgainst(head, last, after[0] ?? [], walk)
  return after
}

/**
 * Checks a table: each row under its own conditions, and each cell against the head of its column,
 * where that is an expression.
 */
export const checkTable = <W extends TableWalk>(
  table: RootContent,
  walk: W,
  checkers: CellCheckers<W>,
): void => {
  const [headRow, ...rows] = childrenOf(table)
  const heads = headRow ? childrenOf(headRow).map(cell => columnOf(cell, walk)) : []
  if (headRow) checkers.checkInline(headRow, checkers.nothingGiven(walk), walk)
  for (const row of rows) {
    let givens = checkers.nothingGiven(walk)
    for (const [index, cell] of childrenOf(row).entries()) {
      givens = checkCell(cell, heads[index] ?? null, givens, walk, checkers)
    }
  }
}
