export { comparePoints, type LinePoint, namedPoint, rationalPoint } from './point'
export {
  collectGuards,
  collectPoles,
  cutLine,
  guardOf,
  type Piece,
  type SplitLine,
  splitLine,
  wholeLine,
} from './split-line'
