import { DERIVATION_RULES, type DerivationRule } from '@slopewise/lesson/components'
import { type DerivationStep, setDerivation, wordsOfRule } from '../formula/derivation'
import { formulaText } from '../formula/formula-text'
import { setMapped } from '../formula/set-formula'
import { suggest } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import { attributesOf, findText } from '../mdx/attributes'
import {
  childrenOf,
  extentOfNode,
  type FormulaNode,
  isBlankText,
  isComment,
  isFormula,
  type JsxElement,
  type RootContent,
  tagExtent,
} from '../mdx/nodes'
import { derivationContent, derivationRules } from '../rules/of-page'
import {
  extentOf,
  type MappedText,
  sliceMapped,
  splitOutsideBrackets,
  trimMapped,
} from '../source/mapped-text'
import { buildJsx } from './build-jsx'
import type { FormulaTable } from './formula-table'
import { cutInlineText } from './inline-text'

/** The author's longer reasons, by rule or by the number of the line. */
type Reasons = ReadonlyMap<string, MappedText>

const readReason = (
  piece: MappedText,
  count: number,
  { report }: LessonContext,
): readonly [string, MappedText] | null => {
  const colon = piece.text.indexOf(':')
  const key = trimMapped(sliceMapped(piece, 0, Math.max(0, colon)))
  const isLine = /^\d+$/.test(key.text) && Number(key.text) >= 1 && Number(key.text) <= count
  if (isLine || Object.hasOwn(DERIVATION_RULES, key.text)) {
    return [key.text, trimMapped(sliceMapped(piece, colon + 1, piece.text.length))]
  }
  const isNumber = /^\d+$/.test(key.text)
  const message = isNumber
    ? `the derivation has no line ${key.text}.`
    : `"${key.text}" is neither a rule nor a line.`
  const advice = isNumber ? undefined : suggest(key.text, Object.keys(DERIVATION_RULES))
  report(derivationRules, extentOf(colon < 0 ? piece : key), { message, advice })
  return null
}

const readReasons = (text: MappedText | null, count: number, context: LessonContext): Reasons => {
  const pieces = text === null ? [] : splitOutsideBrackets(text, ';')
  return new Map(
    pieces.flatMap(piece => {
      const reason = readReason(piece, count, context)
      return reason === null ? [] : [reason]
    }),
  )
}

const wordsOf = (
  { rules }: DerivationStep,
  number: number,
  reasons: Reasons,
): readonly (MappedText | string)[] => {
  const ofLine = reasons.get(String(number))
  if (ofLine !== undefined) return [ofLine]
  return rules.map((rule: DerivationRule) => reasons.get(rule) ?? wordsOfRule(rule))
}

const text = (value: string): RootContent => ({ type: 'text', value })

const compileWords = (
  words: readonly (MappedText | string)[],
  formulas: FormulaTable,
  context: LessonContext,
): RootContent[] =>
  words.flatMap((one, index) => {
    const head = index === 0 ? [] : [text(', ')]
    if (typeof one === 'string') return [...head, text(one)]
    const pieces = cutInlineText(one).flatMap(piece => {
      if (piece.kind === 'text') return [text(piece.text)]
      const formula = setMapped(piece.formula, { display: false }, context)
      return formula === null ? [] : [buildJsx('Formula', { id: formulas.add(formula) })]
    })
    return [...head, ...pieces]
  })

const findOnlyFormula = (node: JsxElement): FormulaNode | null => {
  const solid = childrenOf(node).filter(child => !isBlankText(child) && !isComment(child))
  const [only] = solid
  return solid.length === 1 && only && isFormula(only) ? only : null
}

const reportContent = (node: JsxElement, { report }: LessonContext): void => {
  const extra = childrenOf(node).find(child => !isFormula(child) && !isBlankText(child))
  const extent = extra ? extentOfNode(extra) : tagExtent(node)
  report(derivationContent, extent, { message: 'a derivation is one displayed formula.' })
}

/** A derivation, and what a link can lead to in it: itself, and each of its lines. */
export type CompiledDerivation = { readonly node: RootContent; readonly ids: readonly string[] }

/** Compiles a `<Derivation>`: a `<DerivationStep>` for each line. Null, with an issue, for no formula. */
export const compileDerivation = (
  node: JsxElement,
  id: string,
  formulas: FormulaTable,
  context: LessonContext,
): CompiledDerivation | null => {
  const formula = findOnlyFormula(node)
  if (formula === null) {
    reportContent(node, context)
    return null
  }
  const attributes = attributesOf(node, context.source)
  const steps = setDerivation(formulaText(context.source, formula), context)
  const reasons = readReasons(findText(attributes, 'rules'), steps.length, context)
  const isStepwise = findText(attributes, 'reveal')?.text === 'stepwise'
  const ids = [id, ...steps.map((_, index) => `${id}-${index + 1}`)]
  const children = steps.flatMap((step, index) => {
    if (step.right === null) return []
    const props = {
      id: ids[index + 1],
      left: step.left === null ? undefined : formulas.add(step.left),
      right: formulas.add(step.right),
      rule: step.rules[0],
      remember: step.remember ? 'yes' : undefined,
      reveal: isStepwise ? (index + 1 < steps.length ? 'next' : 'last') : undefined,
    }
    const words = wordsOf(step, index + 1, reasons)
    return [buildJsx('DerivationStep', props, compileWords(words, formulas, context))]
  })
  const label = findText(attributes, 'label')?.text.trim()
  const reveal = isStepwise ? 'stepwise' : undefined
  return { node: buildJsx('Derivation', { id, label, reveal }, children), ids }
}
