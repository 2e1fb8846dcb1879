import type { FunctionLabProps } from '@slopewise/lesson'
import { exploreFunction } from '@slopewise/lesson/lab'
import { agreedSlope, readFunction } from './plotted-function'
import { readHide, readPointIn, readRange } from './read-props'
import type { WidgetReading } from './widget-reading'

/** Resolves `<FunctionLab>`. Null, with issues, where its function, range or point cannot be. */
export const readFunctionLab = (reading: WidgetReading): FunctionLabProps | null => {
  const hide = readHide(reading)
  const named = readFunction(reading)
  const range = readRange(reading)
  const at = range && readPointIn(range, reading)
  if (named === null || range === null || at === null) return null
  const agreed = agreedSlope(named, reading.maths)
  return { at, range, hide, lab: exploreFunction(named, { range, at, agreed }) }
}
