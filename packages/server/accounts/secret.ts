import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readDatabaseKind } from '../db/address'
import { Fault } from '../fault'
import { getSettings } from '../settings'

/** Shorter ones can be guessed. */
const LENGTH_MIN = 32

const isExisting = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

/**
 * Writes the whole secret beside its place, then links it there: the link fails where another server
 * was quicker, and nobody ever reads half a secret.
 */
const makeSecret = (file: string): void => {
  const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(mine, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(mine, file)
  } catch (error) {
    if (!isExisting(error)) throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

const readSecret = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const getKeptSecret = (file: string): string => {
  try {
    const known = readSecret(file)
    if (known !== null) return known
    makeSecret(file)
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new Fault('secret', `The session secret ${file} can neither be read nor made.`, cause)
  }
}

const getOwnSecret = (): string => {
  const { databaseUrl, state } = getSettings()
  if (readDatabaseKind(databaseUrl) === 'sqlite') return getKeptSecret(path.join(state, 'secret'))
  throw new Fault(
    'secret',
    `With PostgreSQL, set SLOPEWISE_SECRET to ${LENGTH_MIN} characters or more, the same for every server.`,
  )
}

/**
 * The secret that signs session cookies: SLOPEWISE_SECRET, or one made once under the state folder,
 * readable by its owner only. With PostgreSQL, which several servers may share, it must be given. Throws
 * a fault for one that is missing or can be guessed.
 */
export const getSecret = (): string => {
  const secret = getSettings().secret ?? getOwnSecret()
  if (secret.length >= LENGTH_MIN) return secret
  throw new Fault('secret', `The session secret must have ${LENGTH_MIN} characters or more.`)
}
