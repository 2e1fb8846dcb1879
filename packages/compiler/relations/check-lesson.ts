import { checkDerivation } from '../derivation/check-derivation'
import { readExerciseSource } from '../exercise/exercise-source'
import { readVariants } from '../exercise/variants'
import { formulaText } from '../formula/formula-text'
import type { FrontMatterRead } from '../front-matter/read-front-matter'
import type { Reporter } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import type { VariantValues } from '../maths/read-maths'
import { attributesOf, findText } from '../mdx/attributes'
import {
  childrenOf,
  extentOfNode,
  isFormula,
  isJsx,
  type JsxElement,
  type Nodes,
  plainTextOf,
  type Root,
  type RootContent,
} from '../mdx/nodes'
import { cutInlineText } from '../page/inline-text'
import type { MappedText } from '../source/mapped-text'
import type { TermCondition } from '../terms/term'
import { brokenPartsOf } from './broken-parts'
import { checkFormula } from './check-formula'
import { checkLines } from './check-lines'
import { checkSteps } from './check-steps'
import { checkTable } from './check-table'
import { aheadOf, conditionsIn } from './conditions-ahead'
import { type DecidedBefore, type Finding, type Ledger, openLedger } from './ledger'

type Givens = readonly (readonly TermCondition[])[]

/** A lesson's context, and where it is known to be broken: formulas there are left out. */
export type CheckContext = LessonContext & Pick<Reporter, 'hasErrorIn' | 'errorsIn'>

/** The place in a lesson: who reads the formulas, and with which values. */
export type Walk = {
  readonly ledger: Ledger
  readonly context: CheckContext
  readonly variants: readonly VariantValues[]
}

/** Nothing is given, for any variant. */
export const nothingGiven = ({ variants }: Walk): Givens => variants.map(() => [])

const NO_VARIANTS: readonly VariantValues[] = [{}]

/** The values of an exercise's variants; faults in them are reported where the exercise is compiled. */
const variantsOf = (node: JsxElement, { ledger, context }: Walk): readonly VariantValues[] => {
  const silent = { ...context, report: () => {} }
  const source = readExerciseSource(node, silent)
  const variants = source === null ? null : readVariants(source, ledger.maths, silent)
  if (variants === null || variants.length === 0) return NO_VARIANTS
  return variants.map(({ parsed }) => parsed)
}

/** The formulas below a node, in their order, one after the other under what the earlier ones give. */
export const checkInline = (node: Nodes, givens: Givens, walk: Walk): Givens => {
  let now = givens
  const children = childrenOf(node)
  for (const [at, child] of children.entries()) {
    if (isStep(child)) continue
    now = isFormula(child)
      ? checkNode(child, now, walk, aheadOf(children, at))
      : checkInline(child, now, walk)
  }
  return now
}

/** What the text gives behind a formula; the formula that says it is found to be read or not in its own turn. */
const givensAhead = (ahead: RootContent | null, walk: Walk): Givens | null =>
  ahead !== null && isFormula(ahead)
    ? conditionsIn(formulaText(walk.context.source, ahead), walk.variants, walk.ledger)
    : null

const checkNode = (
  node: RootContent,
  givens: Givens,
  walk: Walk,
  next: RootContent | null,
): Givens => {
  const { ledger, context, variants } = walk
  if (!isFormula(node)) return givens
  const formula = formulaText(context.source, node)
  const broken = brokenPartsOf(formula.text, extentOfNode(node), context)
  if (broken.isWhole) return givens
  checkDerivation(formula, ledger)
  const ahead = givensAhead(next, walk)
  return checkFormula({ formula, givens, variants, broken, ...(ahead && { ahead }) }, ledger)
}

const PHRASING = new Set(['paragraph', 'heading'])

