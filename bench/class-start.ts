import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabases } from '@slopewise/server/db'
import { migrate } from '@slopewise/server/db/migrate'
import { goOn, LESSON, startClass } from '../tests/class-start/class'
import { type Learner, startRecord } from '../tests/class-start/learner'
import { type Question, readQuestions } from '../tests/class-start/questions'
import { startServerProcess } from '../tests/kill/server-process'
import { measurePrisma } from './class-start/by-prisma'
import { fail, showErrors, showLost, showTimes } from './class-start/show'
import { type Sustained, sustain } from './class-start/sustained'
import { readWhereTimeGoes } from './class-start/where-time-goes'

/**
 * A class that starts together: SQLite, limits on, one address, the load from this very machine. Smaller and
 * shorter with `SLOPEWISE_CLASS=learners,seconds`, the seconds being those of the 20 exercises.
 */
const [learnersText, secondsText] = (process.env.SLOPEWISE_CLASS ?? '2000,600').split(',')
const LEARNERS = Number(learnersText)
const LONG_MS = 1000 * Number(secondsText)
const START_MS = 10_000
const EXERCISES = 20
const SUSTAINED_S = 15

const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-class-'))
const profiles = path.join(folder, 'profiles')

/** From the start of the class to its end; the learners stay. */
const holdClass = async (
  address: string,
  questions: readonly (readonly Question[])[],
): Promise<readonly Learner[]> => {
  const record = startRecord()
  const learners = await startClass({ address, learners: LEARNERS, questions, record }, START_MS)
  console.log(`class start: ${LEARNERS} learners open a lesson and answer, within 10 s`)
  showTimes(record, ['page', 'session', 'first answer'], { p99Ms: 1000 })
  showErrors([...record.errors, ...record.again])
  await goOn(questions, learners, { count: EXERCISES, withinMs: LONG_MS })
  console.log(`  then ${EXERCISES} exercises each, within ${LONG_MS / 1000} s`)
  showTimes(record, ['answer'], { p50Ms: 25, p99Ms: 200 })
  showErrors([...record.errors, ...record.again])
  await showLost(record.acknowledged)
  for (const { leave } of learners) leave()
  return learners
}

const press = async (
  flags: readonly string[],
  cookies: readonly string[],
  answers: readonly Question[],
): Promise<Sustained> => {
  const server = await startServerProcess({}, flags)
  try {
    return await sustain(server.address, cookies, answers, SUSTAINED_S)
  } finally {
    await server.end()
  }
}

const showSustained = ({ perSecond, errors }: Sustained, byPrisma: number): void => {
  const share = (100 * perSecond) / byPrisma
  console.log(
    `sustained: ${perSecond.toFixed(0)} answers/s; the same statements by Prisma alone, one after the other: ` +
      `${byPrisma.toFixed(0)}/s; ${share.toFixed(0)} %; errors: ${errors}`,
  )
  if (share < 25) fail('25 % of Prisma alone')
  if (errors > 0) fail('0 errors')
}

process.env.DATABASE_URL = `file:${path.join(folder, 'class.db')}`
try {
  await migrate(process.env.DATABASE_URL)
  mkdirSync(profiles)
  const server = await startServerProcess({})
  const questions = await readQuestions(server.address, EXERCISES)
  // Somebody has opened the lesson before: the time that Next takes for its first page is not the class's.
  await fetch(`${server.address}/${LESSON}`)
  const learners = await holdClass(server.address, questions).finally(server.end)
  const cookies = learners.map(({ cookie }) => cookie())
  const answers = questions[0] ?? []
  const sustained = await press([], cookies, answers)
  showSustained(sustained, await measurePrisma(SUSTAINED_S))
  await showLost(sustained.acknowledged)
  await press(['--cpu-prof', `--cpu-prof-dir=${profiles}`], cookies, answers)
  console.log('  where the time of the server goes, by a profile of another such run:')
  for (const [place, share] of readWhereTimeGoes(profiles)) {
    console.log(`  ${(100 * share).toFixed(0).padStart(4)} %  ${place}`)
  }
} finally {
  await closeDatabases()
  rmSync(folder, { recursive: true, force: true })
}
