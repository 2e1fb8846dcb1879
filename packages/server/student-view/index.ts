export { tryAnother, tryAnswer, tryHints, trySolution } from './student-view'
