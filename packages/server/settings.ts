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
  /** Where a link in a mail leads: `publicOrigin`, or this machine for links that are only printed. */
  readonly linkOrigin: string
  /** From SLOPEWISE_SMTP_URL and SLOPEWISE_MAIL_FROM; null where no mail can be sent. */
  readonly smtp: { readonly url: string; readonly from: string } | null
  /** Mails are printed on the terminal instead: for authors, or SLOPEWISE_MAIL=print. */
  readonly printsMail: boolean
  /** How many proxies of ours stand before the server: SLOPEWISE_PROXIES; null where it is not said. */
  readonly proxies: number | null
  /** How many new learners one address may bring in an hour: SLOPEWISE_NEW_LEARNERS. */
  readonly newLearnersMax: number
}

/** A whole school may share one address, and start the same lesson at once. */
const NEW_LEARNERS_MAX = 5000

const readCount = (name: string, text: string | undefined): number | null => {
  if (!text) return null
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Error(`${name} must be a whole number, got "${text}".`)
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

const readSmtp = ({ SLOPEWISE_SMTP_URL: url, SLOPEWISE_MAIL_FROM: from }: NodeJS.ProcessEnv) =>
  url ? { url, from: from || 'Slopewise <no-reply@localhost>' } : null

/** The origin of an address; null where there is none. Throws a sentence for what is no address. */
const readOrigin = (text: string | undefined): string | null => {
  if (!text) return null
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).origin
  throw new Error(`SLOPEWISE_URL must be an address such as https://learn.org, got "${text}".`)
}

/** Reads the environment as it is now. */
export const getSettings = (): Settings => {
  const environment = process.env
  const state = path.resolve(getRoot(), environment.SLOPEWISE_STATE || '.slopewise')
  const publicOrigin = readOrigin(environment.SLOPEWISE_URL)
  return {
    root: getRoot(),
    state,
    released: environment.NODE_ENV === 'development' ? path.join(state, 'dev') : state,
    databaseUrl: environment.DATABASE_URL || `file:${path.join(state, 'slopewise.db')}`,
    secret: environment.SLOPEWISE_SECRET || null,
    publicOrigin,
    linkOrigin: publicOrigin ?? `http://localhost:${environment.PORT || '3000'}`,
    smtp: readSmtp(environment),
    printsMail: environment.NODE_ENV === 'development' || environment.SLOPEWISE_MAIL === 'print',
    proxies: readCount('SLOPEWISE_PROXIES', environment.SLOPEWISE_PROXIES),
    newLearnersMax:
      readCount('SLOPEWISE_NEW_LEARNERS', environment.SLOPEWISE_NEW_LEARNERS) ?? NEW_LEARNERS_MAX,
  }
}
