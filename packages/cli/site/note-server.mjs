import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Notes this process as one that answers on `port`, until it ends. `slopewise publish` tells each of them by its
 * `ownPort`; commands that print links take the site's address from there where they are not told of it.
 */
export const noteServer = ({ port, ownPort }) => {
  const state = process.env.SLOPEWISE_STATE
  if (!state) return
  const folder = path.join(state, 'servers')
  const file = path.join(folder, `${process.pid}.json`)
  mkdirSync(folder, { recursive: true })
  const url = process.env.SLOPEWISE_URL || null
  writeFileSync(file, JSON.stringify({ pid: process.pid, port, ownPort, url }))
  process.on('exit', () => rmSync(file, { force: true }))
}
