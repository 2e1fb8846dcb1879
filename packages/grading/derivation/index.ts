export { type JudgedLine, judgeLines } from './judge-lines'
export { findMistake } from './mistakes/find-mistake'
