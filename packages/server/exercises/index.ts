export { type Deal, type Dealt, dealAnother, findDeal, readDealt } from './deal'
export {
  type Helped,
  type HelpRequest,
  readHints,
  readSolution,
  showHint,
  showSolution,
} from './help'
export {
  type ExerciseParams,
  helpSchema,
  readAddress,
  readHelpQuery,
  wantsAnother,
} from './request'
export { requireDealt, requireVariant, requireVersion } from './version'
