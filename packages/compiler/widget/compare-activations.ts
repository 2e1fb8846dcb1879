import type { CompareActivationsProps } from '@slopewise/lesson'
import { readHide, readPointIn, readRange } from './read-props'
import { plotFunctions, readFunctions } from './several-functions'
import type { WidgetReading } from './widget-reading'

/** Resolves `<CompareActivations>`. Null, with issues, where a function, range or point cannot be. */
export const readCompareActivations = (reading: WidgetReading): CompareActivationsProps | null => {
  const hide = readHide(reading)
  const named = readFunctions(reading)
  const range = readRange(reading)
  const at = range && readPointIn(range, reading)
  if (named === null || range === null || at === null) return null
  return { functions: plotFunctions(named, range, reading), at, range, hide }
}
