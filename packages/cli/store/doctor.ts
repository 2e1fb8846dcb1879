import { inspectDatabase } from '@slopewise/server/db/inspect'
import { getSqliteFile } from '@slopewise/server/db/sqlite-file'
import type { Place } from '../place'
import { describeHoldings } from './describe-holdings'
import { type Finding, findClockTrouble, findKeyTrouble, findMissingKeys } from './findings'

type Checked = { readonly name: string; readonly finding: Finding }

const attempt = (look: () => Finding): Finding => {
  try {
    return look()
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) }
  }
}

const examineDatabase = (place: Place, now: Date): readonly Checked[] => {
  const inspection = inspectDatabase(getSqliteFile(place.databaseUrl))
  const { pending, lastAttemptAt, versions } = inspection
  const migrations: Finding =
    pending.length === 0
      ? { ok: true, says: 'all applied.' }
      : { ok: false, says: `${pending.join(', ')} not applied yet: "slopewise start" does that.` }
  return [
    { name: 'database', finding: { ok: true, says: `sound, ${describeHoldings(inspection)}.` } },
    { name: 'migrations', finding: migrations },
    { name: 'clock', finding: findClockTrouble(lastAttemptAt, now) },
    { name: 'old keys', finding: attempt(() => findKeyTrouble(versions)) },
  ]
}

const examine = (place: Place, now: Date): readonly Checked[] => {
  const content: Checked = { name: 'content', finding: attempt(findMissingKeys) }
  try {
    return [...examineDatabase(place, now), content]
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return [{ name: 'database', finding: { ok: false, says } }, content]
  }
}

/**
 * `slopewise doctor`: whether database, migrations, content, keys and clock fit together, a line
 * each. Exit code 1 where one does not. Changes nothing.
 */
export const runDoctor = (place: Place): void => {
  const checked = examine(place, new Date())
  for (const { name, finding } of checked) {
    console.log(`${finding.ok ? 'good' : 'BAD '}  ${name}: ${finding.says}`)
  }
  if (checked.some(({ finding }) => !finding.ok)) process.exitCode = 1
}
