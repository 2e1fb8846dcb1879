import type { GradientCheckProps } from '@slopewise/lesson'
import { findText } from '../mdx/attributes'
import { widgetPoint } from '../rules/of-widgets'
import { plotFunction, readFunction } from './plotted-function'
import { readHide, readNumber } from './read-props'
import type { WidgetReading } from './widget-reading'

/** The greatest step: kinks further away are met by none. */
const STEP_MAX = 1

/** Resolves `<GradientCheck>`. Null, with issues, where its function or point cannot be. */
export const readGradientCheck = (reading: WidgetReading): GradientCheckProps | null => {
  const hide = readHide(reading)
  const named = readFunction(reading)
  const text = findText(reading.attributes, 'at')
  const at = text && readNumber(text, widgetPoint, reading)
  if (named === null || at === null) return null
  const range = [at - STEP_MAX, at + STEP_MAX] as const
  return { ...plotFunction(named, range, reading.maths), at, hide }
}
