import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { formatIssue } from '@slopewise/compiler/issues'
import { contentOptions } from './content-options'
import { type Place, stateFolders } from './place'
import { runQuietly } from './run-child'
import { doOnce, hashFiles } from './stamp'

const PRISMA = 'prisma/build/index.js'

/** `prisma generate` needs no engine, but looks for one: any existing file will do. */
export const generateClient = async (place: Place): Promise<void> => {
  const stamp = hashFiles(place.root, ['prisma', 'prisma.config.ts', 'package-lock.json'])
  const file = path.join(place.root, 'packages/server/db/generated/.stamp')
  await doOnce(file, stamp, async () => {
    console.log('Generating the database client …')
    const { code, output } = await runQuietly(place, [PRISMA, 'generate'], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    })
    if (code !== 0) throw new Error(`The database client could not be generated.\n${output}`)
  })
}

/** Brings the database up to the newest migration; a new one is made where there is none. */
export const migrateDatabase = async (place: Place): Promise<void> => {
  mkdirSync(place.state, { recursive: true })
  const { migrate } = await import('@slopewise/server/db/migrate')
  const applied = await migrate(place.databaseUrl)
  if (applied.length > 0) console.log(`Database: applied ${applied.join(', ')}.`)
}

/** Compiles the content; prints every issue. False where there is an error: nothing was replaced. */
export const compile = async (place: Place): Promise<boolean> => {
  const { compileContent } = await import('@slopewise/compiler')
  const startedMs = performance.now()
  const { issues, courses } = await compileContent({
    ...contentOptions(place),
    stateDir: stateFolders(place).released,
  })
  for (const issue of issues) console.error(await formatIssue(issue))
  if (issues.some(issue => issue.severity === 'error')) return false
  const lessons = courses.reduce((sum, course) => sum + course.lessons.length, 0)
  const elapsedMs = Math.round(performance.now() - startedMs)
  console.log(`Content: ${lessons} lessons compiled in ${elapsedMs} ms.`)
  return true
}

/** All that `start`, `dev` and `test` share. Throws a plain sentence where it cannot be done. */
export const setUp = async (place: Place): Promise<void> => {
  await generateClient(place)
  await migrateDatabase(place)
}
