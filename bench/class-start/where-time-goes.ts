import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Node = {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string }
}

type Profile = {
  readonly nodes: readonly Node[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/better-sqlite3/, 'SQLite, the disk included'],
  [/@prisma/, 'Prisma'],
  [/node_modules\/next\//, 'Next'],
  [/\/server\/(chunks|app)\//, 'our own code, with better-auth and zod in it'],
  [/^node:/, 'Node: HTTP, streams, crypto'],
]

const placeOf = ({ functionName, url }: Node['callFrame']): string => {
  if (functionName === '(garbage collector)') return 'collecting garbage'
  if (functionName === '(idle)') return 'waiting'
  return PLACES.find(([pattern]) => pattern.test(url))?.[1] ?? 'the rest'
}

/** Of the profiles that the processes of a server wrote into the folder: which share of their busy time goes where. */
export const readWhereTimeGoes = (folder: string): readonly (readonly [string, number])[] => {
  const names = readdirSync(folder).filter(file => file.endsWith('.cpuprofile'))
  if (names.length === 0) throw new Error('The server wrote no profile.')
  const spent = new Map<string, number>()
  for (const name of names) {
    // Written by Node.
    const profile = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Profile
    const places = new Map(profile.nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]))
    profile.samples.forEach((id, index) => {
      const place = places.get(id) ?? 'the rest'
      spent.set(place, (spent.get(place) ?? 0) + (profile.timeDeltas[index] ?? 0))
    })
  }
  spent.delete('waiting')
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0)
  return [...spent]
    .map(([place, time]) => [place, time / all] as const)
    .sort(([, a], [, b]) => b - a)
}
