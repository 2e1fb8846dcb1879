export { applyRegrade, type Move, planRegrade, type RegradePlan } from './regrade'
export { replayAttempt, type Unclear } from './replay-attempt'
export { toldSchema } from './request'
export { noteTold, readChangedMarks } from './tell'
