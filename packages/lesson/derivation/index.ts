export {
  compareLines,
  type LineFinding,
  type PreparedLine,
  prepareLine,
} from './compare-lines'
export { byRules, makeExpander } from './expand-line'
export { type LineMark, markLines } from './mark-lines'
export { readLine } from './read-line'
