export { toCode } from './print-code'
export { type ReadCode, readCode } from './read-code'
export type { CodeRemark } from './remark'
export type { CodeSlip, CodeSlipCode } from './slip'
