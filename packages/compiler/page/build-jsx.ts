import type { CompiledComponentName, CompiledComponents } from '@slopewise/lesson/components'
import { FORMULA_END } from '../formula/end-marks'
import type { JsxElement, RootContent } from '../mdx/nodes'

/** A tag of compiled code, with texts for props. What is undefined is left out. */
export const buildJsx = <Name extends CompiledComponentName>(
  name: Name,
  props: { readonly [Prop in keyof CompiledComponents[Name]]: string | undefined },
  children: readonly RootContent[] = [],
): RootContent => {
  const element: JsxElement = {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries<string | undefined>(props).flatMap(([prop, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name: prop, value }],
    ),
    // Content was checked before: flow elements of compiled code hold texts and tags as well.
    children: [...children] as never[],
  }
  return element
}

/** A formula's tag and the marks after it, in a box that no line ends in. */
export const buildEnded = (formula: RootContent, marks: string): RootContent => {
  const element: JsxElement = {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [{ type: 'mdxJsxAttribute', name: 'className', value: FORMULA_END }],
    // A flow element of compiled code stands in text as well.
    children: [formula, { type: 'text', value: marks }] as never[],
  }
  return element
}
