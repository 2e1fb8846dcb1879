export { exactValue, isDecimal, numberFrom } from './exact-number'
export { simplify } from './simplify'
export { isTotal } from './total'
