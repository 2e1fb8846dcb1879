import { checkDatabase } from './db'
import { getRelease } from './lessons'

/** Reply of `GET /api/health`: what a load balancer or `doctor` asks, and nothing about learners. */
export type HealthReply = {
  readonly status: 'ok' | 'failing'
  readonly database: 'ok' | 'behind' | 'unreachable'
  /** Name of the release that learners see; null where nothing is compiled. */
  readonly release: string | null
}

const findReleaseName = (): string | null => {
  try {
    return getRelease().name
  } catch {
    return null
  }
}

/** Looks at database, migrations and lessons. Never throws. */
export const checkHealth = async (): Promise<HealthReply> => {
  const database = await checkDatabase()
  const release = findReleaseName()
  const isOk = database === 'ok' && release !== null
  return { status: isOk ? 'ok' : 'failing', database, release }
}
