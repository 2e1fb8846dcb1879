export { attemptSchema } from './request'
export { type Submitted, submitAttempt } from './submit'
