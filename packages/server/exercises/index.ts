export { type Deal, type Dealt, dealAnother, findDeal, readDealt } from './deal'
export {
  type Helped,
  type HelpRequest,
  readHints,
  readSolution,
  showHint,
  showSolution,
} from './help'
export { nextVariant, orderVariants } from './order'
export {
  type ExerciseParams,
  helpSchema,
  readAddress,
  readAfter,
  readHelpQuery,
  wantsAnother,
} from './request'
export { requireDealt, requireVariant, requireVersion } from './version'
