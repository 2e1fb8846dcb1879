export {
  compareLines,
  type LineFinding,
  type PreparedLine,
  prepareLine,
} from './compare-lines'
export { readLine } from './read-line'
