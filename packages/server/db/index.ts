export {
  type AccountRow,
  deleteOtherSessions,
  deleteSession,
  findAccount,
  findAccountByEmail,
  listAccounts,
  listSessions,
  type SessionRow,
  setAccountRole,
} from './account-store'
export { describeAddress, readDatabaseKind } from './address'
export {
  type AttemptCount,
  type AttemptFact,
  type AttemptRecord,
  countAttempts,
  countAttemptsTogether,
  findAttempt,
  listAttempts,
  listExerciseAttempts,
  listSolvedVariants,
  listVariantAttempts,
  type NewAttempt,
  recordAttempt,
  type StoredAttempt,
} from './attempt-store'
export { createAuthDatabase } from './auth-database'
export { closeDatabases } from './client'
export { findDatabaseFault, isLearnerGone } from './database-fault'
export {
  type DealFact,
  listDeals,
  listReviewDeals,
  type NewDeal,
  recordDeal,
  recordReviewDeal,
} from './deal-store'
export {
  findDerivation,
  listAnswerers,
  recordDerivation,
  replaceDerived,
} from './derive-store'
export { checkDatabase } from './health'
export {
  type HelpFact,
  listExerciseHelps,
  listHelps,
  type NewHelp,
  recordHelp,
} from './help-store'
export { eraseLearner, forgetEmptyLearner, type LearnerData, readLearnerData } from './learner-data'
export { type Birth, findSession, hasLearner, type StoredSession } from './learner-store'
export { type Entry, inLedger, inLedgers } from './ledger-store'
export { type Belongings, listBelongings, type Move, recordMove } from './move-store'
export {
  type DerivedRows,
  type ExerciseRow,
  findExerciseRow,
  findSkillRow,
  listDerived,
  type SkillRow,
} from './progress-store'
export { listReadings, type ReadingFact, recordReading } from './reading-store'
export {
  listUntoldMarks,
  type MarkedAttempt,
  type NewMark,
  type RegradeScope,
  readMarkedAttempts,
  recordRegrade,
  recordTold,
} from './regrade-store'
export {
  listCourseReports,
  type NewReport,
  recordReport,
  type StoredReport,
} from './report-store'
export {
  type AnswerCount,
  countAnswers,
  type ExportedAttempt,
  type Flagged,
  listFlagged,
  listOutcomes,
  type Outcome,
  pageAttempts,
} from './teaching-store'
