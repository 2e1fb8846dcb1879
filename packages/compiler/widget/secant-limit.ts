import type { SecantLimitProps } from '@slopewise/lesson'
import { plotFunction, readFunction } from './plotted-function'
import { readHide, readPointInside, readRange } from './read-props'
import type { WidgetReading } from './widget-reading'

/** Resolves `<SecantLimit>`. Null, with issues, where its function, range or point cannot be. */
export const readSecantLimit = (reading: WidgetReading): SecantLimitProps | null => {
  const hide = readHide(reading)
  const named = readFunction(reading)
  const range = readRange(reading)
  const at = range && readPointInside(range, reading)
  if (named === null || range === null || at === null) return null
  return { ...plotFunction(named, range, reading.maths), at, range, hide }
}
