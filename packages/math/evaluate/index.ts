export { compileEvaluator, enclose, evaluate } from './evaluate'
export type { Interval } from './frame'
