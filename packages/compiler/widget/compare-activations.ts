import type { CompareActivationsProps } from '@slopewise/lesson'
import { plotFunction } from './plotted-function'
import { readHide, readPointIn, readRange } from './read-props'
import { aboutOf, readFunctions } from './several-functions'
import type { WidgetReading } from './widget-reading'

/** Resolves `<CompareActivations>`. Null, with issues, where a function, range or point cannot be. */
export const readCompareActivations = (reading: WidgetReading): CompareActivationsProps | null => {
  const hide = readHide(reading)
  const named = readFunctions(reading)
  const range = readRange(reading)
  const at = range && readPointIn(range, reading)
  if (named === null || range === null || at === null) return null
  const functions = named.map(one => ({
    ...plotFunction(one, range, reading.maths),
    about: aboutOf(one, reading.context),
  }))
  return { functions, at, range, hide }
}
