export { comparePoints, type LinePoint, namedPoint, rationalPoint } from './point'
export { collectGuards, collectPoles, type Piece, type SplitLine, splitLine } from './split-line'
