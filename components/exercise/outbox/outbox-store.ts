import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { OutboxEntry } from './entry'

type Schema = DBSchema & {
  readonly answers: { readonly key: string; readonly value: OutboxEntry }
}

const DATABASE = 'slopewise'
const VERSION = 1

/** Where answers wait. `lasts` is false where the browser keeps nothing beyond the page. */
export type OutboxStore = {
  readonly lasts: boolean
  readonly put: (entry: OutboxEntry) => Promise<void>
  readonly remove: (attemptId: string) => Promise<void>
  /** In the order in which they were given. */
  readonly list: () => Promise<readonly OutboxEntry[]>
}

const inOrder = (entries: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  [...entries].sort((a, b) => a.keptAt - b.keptAt)

const storeIn = (database: IDBPDatabase<Schema>): OutboxStore => ({
  lasts: true,
  put: async entry => {
    // Durable: acknowledged only when it is on the disk.
    const change = database.transaction('answers', 'readwrite', { durability: 'strict' })
    await Promise.all([change.store.put(entry), change.done])
  },
  remove: attemptId => database.delete('answers', attemptId),
  list: async () => inOrder(await database.getAll('answers')),
})

/** For windows whose browser keeps nothing: an answer waits as long as its page is open. */
const storeInPage = (): OutboxStore => {
  const entries = new Map<string, OutboxEntry>()
  return {
    lasts: false,
    put: async entry => void entries.set(entry.attemptId, entry),
    remove: async attemptId => void entries.delete(attemptId),
    list: async () => inOrder([...entries.values()]),
  }
}

const open = async (): Promise<OutboxStore> => {
  try {
    const database = await openDB<Schema>(DATABASE, VERSION, {
      upgrade: made => {
        made.createObjectStore('answers', { keyPath: 'attemptId' })
      },
      // Another tab wants a newer shape: let go, and open it again at the next use.
      blocking: (_current, _blocked, event) => {
        store = null
        // The cast: the event of a database comes from a database.
        ;(event.target as IDBDatabase).close()
      },
      terminated: () => {
        store = null
      },
    })
    return storeIn(database)
  } catch {
    return storeInPage()
  }
}

let store: Promise<OutboxStore> | null = null

/** The one store of this page. */
export const getOutboxStore = (): Promise<OutboxStore> => {
  store ??= open()
  return store
}
