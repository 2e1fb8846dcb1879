export {
  compareLines,
  type LineFinding,
  type PreparedLine,
  prepareLine,
} from './compare-lines'
export { type LineMark, markLines } from './mark-lines'
export { readLine } from './read-line'
