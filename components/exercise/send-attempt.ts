import type { AttemptReply, AttemptRequest } from '@slopewise/lesson'
import { post, type ServerResult } from './server-request'

/**
 * Hands one attempt in. The same `attemptId` may be sent any number of times: the server keeps one
 * row and gives the same reply. This is the only place that sends answers.
 */
export const sendAttempt = (request: AttemptRequest): Promise<ServerResult<AttemptReply>> =>
  post<AttemptReply>('/api/attempts', request)
