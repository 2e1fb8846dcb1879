import { errorRule } from '../issues'

/** A point that is no number within the range. */
export const widgetPoint = errorRule('widget-point', 'Write a number within the range: at="1".')
