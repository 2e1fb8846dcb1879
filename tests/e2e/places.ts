import path from 'node:path'

/** `SLOPEWISE_E2E_PORT` moves all ports, so that two runs can go side by side. */
const first = Number(process.env.SLOPEWISE_E2E_PORT ?? 4310)

export const PORTS = {
  site: first,
  mail: first + 1,
  author: first + 10,
  publish: first + 20,
  outbox: first + 30,
} as const

/** The database of the server that most tests share. */
export const DATABASE = path.join(import.meta.dirname, `../../.slopewise/test/e2e-${first}.db`)
