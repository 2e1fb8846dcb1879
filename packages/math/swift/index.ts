export {
  decideSwiftly,
  type Enclosed,
  type Fraction,
  type SwiftDecision,
  type SwiftPiece,
  type SwiftRecord,
} from './decide-swiftly'
