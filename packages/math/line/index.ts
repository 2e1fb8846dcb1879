export { comparePoints, type LinePoint, namedPoint, rationalPoint } from './point'
export { collectGuards, type Piece, type SplitLine, splitLine } from './split-line'
