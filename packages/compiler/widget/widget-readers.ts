import type { Widget, WidgetName, WidgetProps } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import { attributesOf } from '../mdx/attributes'
import type { JsxElement } from '../mdx/nodes'
import { readCompareActivations } from './compare-activations'
import { readDerivativePlot } from './derivative-plot'
import { readFunctionLab } from './function-lab'
import { readGradientCheck } from './gradient-check'
import { readKinkZoom } from './kink-zoom'
import { readOneHiddenLayer } from './one-hidden-layer'
import { readSecantLimit } from './secant-limit'
import { readVanishingGradient } from './vanishing-gradient'
import type { WidgetReading } from './widget-reading'

/** Props of a widget as the page needs them; null, with issues, where that is not possible. */
type WidgetReader<Name extends WidgetName> = (reading: WidgetReading) => WidgetProps[Name] | null

/** How the props of each widget are read. */
const WIDGET_READERS: { readonly [Name in WidgetName]: WidgetReader<Name> } = {
  DerivativePlot: readDerivativePlot,
  SecantLimit: readSecantLimit,
  KinkZoom: readKinkZoom,
  CompareActivations: readCompareActivations,
  FunctionLab: readFunctionLab,
  VanishingGradient: readVanishingGradient,
  OneHiddenLayer: readOneHiddenLayer,
  GradientCheck: readGradientCheck,
}

/** Resolves the tag of a widget. Null, with issues, where its props cannot be read. */
export const compileWidget = <Name extends WidgetName>(
  name: Name,
  node: JsxElement,
  exerciseIds: readonly string[],
  context: LessonContext,
): Widget | null => {
  const { maths } = context
  if (maths === null) return null
  const attributes = attributesOf(node, context.source)
  const read: WidgetReader<Name> = WIDGET_READERS[name]
  const props = read({ node, attributes, exerciseIds, maths, context })
  // The cast: a name with the props of that name is one of the union, which TypeScript cannot see.
  return props === null ? null : ({ name, props } as unknown as Widget)
}
