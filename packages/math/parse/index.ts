export { type DefinitionSources, type ParsedDefinitions, parseDefinitions } from './definitions'
export { LENGTH_MAX, type ParseOptions } from './options'
export {
  type ParsedCondition,
  type ParsedExpression,
  parseCondition,
  parseExpression,
  parseTex,
} from './parse'
export { NESTING_MAX } from './reader'
export type { Slip, SlipCode } from './slip'
