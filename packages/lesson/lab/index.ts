export { type AgreedSlope, type NamedFunction, plotFunction } from '../plot-function'
export { exploreFunction } from './explore-function'
export { type Explored, exploreText, LAB_TEXT_MAX } from './explore-text'
