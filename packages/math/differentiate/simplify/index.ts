export { simplify } from './simplify'
export { isTotal } from './total'