/** A paragraph that does not end its sentence goes on in the display below it; one that ends in a formula does, too. */
const goesOn = (node: RootContent): boolean => {
  const last = childrenOf(node).at(-1)
  const isFormulaLast = node.type === 'paragraph' && last !== undefined && isFormula(last)
  return isFormulaLast || !/[.!?]\W*$/.test(plainTextOf(node).trimEnd())
}

/** "and the backward pass": the sentence that began above a display goes on below it, and gives nothing new. */
const isContinued = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  /^\p{Lowercase_Letter}/u.test(plainTextOf(node)) &&
  !childrenOf(node).some(isFormula)

const checkBlocks = (nodes: readonly RootContent[], walk: Walk): void => {
  let carried = nothingGiven(walk)
  for (const [at, node] of nodes.entries()) {
    if (isFormula(node)) {
      carried = checkNode(node, carried, walk, aheadOf(nodes, at))
      continue
    }
    if (PHRASING.has(node.type)) {
      const givens = checkInline(node, isContinued(node) ? carried : nothingGiven(walk), walk)
      carried = goesOn(node) ? givens : nothingGiven(walk)
      continue
    }
    carried = nothingGiven(walk)
    checkBlock(node, walk)
  }
}

const checkWords = (text: MappedText | null, walk: Walk): void => {
  if (text === null) return
  for (const piece of cutInlineText(text)) {
    if (piece.kind !== 'formula') continue
    const { variants, ledger } = walk
    checkFormula({ formula: piece.formula, givens: nothingGiven(walk), variants }, ledger)
  }
}

const checkTag = (node: JsxElement, walk: Walk): void => {
  const isExercise = node.name === 'Exercise'
  const inner = isExercise ? { ...walk, variants: variantsOf(node, walk) } : walk
  if (node.name === 'Derivation') {
    checkWords(findText(attributesOf(node, walk.context.source), 'rules'), walk)
  }
  if (isExercise) checkExerciseSteps(node, inner)
  checkBlocks(childrenOf(node), inner)
}

/** The steps of an exercise are one derivation, cut into lines. */
const checkExerciseSteps = (node: JsxElement, walk: Walk): void => {
  const { context, variants, ledger } = walk
  const parts = readExerciseSource(node, { ...context, report: () => {} })?.parts
  const checkerFor = (own: Ledger) => ({
    context,
    checkFormula: (formula: MappedText) =>
      checkFormula({ formula, givens: nothingGiven(walk), variants }, own),
    checkBlocks: (nodes: readonly RootContent[]) => checkBlocks(nodes, walk),
  })
  checkSteps(parts?.Step ?? [], checkerFor(ledger))
  // A line that does not follow was reported where its exercise was read.
  checkLines(parts?.Line ?? [], checkerFor({ ...ledger, report: () => {} }))
}

/** Steps are checked as one chain, lines each beside the one above it. */
const isStep = (node: RootContent): boolean =>
  isJsx(node) && (node.name === 'Step' || node.name === 'Line')

const checkBlock = (node: RootContent, walk: Walk): void => {
  if (isStep(node)) return
  if (node.type === 'table') checkTable(node, walk, { checkInline, nothingGiven })
  else if (isJsx(node)) checkTag(node, walk)
  else checkBlocks(childrenOf(node), walk)
}

const checkNotation = ({ frontMatter, places }: FrontMatterRead, walk: Walk): void => {
  for (const symbol of Object.keys(frontMatter.notation ?? {})) {
    checkWords(places.valueText(['notation', symbol]), walk)
  }
}

/** Checks every relation of a lesson; empty where its definitions could not be read. */
export const checkLesson = (
  root: Root,
  read: FrontMatterRead,
  context: CheckContext,
  memory?: DecidedBefore,
): readonly Finding[] => {
  if (context.maths === null) return []
  const ledger = openLedger(context.maths, context.report, memory)
  const walk: Walk = { ledger, context, variants: NO_VARIANTS }
  checkNotation(read, walk)
  checkBlocks(root.children, walk)
  for (const retry of ledger.postponed) retry()
  return ledger.findings
}
