export { decideSwiftly, decideTextsSwiftly, type TextNames } from './decide-swiftly'
export type { Enclosed, Fraction, SwiftDecision, SwiftPiece, SwiftRecord } from './verdict'
