import type { VanishingGradientProps } from '@slopewise/lesson'
import { findText } from '../mdx/attributes'
import { readHide, readPointIn, readRange } from './read-props'
import { plotFunctions, readFunctions } from './several-functions'
import type { WidgetReading } from './widget-reading'

const LAYERS = 10

/** Resolves `<VanishingGradient>`. Null, with issues, where a function, range or point cannot be. */
export const readVanishingGradient = (reading: WidgetReading): VanishingGradientProps | null => {
  const hide = readHide(reading)
  const named = readFunctions(reading)
  const range = readRange(reading)
  const at = range && readPointIn(range, reading)
  if (named === null || range === null || at === null) return null
  const layers = Number(findText(reading.attributes, 'layers')?.text ?? LAYERS)
  return { functions: plotFunctions(named, range, reading), layers, at, range, hide }
}
