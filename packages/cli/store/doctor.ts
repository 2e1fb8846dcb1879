import { readDatabaseKind } from '@slopewise/server/db/address'
import { type Inspection, inspectDatabase } from '@slopewise/server/db/inspect'
import { inspectPostgresql } from '@slopewise/server/db/inspect-postgresql'
import { getSqliteFile } from '@slopewise/server/db/sqlite-file'
import type { Place } from '../place'
import { describeHoldings } from './describe-holdings'
import {
  type Finding,
  findClockTrouble,
  findKeyTrouble,
  findMissingKeys,
  findProgressTrouble,
} from './findings'

type Checked = { readonly name: string; readonly finding: Finding }

const attempt = (look: () => Finding): Finding => {
  try {
    return look()
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) }
  }
}

const inspect = async ({ databaseUrl }: Place): Promise<Inspection> =>
  readDatabaseKind(databaseUrl) === 'sqlite'
    ? inspectDatabase(getSqliteFile(databaseUrl))
    : inspectPostgresql(databaseUrl)

const examineDatabase = async (place: Place, now: Date): Promise<readonly Checked[]> => {
  const inspection = await inspect(place)
  const { pending, lastAttemptAt, versions, progressVersion, attempts } = inspection
  const migrations: Finding =
    pending.length === 0
      ? { ok: true, says: 'all applied.' }
      : { ok: false, says: `${pending.join(', ')} not applied yet: "slopewise start" does that.` }
  return [
    { name: 'database', finding: { ok: true, says: `sound, ${describeHoldings(inspection)}.` } },
    { name: 'migrations', finding: migrations },
    { name: 'clock', finding: findClockTrouble(lastAttemptAt, now) },
    { name: 'progress', finding: findProgressTrouble(progressVersion, attempts) },
    { name: 'old keys', finding: attempt(() => findKeyTrouble(versions)) },
  ]
}

const examine = async (place: Place, now: Date): Promise<readonly Checked[]> => {
  const content: Checked = { name: 'content', finding: attempt(findMissingKeys) }
  try {
    return [...(await examineDatabase(place, now)), content]
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return [{ name: 'database', finding: { ok: false, says } }, content]
  }
}

/**
 * `slopewise doctor`: whether database, migrations, content, keys and clock fit together, a line
 * each. Exit code 1 where one does not. Changes nothing.
 */
export const runDoctor = async (place: Place): Promise<void> => {
  const checked = await examine(place, new Date())
  for (const { name, finding } of checked) {
    console.log(`${finding.ok ? 'good' : 'BAD '}  ${name}: ${finding.says}`)
  }
  if (checked.some(({ finding }) => !finding.ok)) process.exitCode = 1
}
