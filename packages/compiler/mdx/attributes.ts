import { type MappedText, mapStraight, mapToPlace } from '../source/mapped-text'
import type { Extent, SourceText } from '../source/source-text'
import {
  extentOfNode,
  type JsxElement,
  type MdxJsxAttribute,
  type MdxJsxExpressionAttribute,
} from './nodes'

/** An attribute as the author wrote it. */
export type Attribute = {
  readonly name: string
  /** Name and value. */
  readonly extent: Extent
  /** The text between the quotes; null for a flag (`exact`). */
  readonly value: MappedText | null
}

const readValue = (attribute: MdxJsxAttribute, source: SourceText): MappedText | null => {
  if (typeof attribute.value !== 'string') return null
  const [from, to] = extentOfNode(attribute)
  const raw = source.text.slice(from, to)
  const quote = raw.search(/["']/)
  const inner = raw.slice(quote + 1, -1)
  // Character references (`&lt;`) are decoded: such a value points to its beginning.
  return inner === attribute.value
    ? mapStraight(inner, from + quote + 1)
    : mapToPlace(attribute.value, from + quote + 1)
}

/** Whether an attribute is, or has for its value, an expression in braces. */
export const isExpression = (attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): boolean =>
  attribute.type === 'mdxJsxExpressionAttribute' ||
  (typeof attribute.value === 'object' && attribute.value !== null)

/** The attributes of a tag in the author's order, those with expressions left out. */
export const attributesOf = (node: JsxElement, source: SourceText): Attribute[] =>
  node.attributes.flatMap(attribute => {
    if (attribute.type !== 'mdxJsxAttribute' || isExpression(attribute)) return []
    const extent = extentOfNode(attribute)
    return [{ name: attribute.name, extent, value: readValue(attribute, source) }]
  })

/** The attribute of a name, the last where it is given twice; null where it is not given. */
export const findAttribute = (attributes: readonly Attribute[], name: string): Attribute | null =>
  attributes.findLast(attribute => attribute.name === name) ?? null

/** The text of an attribute, trimmed by the caller where that matters; null where there is none. */
export const findText = (attributes: readonly Attribute[], name: string): MappedText | null =>
  findAttribute(attributes, name)?.value ?? null
