import { errorRule } from '../issues'

/** Rules of widgets. */
export const widgetFunction = errorRule(
  'widget-function',
  'Name a function of one variable that the front matter defines: of="g".',
)

export const widgetRange = errorRule('widget-range', 'Write two numbers: range="-4..4".')

export const widgetPoint = errorRule('widget-point', 'Write a number within the range: at="1".')

export const unknownExercise = errorRule(
  'unknown-exercise',
  'Name an exercise of this lesson by its id.',
)
