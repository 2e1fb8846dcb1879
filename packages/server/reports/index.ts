export { reportAttempt } from './report-attempt'
export { reportSchema } from './request'
