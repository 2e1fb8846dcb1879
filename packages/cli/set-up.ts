import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formatIssue } from '@slopewise/compiler/issues'
import type { Issue } from '@slopewise/lesson'
import { contentOptions } from './content-options'
import { type Place, stateFolders } from './place'
import { findAnswerIssues } from './publish/answer-issues'
import { describeDrafts } from './publish/describe-drafts'
import { runQuietly } from './run-child'
import { doOnce, hashFiles } from './stamp'
import { derivePostgresqlSchema } from './store/postgresql-schema'

const PRISMA = 'prisma/build/index.js'

const GENERATED = 'packages/server/db/generated'
const SQLITE_SCHEMA = 'prisma/schema.prisma'
const POSTGRESQL_SCHEMA = `${GENERATED}/postgresql.prisma`

const writePostgresqlSchema = ({ root }: Place): void => {
  const source = readFileSync(path.join(root, SQLITE_SCHEMA), 'utf8')
  mkdirSync(path.join(root, GENERATED), { recursive: true })
  writeFileSync(path.join(root, POSTGRESQL_SCHEMA), derivePostgresqlSchema(source))
}

/** `prisma generate` needs no engine, but looks for one: any existing file will do. */
const generate = async (place: Place, schema: string): Promise<void> => {
  const { code, output } = await runQuietly(place, [PRISMA, 'generate', '--schema', schema], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  })
  if (code !== 0) throw new Error(`The database client could not be generated.\n${output}`)
}

/** Generates the clients for SQLite and PostgreSQL, where the schema changed since. */
export const generateClients = async (place: Place): Promise<void> => {
  const entries = ['prisma', 'prisma.config.ts', 'package-lock.json', 'packages/cli/store']
  const stamp = hashFiles(place.root, entries)
  await doOnce(path.join(place.root, GENERATED, '.stamp'), stamp, async () => {
    console.log('Generating the database clients …')
    writePostgresqlSchema(place)
    await generate(place, SQLITE_SCHEMA)
    await generate(place, POSTGRESQL_SCHEMA)
  })
}

/** Brings the database up to the newest migration; a new one is made where there is none. */
export const migrateDatabase = async (place: Place): Promise<void> => {
  mkdirSync(place.state, { recursive: true })
  const { migrate } = await import('@slopewise/server/db/migrate')
  // Said at once, not with the first answer: PostgreSQL needs a secret from the environment.
  const { getSecret } = await import('@slopewise/server/accounts/secret')
  getSecret()
  const applied = await migrate(place.databaseUrl)
  if (applied.length > 0) console.log(`Database: applied ${applied.join(', ')}.`)
}

/** What learners who have answered would miss of the release that is there; of a first one nobody misses anything. */
const findMissed = async (place: Place): Promise<readonly Issue[]> => {
  const { checkContent, findCurrent } = await import('@slopewise/compiler')
  if (findCurrent(stateFolders(place).released) === null) return []
  const { lessons } = await checkContent(contentOptions(place))
  return findAnswerIssues(place, lessons)
}

/** Compiles the content; prints every issue. False where there is an error: nothing was replaced. */
export const compile = async (place: Place): Promise<boolean> => {
  const { compileContent, findCurrent } = await import('@slopewise/compiler')
  // Asked before anything is replaced.
  const missed = await findMissed(place)
  const startedMs = performance.now()
  const stateDir = stateFolders(place).released
  const before = findCurrent(stateDir)?.release
  const {
    issues,
    courses,
    release,
    lessons: reports,
  } = await compileContent({ ...contentOptions(place), stateDir })
  // Content that was withdrawn is not served again by itself.
  const isReplaced = release !== before
  for (const issue of [...issues, ...(isReplaced ? missed : [])])
    console.error(await formatIssue(issue))
  if (issues.some(issue => issue.severity === 'error')) return false
  const lessons = courses.reduce((sum, course) => sum + course.lessons.length, 0)
  const elapsedMs = Math.round(performance.now() - startedMs)
  console.log(`Content: ${lessons} lessons compiled in ${elapsedMs} ms.`)
  const drafts = describeDrafts(reports)
  if (drafts !== null) console.log(`Content: ${drafts}`)
  return true
}

/** Derives progress anew where it was made by other rules, as after an upgrade. Needs compiled lessons. */
export const renewProgress = async (): Promise<void> => {
  const { rebuildOutdated } = await import('@slopewise/server/progress')
  const learners = await rebuildOutdated()
  const { closeDatabases } = await import('@slopewise/server/db')
  await closeDatabases()
  if (learners) console.log(`Database: progress of ${learners} learners made anew.`)
}

/** All that `start`, `dev` and `test` share. Throws a plain sentence where it cannot be done. */
export const setUp = async (place: Place): Promise<void> => {
  await generateClients(place)
  await migrateDatabase(place)
}
