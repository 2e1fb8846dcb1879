export { type JudgedLine, judgeLines } from './judge-lines'
export { findMistake, makeMistake } from './mistakes/find-mistake'
