import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import { eraseLearner, type LearnerData, readLearnerData } from '../db'
import { addressOf } from '../http/address'
import { Refusal } from '../http/refusal'
import { takeTurn } from '../limits'
import { logEvent } from '../log'
import { getAuth } from './auth'
import { findCaller } from './caller'
import type { deleteSchema } from './requests'
import { countWrong } from './sign-in'

const readOwn = async (request: Request): Promise<LearnerData | null> => {
  const caller = await findCaller(request)
  if (caller.kind === 'ended') throw new Refusal('session-ended')
  await takeTurn('askings', addressOf(request))
  return caller.kind === 'learner' ? readLearnerData(caller.learnerId) : null
}

const ATTEMPT_COLUMNS = [
  'answeredAt',
  'exercise',
  'variant',
  'rawAnswer',
  'parsedAnswer',
  'verdict',
  'reason',
  'feedback',
  'attemptId',
] as const

/** One row an attempt; a text that a spreadsheet would run as a formula is quoted. */
const attemptsCsv = (data: LearnerData | null): string =>
  stringify([...(data?.attempts ?? [])], {
    header: true,
    columns: [...ATTEMPT_COLUMNS],
    escape_formulas: true,
    bom: true,
    cast: { date: value => value.toISOString() },
  })

/** A file for its owner to keep. */
export type DataFile = { readonly name: string; readonly type: string; readonly text: string }

/**
 * Everything that is kept of the caller as JSON, or their attempts as CSV. Somebody of whom nothing is
 * kept gets an empty file. Throws `session-ended`.
 */
export const downloadData = async (request: Request, format: 'json' | 'csv'): Promise<DataFile> => {
  const data = await readOwn(request)
  return format === 'csv'
    ? { name: 'slopewise-attempts.csv', type: 'text/csv; charset=utf-8', text: attemptsCsv(data) }
    : {
        name: 'slopewise-data.json',
        type: 'application/json; charset=utf-8',
        text: JSON.stringify(data ?? {}, null, 2),
      }
}

const isPassword = async (learnerId: string, password: string): Promise<true | null> => {
  const { internalAdapter, password: passwords } = await getAuth().$context
  const hash = (await internalAdapter.findCredentialAccount(learnerId))?.password
  if (!hash) return null
  return (await passwords.verify({ hash, password })) ? true : null
}

/**
 * Deletes the caller and all that is kept of them, for good. With an account it takes the password.
 * Returns the cookies that end the session. Throws `wrong-password`, `session-ended`.
 */
export const deleteOwn = async (
  request: Request,
  body: z.infer<typeof deleteSchema>,
): Promise<readonly string[]> => {
  const caller = await findCaller(request)
  if (caller.kind !== 'learner') throw new Refusal('session-ended')
  if (!caller.isAnonymous) {
    const password = 'password' in body ? body.password : ''
    const { learnerId } = caller
    const isRight = await countWrong(request, learnerId, () => isPassword(learnerId, password))
    if (isRight === null) throw new Refusal('wrong-password', undefined, { field: 'password' })
  }
  await eraseLearner(caller.learnerId)
  logEvent('info', 'learner-deleted', { hadAccount: !caller.isAnonymous })
  const { headers } = request
  const { headers: replied } = await getAuth().api.signOut({ headers, returnHeaders: true })
  return replied.getSetCookie()
}
