import type Sqlite from 'better-sqlite3'
import { Overtaken } from '../overtaken'
import type { Turns } from '../turns'
import type { Statement } from './statement'

/** A longer group would keep everybody else waiting: this many take some ten milliseconds. */
const GROUP_MAX = 100

type Waiting = {
  readonly statements: readonly Statement[]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Runs a statement that was prepared once. */
export type Run = (statement: Statement) => number

const writeOne = (database: Sqlite.Database, run: Run, { statements }: Waiting): unknown => {
  try {
    database.transaction(() => {
      for (const statement of statements) {
        const changes = run(statement)
        if (statement.mustFind === true && changes === 0) throw new Overtaken()
      }
    })()
    return null
  } catch (error) {
    // A full or failing disk ends the whole transaction, and with it what the others wrote.
    if (!database.inTransaction) throw error
    return error
  }
}

const writeGroup = (database: Sqlite.Database, run: Run, group: readonly Waiting[]): void => {
  let refusals: readonly unknown[] = []
  try {
    database
      .transaction(() => {
        refusals = group.map(waiting => writeOne(database, run, waiting))
      })
      .immediate()
  } catch (error) {
    for (const { reject } of group) reject(error)
    return
  }
  group.forEach(({ resolve, reject }, index) => {
    if (refusals[index] === null) resolve()
    else reject(refusals[index])
  })
}

/**
 * Writes batches of statements, each whole or not at all. What comes in one turn of the event loop is committed
 * together, with one flush to the disk; a batch that is refused takes none of the others with it. A promise
 * is kept only after the commit.
 */
export const createGroupCommit = (database: Sqlite.Database, run: Run, turns: Turns) => {
  let waiting: Waiting[] = []
  let isScheduled = false
  const schedule = (): void => {
    isScheduled = true
    setImmediate(() => void turns.run(flush))
  }
  const flush = async (): Promise<void> => {
    const group = waiting.slice(0, GROUP_MAX)
    waiting = waiting.slice(GROUP_MAX)
    isScheduled = false
    if (waiting.length > 0) schedule()
    writeGroup(database, run, group)
  }
  return (statements: readonly Statement[]): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject })
      if (!isScheduled) schedule()
    })
}
