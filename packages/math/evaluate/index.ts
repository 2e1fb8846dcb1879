export { compileEvaluator, enclose, evaluate } from './evaluate'
export { findExactValue } from './exact-value'
export type { Interval } from './frame'
export { FUNCTION_DEFINITIONS, type FunctionDefinitionText } from './function-definitions'
