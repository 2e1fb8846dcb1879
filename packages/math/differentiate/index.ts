export { type DerivationStep, deriveByRules } from './derivation'
export {
  type AgreedDerivativeAt,
  type DerivativeAt,
  derivativeAt,
  type SlopeInterval,
} from './derivative-at'
export { type DifferentiateOptions, differentiate } from './differentiate'
export { expandDefinitions } from './expand'
export type { RuleId } from './rule'
export { simplify } from './simplify'
export { type Slopes, slopesAt } from './slopes'
export { findSpecialPoints, type SpecialPoint, type SpecialPoints } from './special-points'
export type { Differentiated } from './take-derivative'
