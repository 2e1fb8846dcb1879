import { errorRule } from '../issues'

/** A range that is not two numbers, the smaller one first. */
export const widgetRange = errorRule('widget-range', 'Write two numbers: range="-4..4".')
