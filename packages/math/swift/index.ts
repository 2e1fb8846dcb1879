export { decideSwiftly } from './beyond'
export { decideTextsSwiftly, type TextNames } from './decide-texts'
export type { Enclosed, Fraction, SwiftDecision, SwiftPiece, SwiftRecord } from './verdict'
