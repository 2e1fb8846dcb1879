import { childrenOf, type Nodes, plainTextOf, type RootContent } from '../mdx/nodes'
import type { MappedText } from '../source/mapped-text'
import { splitPieces } from '../terms/pieces'
import { readAtoms } from '../terms/read-atoms'
import { conditionOf, isBareCondition } from './conditions'
import { intervalCondition } from './interval-condition'
import type { Ledger } from './ledger'
import { readContextOf } from './read-context'
import { isDeclaration, readSides } from './sides'
import type { FormulaPlace } from './work'

type Givens = FormulaPlace['givens']

/** Words between a claim and where it holds. */
const WHERE =
  /^\s*,?\s*\(?\s*(for|if|when|whenever|where|with|provided|provided that|as long as)(\s+(all|every|any|each))?\s*$/i

/** Where the clause ends; `for $z < 0$ it is …` speaks of what comes. */
const END = /^\s*([.,;:)!]|$|(and|or)\b)/

/** The formula behind a claim that may say where it holds, and no more; null for another text. */
const formulaAhead = ([words, formula, after]: readonly RootContent[]): RootContent | null => {
  if (words?.type !== 'text' || formula?.type !== 'inlineMath') return null
  const isEnd = after === undefined || (after.type === 'text' && END.test(after.value))
  return WHERE.test(words.value) && isEnd ? formula : null
}

/** The formula that says where one of these nodes holds: in its own line, or at the head of the next. */
export const aheadOf = (nodes: readonly RootContent[], at: number): RootContent | null => {
  const [node, next] = nodes.slice(at)
  if (node?.type === 'inlineMath') return formulaAhead(nodes.slice(at + 1))
  if (node?.type !== 'math' || next?.type !== 'paragraph') return null
  return isLowerCase(next) ? formulaAhead(childrenOf(next)) : null
}

/** `for $z > 0$.` below a display goes on with its sentence; `For …` begins another. */
const isLowerCase = (node: Nodes): boolean => /^\s*[a-z(]/.test(plainTextOf(node))

/** What a formula of conditions alone gives, for each variant; null for any other. */
export const conditionsIn = (
  formula: MappedText,
  variants: FormulaPlace['variants'],
  ledger: Ledger,
): Givens | null => {
  const pieces = splitPieces(readAtoms(formula.text)).filter(one => one.relations.length > 0)
  const found = variants.map(values =>
    pieces.flatMap(piece => {
      const context = readContextOf(formula, values, ledger)
      if (isDeclaration(piece)) return [intervalCondition(piece, context)]
      const sides = readSides(piece, context, ledger.defined)
      const isMarked = piece.mark === 'given' || piece.mark === 'condition'
      const isGiven = isMarked || isBareCondition(piece, sides, ledger)
      return [isGiven ? conditionOf(piece, sides) : null]
    }),
  )
  const read = found.map(all => all.flatMap(when => (when === null ? [] : [when])))
  const isWhole = found.every((all, at) => all.length > 0 && all.length === read[at]?.length)
  return isWhole ? read : null
}
