export {
  compareNumber,
  type DigitsNeeded,
  digitsNeeded,
  matchNumber,
  type NumberComparison,
  type NumberMatch,
} from './compare-number'
export { decimalText } from './decimal-text'
export { isNear, type NumberRule } from './number-rule'
export { orderNumbers } from './order'
export * from './rational'
export * from './read-number'
export * from './region'
export {
  type RoundedNumber,
  roundToDigits,
  roundToPlace,
  scientificExponent,
} from './rounding'
export {
  digitsOf,
  findTypedNumber,
  isCutOffOf,
  isRoundingOf,
  type TypedDigits,
  type TypedExpression,
} from './typed-decimal'
