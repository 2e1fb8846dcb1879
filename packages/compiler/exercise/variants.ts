import { freeVariables } from '@slopewise/math'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import {
  numberOf,
  readExpression,
  resolveExpression,
  type VariantValues,
} from '../maths/read-maths'
import { type Attribute, findText } from '../mdx/attributes'
import { tagExtent } from '../mdx/nodes'
import { duplicateVariant, variantNames, variantValue } from '../rules/of-exercises'
import {
  extentOf,
  type MappedText,
  sliceMapped,
  splitOutsideBrackets,
  trimMapped,
} from '../source/mapped-text'
import type { Extent } from '../source/source-text'
import type { ExercisePart } from './exercise-part'
import type { ExerciseSource } from './exercise-source'

/** One variant: its values as texts and parsed, and its own tests. */
export type Variant = {
  /** Its canonical text, `z0=ln 2`; `default` where no name has a value. */
  readonly id: string
  readonly values: Readonly<Record<string, string>>
  readonly parsed: VariantValues
  readonly accepts: readonly MappedText[]
  readonly rejects: readonly MappedText[]
  /** Whether the author says why wrong rules need not be told apart here. */
  readonly isWaived: boolean
  readonly extent: Extent
}

/** A name and its value, where they are written. */
type Assignment = { readonly name: string; readonly value: MappedText; readonly extent: Extent }
type Draft = Pick<Variant, 'accepts' | 'rejects' | 'isWaived' | 'extent'> & {
  readonly assignments: readonly Assignment[]
}

const PROPS = new Set(['accepts', 'rejects', 'waive'])

/** The tests of an attribute, split at `;`. */
export const readTests = (
  attributes: readonly Attribute[],
  name: 'accepts' | 'rejects',
): MappedText[] => {
  const text = findText(attributes, name)
  return text === null ? [] : splitOutsideBrackets(text, ';')
}

/** Whether the author says why wrong rules need not be told apart. */
export const isWaived = (attributes: readonly Attribute[]): boolean =>
  (findText(attributes, 'waive')?.text ?? '').trim() !== ''

const draftOf = ({ node, attributes }: ExercisePart): Draft => ({
  assignments: attributes.flatMap(({ name, value, extent }) =>
    PROPS.has(name) || value === null ? [] : [{ name, value: trimMapped(value), extent }],
  ),
  accepts: readTests(attributes, 'accepts'),
  rejects: readTests(attributes, 'rejects'),
  isWaived: isWaived(attributes),
  extent: tagExtent(node),
})

/** `vary="z0: 0, ln 2, -1"`: a plain variant for each value. */
const readVary = (text: MappedText, { report }: LessonContext): Draft[] => {
  const colon = text.text.indexOf(':')
  const name = trimMapped(sliceMapped(text, 0, Math.max(0, colon)))
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name.text)) {
    const advice = 'Write the name, a colon and the values: vary="z0: 0, ln 2, -1".'
    report(variantValue, extentOf(text), { message: 'no name is given a value.', advice })
    return []
  }
  const values = splitOutsideBrackets(sliceMapped(text, colon + 1, text.text.length), ',')
  return values.map(value => {
    const extent = extentOf(value)
    return {
      assignments: [{ name: name.text, value, extent }],
      accepts: [],
      rejects: [],
      isWaived: false,
      extent,
    }
  })
}

const checkName = (
  { name, extent }: Assignment,
  maths: LessonMaths,
  { report }: LessonContext,
): void => {
  if (!maths.functions.includes(name) && !maths.values.includes(name)) return
  const message = `"${name}" has a meaning in this lesson already.`
  report(variantNames, extent, { message, advice: `Use another name: ${name}0.` })
}

const readValue = (
  { value }: Assignment,
  maths: LessonMaths,
  { report }: LessonContext,
): VariantValues[string] | null => {
  const expression = readExpression(value, { maths, names: [], report }, variantValue)
  if (expression === null) return null
  const resolved = resolveExpression(expression, {}, maths)
  if (freeVariables(resolved).size === 0 && Number.isFinite(numberOf(resolved))) return expression
  report(variantValue, extentOf(value), { message: `"${value.text}" is not a number.` })
  return null
}

const idOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ') || 'default'

const makeVariant = (draft: Draft, maths: LessonMaths, context: LessonContext): Variant | null => {
  const values: Record<string, string> = {}
  const parsed: Record<string, VariantValues[string]> = {}
  for (const assignment of draft.assignments) {
    checkName(assignment, maths, context)
    const expression = readValue(assignment, maths, context)
    if (expression === null) return null
    values[assignment.name] = assignment.value.text.replace(/\s+/g, ' ')
    parsed[assignment.name] = expression
  }
  const { accepts, rejects, isWaived, extent } = draft
  return { id: idOf(values), values, parsed, accepts, rejects, isWaived, extent }
}

const checkTogether = (variants: readonly Variant[], { report }: LessonContext): void => {
  const [first] = variants
  const namesOf = (variant: Variant) => Object.keys(variant.values).sort().join(', ')
  for (const [index, variant] of variants.entries()) {
    if (first && namesOf(variant) !== namesOf(first)) {
      const message = `this variant has values for "${namesOf(variant)}", the first for "${namesOf(first)}".`
      report(variantNames, variant.extent, { message })
    }
    if (!variants.slice(0, index).some(({ id }) => id === variant.id)) continue
    const message = `the variant "${variant.id}" is there already.`
    report(duplicateVariant, variant.extent, { message })
  }
}

/**
 * The variants of an exercise, in the author's order; one without values where none is written.
 * Null, with issues, where a value cannot be read.
 */
export const readVariants = (
  { node, attributes, parts }: ExerciseSource,
  maths: LessonMaths,
  context: LessonContext,
): readonly Variant[] | null => {
  const vary = findText(attributes, 'vary')
  const drafts = [...parts.Variant.map(draftOf), ...(vary === null ? [] : readVary(vary, context))]
  const none = { assignments: [], accepts: [], rejects: [], isWaived: false }
  const plain: Draft = { ...none, extent: tagExtent(node) }
  const isWaivedInAll = isWaived(attributes)
  const made = (drafts.length > 0 ? drafts : [plain]).map(draft =>
    makeVariant({ ...draft, isWaived: isWaivedInAll || draft.isWaived }, maths, context),
  )
  const variants = made.filter(variant => variant !== null)
  checkTogether(variants, context)
  return variants.length === made.length ? variants : null
}
