export { describeAddress, readDatabaseKind } from './address'
export {
  type AttemptCount,
  type AttemptFact,
  countAttempts,
  findAttempt,
  listCourseAttempts,
  listExerciseAttempts,
  listSolvedVariants,
  type NewAttempt,
  recordAttempt,
  type StoredAttempt,
} from './attempt-store'
export { createAuthDatabase } from './auth-database'
export { closeDatabases } from './client'
export { findDatabaseFault } from './database-fault'
export { listDeals, type NewDeal, recordDeal } from './deal-store'
export { checkDatabase } from './health'
export {
  type HelpFact,
  listCourseHelps,
  listExerciseHelps,
  type NewHelp,
  recordHelp,
} from './help-store'
export { type Birth, findSession, hasLearner, type StoredSession } from './learner-store'
