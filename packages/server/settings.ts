import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the server reads from its environment. All paths absolute. */
export type Settings = {
  readonly root: string
  readonly state: string
  /**
   * Where releases and kept keys are: the state folder; for authors, in development, a folder of
   * their own in it, so that neither drafts nor keys of what is being written reach learners.
   */
  readonly released: string
  readonly databaseUrl: string
  /** From SLOPEWISE_SECRET; null where one is made under the state folder. */
  readonly secret: string | null
  /** Origin that learners see, from SLOPEWISE_URL; null where requests tell it. */
  readonly publicOrigin: string | null
}

const isRoot = (folder: string): boolean => {
  const file = path.join(folder, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'slopewise-root'
}

const findRoot = (from: string): string => {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (isRoot(folder)) return folder
    if (path.dirname(folder) === folder)
      throw new Error(`No Slopewise project at or above ${from}.`)
  }
}

let root: string | undefined

/** The project's folder: the nearest one at or above the working directory. Throws outside of one. */
export const getRoot = (): string => {
  root ??= findRoot(process.cwd())
  return root
}

/** Reads the environment as it is now. */
export const getSettings = (): Settings => {
  const environment = process.env
  const state = path.resolve(getRoot(), environment.SLOPEWISE_STATE || '.slopewise')
  const url = environment.SLOPEWISE_URL
  return {
    root: getRoot(),
    state,
    released: environment.NODE_ENV === 'development' ? path.join(state, 'dev') : state,
    databaseUrl: environment.DATABASE_URL || `file:${path.join(state, 'slopewise.db')}`,
    secret: environment.SLOPEWISE_SECRET || null,
    publicOrigin: url ? new URL(url).origin : null,
  }
}
