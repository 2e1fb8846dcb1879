import { type Caller, findCaller, giveVisitorSession } from './caller'
import { learnerIdOf } from './visitor'

/** Reply of `POST /api/session`. `learner` is the id that everything recorded will belong to. */
export type SessionReply = {
  readonly learner: string
  readonly kind: 'visitor' | 'anonymous' | 'account'
}

type Opened = { readonly reply: SessionReply; readonly cookies: readonly string[] }

const openNew = async (): Promise<Opened> => {
  const { token, cookies } = await giveVisitorSession()
  return { reply: { learner: learnerIdOf(token), kind: 'visitor' }, cookies }
}

const openFor = (caller: Caller): Opened | Promise<Opened> => {
  switch (caller.kind) {
    case 'learner': {
      const { learnerId, isAnonymous, cookies } = caller
      return { reply: { learner: learnerId, kind: isAnonymous ? 'anonymous' : 'account' }, cookies }
    }
    case 'visitor':
      return { reply: { learner: caller.learnerId, kind: 'visitor' }, cookies: [] }
    case 'nobody':
    case 'ended':
      return openNew()
    default:
      return caller satisfies never
  }
}

/** Keeps the session of a request where it is good, and gives a new one otherwise. Writes no row. */
export const openSession = async (request: Request): Promise<Opened> =>
  openFor(await findCaller(request))
