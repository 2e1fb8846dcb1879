export { gradeRequest } from './grade-request'
export { replyTo } from './reply'
export { attemptSchema } from './request'
export { type Submitted, submitAttempt } from './submit'
