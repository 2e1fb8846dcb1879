import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { root } from '../root'

const HOPS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host'])

const makeCertificate = (folder: string) => {
  const [key, cert] = ['key.pem', 'cert.pem'].map(name => path.join(folder, name))
  if (key === undefined || cert === undefined) throw new Error('Two names give two paths.')
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2']
  execFileSync('openssl', [...kind, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' })
  return { key: readFileSync(key), cert: readFileSync(cert) }
}

const SENTENCE =
  'The activation <i>a</i> of a unit is <i>g(z)</i>, and its slope <i>g′(z)</i> says how much a small step in <i>z</i> changes it. '

/** The reference page, whole: its font is KaTeX's own main font, in the page itself. */
const referencePage = (): string => {
  const font = readFileSync(
    path.join(root, 'node_modules/katex/dist/fonts/KaTeX_Main-Regular.woff2'),
  )
  const text = Array.from({ length: 12 }, () => `<p>${SENTENCE.repeat(3)}</p>`).join('\n')
  return readFileSync(path.join(root, 'bench/pages/reference.html'), 'utf8')
    .replaceAll('TEXT', text)
    .replace('FONT', `data:font/woff2;base64,${font.toString('base64')}`)
}

const ownPages = (): ReadonlyMap<string, { readonly type: string; readonly bytes: Buffer }> => {
  const script = readFileSync(path.join(root, 'bench/pages/reference.js'))
  return new Map([
    [
      '/reference',
      { type: 'text/html; charset=utf-8', bytes: brotliCompressSync(referencePage()) },
    ],
    ['/reference.js', { type: 'text/javascript', bytes: brotliCompressSync(script) }],
  ])
}

/**
 * What stands before `npm start` in a deployment: TLS and HTTP/2, and every byte as the server has
 * compressed it (pages as brotli 6, scripts and styles as brotli 11). Serves the reference page, too.
 */
export const startFront = async (options: {
  readonly folder: string
  readonly port: number
  readonly site: string
}) => {
  const pages = ownPages()
  const agent = new http.Agent({ keepAlive: true })
  const server = http2.createSecureServer(
    { ...makeCertificate(options.folder), allowHTTP1: true },
    (request, response) => {
      const own = pages.get(request.url)
      if (own !== undefined) {
        response.writeHead(200, { 'content-type': own.type, 'content-encoding': 'br' })
        return response.end(own.bytes)
      }
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(
          ([name]) => !name.startsWith(':') && !HOPS.has(name),
        ),
      )
      const passed = http.request(
        new URL(request.url, options.site),
        { method: request.method, headers, agent },
        reply => {
          const kept = Object.entries(reply.headers).filter(([name]) => !HOPS.has(name))
          response.writeHead(reply.statusCode ?? 502, Object.fromEntries(kept))
          reply.pipe(response.stream ?? response)
        },
      )
      passed.on('error', () => response.destroy())
      request.pipe(passed)
    },
  )
  await new Promise<void>(resolve => server.listen(options.port, () => resolve()))
  return {
    address: `https://localhost:${options.port}`,
    stop: () => {
      agent.destroy()
      server.close()
    },
  }
}
