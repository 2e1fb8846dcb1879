import { errorRule } from '../issues'

/** A plot of what is no function of one variable. */
export const widgetFunction = errorRule(
  'widget-function',
  'Name a function of one variable that the front matter defines: of="g".',
)
