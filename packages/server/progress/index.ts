export { advance } from './advance'
export { readCourseProgress } from './course-progress'
export { type Day, dayOf, dueDayOf, readTimeZone } from './days'
export { foldProgress, readAnswer, readVerdict } from './fold'
export { moveLearner } from './move-learner'
export { keepReading } from './reading'
export {
  DERIVATION,
  deriveLearner,
  RULES_VERSION,
  rebuildLearner,
  rebuildLearners,
  rebuildOutdated,
  rebuildProgress,
} from './rebuild'
export { readCourseName } from './request'
export { readLevel } from './skill'
export { progressOf, readStanding, standingOfNobody } from './standing'
