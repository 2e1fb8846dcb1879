import { mkdirSync, watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { getSettings } from '@slopewise/server'

export const dynamic = 'force-dynamic'

/** Proxies and browsers drop a silent stream; a comment line keeps it. */
const HEARTBEAT_MS = 20_000
/** Where the watcher tells of nothing (another machine's disk, too many watchers), looking does. */
const LOOK_MS = 1_000

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
}

/** The status as one event; null while there is none. */
const findEvent = async (file: string): Promise<string | null> => {
  try {
    // One line of JSON, put in its place as a whole.
    return `data: ${await readFile(file, 'utf8')}\n\n`
  } catch {
    return null
  }
}

/**
 * Sends the status whenever it is asked to and the file has changed. One reading at a time: of two at
 * once the older one may end last, and a page would go on showing what has long been mended.
 */
const makeTeller = (file: string, send: (text: string) => void): (() => Promise<void>) => {
  let last = ''
  let isReading = false
  let isAskedAgain = false
  return async () => {
    isAskedAgain = true
    if (isReading) return
    isReading = true
    while (isAskedAgain) {
      isAskedAgain = false
      const event = await findEvent(file)
      if (event === null || event === last) continue
      last = event
      send(event)
    }
    isReading = false
  }
}

const streamStatus = (folder: string, signal: AbortSignal): ReadableStream<Uint8Array> => {
  const file = path.join(folder, 'status.json')
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      const send = (text: string): void => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text))
      }
      const tell = makeTeller(file, send)
      mkdirSync(folder, { recursive: true })
      const watcher = watch(folder, () => void tell())
      watcher.on('error', () => watcher.close())
      const timers = [
        setInterval(() => send(':\n\n'), HEARTBEAT_MS),
        setInterval(() => void tell(), LOOK_MS),
      ]
      signal.addEventListener('abort', () => {
        watcher.close()
        for (const timer of timers) clearInterval(timer)
        controller.close()
      })
      send(':\n\n')
      void tell()
    },
  })
}

/** What the content watcher found, now and after every compile. For authors only: 404 elsewhere. */
export const GET = (request: Request): Response => {
  if (process.env.NODE_ENV !== 'development') return new Response('Not found', { status: 404 })
  const folder = path.join(getSettings().state, 'dev')
  return new Response(streamStatus(folder, request.signal), { headers: HEADERS })
}
