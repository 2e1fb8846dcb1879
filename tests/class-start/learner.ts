import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, connect, type Reply } from './connection'
import type { Question } from './questions'

/** What the server asks for in `Retry-After`. */
const AGAIN_MS = 1000

/** What a class has done: how long each kind of request took, what was acknowledged, what went wrong. */
export type Record = {
  readonly elapsedMs: Map<string, number[]>
  readonly acknowledged: string[]
  readonly errors: string[]
  /** Answers that a busy server had sent again, as every browser of ours does by itself. */
  readonly again: string[]
}

export const startRecord = (): Record => ({
  elapsedMs: new Map(),
  acknowledged: [],
  errors: [],
  again: [],
})

const note = (record: Record, name: string, { status, text, elapsedMs }: Reply): Reply['text'] => {
  const known = record.elapsedMs.get(name) ?? []
  known.push(elapsedMs)
  record.elapsedMs.set(name, known)
  if (status !== 200) record.errors.push(`${name} ${status}: ${text.slice(0, 120)}`)
  return text
}

/** A learner who opens a lesson, and answers. */
export type Learner = {
  /** What a newcomer's browser asks for when a lesson is opened, its static files apart. */
  readonly open: () => Promise<void>
  /** `name` is what the time is noted under. A session is asked for before the first answer. */
  readonly answer: (question: Question, name: string) => Promise<void>
  readonly cookie: () => string
  readonly leave: () => void
}

const guard =
  <Words extends unknown[]>(record: Record, work: (...words: Words) => Promise<void>) =>
  async (...words: Words): Promise<void> => {
    try {
      await work(...words)
    } catch (error) {
      record.errors.push(String(error))
    }
  }

const startSession = async (connection: Connection, record: Record): Promise<string> => {
  const reply = await connection.post('/api/session', {})
  note(record, 'session', reply)
  return reply.cookie
}

export const makeLearner = (address: string, lesson: string, record: Record): Learner => {
  const connection = connect(address)
  let cookie = ''
  return {
    open: guard(record, async () => {
      note(record, 'page', await connection.get(`/${lesson}`))
    }),
    answer: guard(record, async ({ answer, ...question }: Question, name: string) => {
      if (cookie === '') cookie = await startSession(connection, record)
      const attemptId = randomUUID()
      const send = () => connection.post('/api/attempts', { ...question, attemptId, answer })
      let reply = await send()
      while (reply.status === 503) {
        record.again.push(attemptId)
        await sleep(AGAIN_MS)
        reply = await send()
      }
      note(record, name, reply)
      if (reply.status === 200) record.acknowledged.push(attemptId)
    }),
    cookie: () => cookie,
    leave: connection.close,
  }
}
