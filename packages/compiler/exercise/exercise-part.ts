import type { Attribute } from '../mdx/attributes'
import type { JsxElement, RootContent } from '../mdx/nodes'

/** The parts that an exercise may have as direct children. */
export const PART_NAMES = [
  'Variant',
  'Hint',
  'Solution',
  'Feedback',
  'Option',
  'Step',
  'Line',
  'Part',
] as const
export type PartName = (typeof PART_NAMES)[number]

/** A `<Hint>`, `<Variant>` … of an exercise. */
export type ExercisePart = {
  readonly node: JsxElement
  readonly attributes: readonly Attribute[]
  /** Its content as blocks, also where it was written on one line. */
  readonly content: readonly RootContent[]
}
