import { createTurns, type Turns } from './turns'

type Holder = { slopewiseTurns?: Map<string, Turns> }

// The reason for the cast: whoever writes to a file in this process must meet the others, however often this
// module is loaded, and globalThis is the only thing that is shared then.
const holder = globalThis as Holder

/**
 * The queue of all that write to a SQLite file in this process. A transaction that is open across other work,
 * as Prisma's are, would otherwise be waited for by the very thread that has to end it.
 */
export const turnsOf = (file: string): Turns => {
  holder.slopewiseTurns ??= new Map()
  const known = holder.slopewiseTurns.get(file) ?? createTurns()
  holder.slopewiseTurns.set(file, known)
  return known
}
