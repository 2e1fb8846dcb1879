import type { ChildProcess } from 'node:child_process'
import { connect } from 'node:net'
import { endWithChild } from './end-with-child.mjs'
import { type Place, placeEnvironment } from './place'
import { startScript } from './run-child'

const POLL_MS = 100
const START_TIMEOUT_MS = 120_000

const isPortTaken = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect({ port, host: 'localhost' })
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

/** Throws a sentence that says what to do where something answers on the port already. */
export const requireFreePort = async (port: number): Promise<void> => {
  if (!(await isPortTaken(port))) return
  throw new Error(
    `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start.`,
  )
}

const announce = async (place: Place, child: ChildProcess, more: string): Promise<void> => {
  const address = `http://localhost:${place.port}`
  const endMs = performance.now() + START_TIMEOUT_MS
  while (performance.now() < endMs && child.exitCode === null) {
    const ok = await fetch(`${address}/api/health`).then(
      reply => reply.ok,
      () => false,
    )
    if (ok) {
      console.log(`\n  Slopewise is at ${address}   (Ctrl-C ends it)\n${more}`)
      return
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}

const COMMANDS = {
  dev: ({ port }: Place) => ['next/dist/bin/next', 'dev', '-p', String(port)] as const,
  start: () => ['slopewise/site/server.mjs'] as const,
}

/** What whoever runs the server should know does not work. */
const describeMissing = async (place: Place): Promise<string> => {
  Object.assign(process.env, placeEnvironment(place))
  const { describeMissingMail } = await import('@slopewise/server/mail')
  const missing = describeMissingMail()
  return missing === null ? '' : `  ${missing}\n`
}

/** Runs Next in the given mode until it ends or we are told to; prints the address when it answers. */
export const serve = async (place: Place, mode: 'start' | 'dev'): Promise<void> => {
  const child = startScript(place, COMMANDS[mode](place), {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { NODE_ENV: mode === 'dev' ? 'development' : 'production' },
  })
  endWithChild(child)
  const forAuthors = `  Issues, keys and replies: http://localhost:${place.port}/author\n`
  await announce(place, child, mode === 'dev' ? forAuthors : await describeMissing(place))
}
