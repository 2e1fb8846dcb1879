import cluster from 'node:cluster'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import next from 'next'
import { createAssetServer } from './assets.mjs'
import { createDocuments } from './documents.mjs'
import { createIslandScripts } from './island-scripts.mjs'
import { noteServer } from './note-server.mjs'
import { collectTrusted } from './policy.mjs'
import { createSheets } from './sheets.mjs'
import { createStartFile } from './start-file.mjs'
import { createStraight } from './straight.mjs'
import { createTurns } from './turns.mjs'
import { warmUp } from './warm-up.mjs'

/** Longer than proxies keep theirs, so that none sends into a connection that is just closing. */
const KEEP_ALIVE_MS = 75_000

/** Connections that may wait to be taken: a school that comes at once. The system may allow fewer. */
const BACKLOG = 4096

const root = process.cwd()
const port = Number(process.env.PORT ?? 3000)
const built = path.resolve(root, process.env.SLOPEWISE_DIST || '.next')
const builtPages = path.join(built, 'server/app')

const pages = readdirSync(builtPages, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.html'),
)
const readPages = () => pages.map(name => readFileSync(path.join(builtPages, name), 'utf8'))

/** Where browsers find what was built: `index.html` at `/`; names with `_` are parts of others. */
const addresses = pages
  .filter(name => !name.startsWith('_'))
  .map(name => `/${name.replace(/(^index)?\.html$/, '').replaceAll(path.sep, '/')}`)

const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'X-Frame-Options': 'DENY',
  ...(process.env.SLOPEWISE_URL?.startsWith('https:')
    ? { 'Strict-Transport-Security': 'max-age=31536000' }
    : {}),
}

/** Adds the address of our own peer to those that proxies have told: it is the only one that is known. */
const noteAddress = request => {
  const told = request.headers['x-forwarded-for']
  const peer = request.socket.remoteAddress ?? ''
  request.headers['x-forwarded-for'] = told ? `${told}, ${peer}` : peer
}

/** A page as a browser opens it: neither our routes, nor files, nor what Next's own router asks for. */
const isDocument = ({ method, url = '', headers }) =>
  (method === 'GET' || method === 'HEAD') &&
  headers.rsc === undefined &&
  !url.startsWith('/api/') &&
  !url.startsWith('/fonts/') &&
  !url.startsWith('/_next/')

const app = next({ dev: false, dir: root, port, hostname: 'localhost' })
await app.prepare()
const handle = app.getRequestHandler()
const serveAsset = createAssetServer(path.join(built, 'static'), {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
})
const serveStraight = await createStraight(built)
const sheets = createSheets(path.join(built, 'static'))
const startFile = createStartFile(built)
const islandScripts = createIslandScripts(built)
const documents = createDocuments(collectTrusted(readPages()), {
  ...sheets,
  put: html => sheets.put(startFile.put(islandScripts.put(html))),
})

const answer = (request, response) => {
  noteAddress(request)
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  if (serveAsset(request, response)) return
  if (isDocument(request)) {
    if (documents.serve(request, response)) return
    documents.hold(request, response)
  }
  if (serveStraight(request, response)) return
  if (request.url === '/api/publish') response.on('finish', documents.forget)
  handle(request, response).catch(error => response.destroy(error))
}

const takeTurn = createTurns()
const listener = (request, response) => takeTurn(() => answer(request, response))
const options = { keepAliveTimeout: KEEP_ALIVE_MS }
const server = createServer(options, listener)
/** Not shared with other workers: what each of them has to be told is told here. */
const own = createServer(options, listener)

let isClosing = false
const close = () => {
  if (isClosing) return
  isClosing = true
  own.close()
  own.closeAllConnections()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
process.on('SIGTERM', close)
process.on('SIGINT', close)
server.on('error', error => {
  console.error(error.message)
  process.exit(1)
})

const open = () => server.listen({ port, backlog: BACKLOG })

own.listen({ host: '127.0.0.1', port: 0, exclusive: true }, async () => {
  await warmUp({ port: own.address().port, pages: addresses })
  noteServer({ port, ownPort: own.address().port })
  if (!cluster.isWorker) return open()
  // All begin together: what is published from then on reaches each of them.
  process.on('message', message => message === 'open' && open())
  process.send('ready')
})
