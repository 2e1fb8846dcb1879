import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Environment variables, or some of them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Where things are. All absolute; environment variables win over the defaults. */
export type Place = {
  readonly root: string
  readonly content: string
  readonly state: string
  readonly dist: string
  readonly databaseUrl: string
  readonly port: number
}

const isRoot = (folder: string): boolean => {
  const file = path.join(folder, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'slopewise-root'
}

const getRoot = (from: string): string => {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (isRoot(folder)) return folder
    if (path.dirname(folder) === folder) {
      throw new Error(`No Slopewise project at or above ${from}: run this inside the project.`)
    }
  }
}

const readPort = (text: string | undefined): number => {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Error(`PORT must be a whole number from 1 to 65535, got "${text}".`)
}

/** Reads the environment once. Throws a plain sentence where a value makes no sense. */
export const getPlace = (environment: Environment = process.env): Place => {
  const root = getRoot(process.cwd())
  const state = path.resolve(root, environment.SLOPEWISE_STATE ?? '.slopewise')
  return {
    root,
    state,
    content: path.resolve(root, environment.SLOPEWISE_CONTENT ?? 'content'),
    dist: path.resolve(root, environment.SLOPEWISE_DIST ?? '.next'),
    databaseUrl: environment.DATABASE_URL ?? `file:${path.join(state, 'slopewise.db')}`,
    port: readPort(environment.PORT),
  }
}

/**
 * Where compiled content is kept. What authors see while they write has a place of its own: neither
 * drafts nor keys of it ever reach learners. Lessons are compiled into one cache for both.
 */
export const stateFolders = ({ state }: Place) => ({
  released: state,
  forAuthor: path.join(state, 'dev'),
  cache: path.join(state, 'cache'),
})

/** The environment that every child of ours gets, so that all of them agree on the place. */
export const placeEnvironment = (place: Place): NodeJS.ProcessEnv => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  SLOPEWISE_CONTENT: place.content,
  SLOPEWISE_STATE: place.state,
  SLOPEWISE_DIST: path.relative(place.root, place.dist),
  DATABASE_URL: place.databaseUrl,
  PORT: String(place.port),
})
