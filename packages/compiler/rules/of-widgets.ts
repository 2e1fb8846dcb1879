/** Rules of widgets. */
export { unknownExercise } from './unknown-exercise'
export { widgetFunction } from './widget-function'
export { widgetPoint } from './widget-point'
export { widgetRange } from './widget-range'
