export {
  compareRegions,
  normalizeRegion,
  type RegionComparison,
  type RegionDifference,
  type SameEnd,
  withoutRegion,
} from './compare-regions'
export { regionToMathml, regionToTex, regionToText } from './print-region'
export {
  type ParsedRegion,
  parseRegion,
  REGION_LENGTH_MAX,
  type RegionOptions,
} from './read-region'
export { ALL_NUMBERS, type Region, type RegionEnd, type RegionPiece } from './region'
export type { RegionSlip, RegionSlipCode } from './slip'
