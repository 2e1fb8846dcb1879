import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressAssets, createAssetServer } from './assets.mjs'

const SCRIPT = 'export const slopes = [0, 1]\n'.repeat(40)

const startSite = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-assets-'))
  mkdirSync(path.join(folder, 'chunks'))
  writeFileSync(path.join(folder, 'chunks/a.js'), SCRIPT)
  writeFileSync(path.join(folder, 'chunks/picture.png'), 'x')
  writeFileSync(path.join(folder, '../slopewise-secret.js'), 'secret')
  await compressAssets(folder)
  const serve = createAssetServer(folder, { 'X-Ours': 'yes' })
  const server = createServer((request, response) => {
    if (!serve(request, response)) response.writeHead(404).end('Next')
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    // Plain `fetch` would take the compression off.
    get: async (name: string, encoding: string, method = 'GET') => {
      return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
        resolve =>
          request(
            { port, path: name, method, headers: { 'accept-encoding': encoding } },
            async reply => {
              const chunks: Buffer[] = []
              for await (const chunk of reply) chunks.push(chunk)
              resolve({
                status: reply.statusCode ?? 0,
                headers: reply.headers,
                body: Buffer.concat(chunks),
              })
            },
          ).end(),
      )
    },
    [Symbol.asyncDispose]: async () => {
      await new Promise(resolve => server.close(resolve))
      rmSync(folder, { recursive: true })
    },
  }
}

test('a script of the build comes as brotli, for ever, with our headers', async () => {
  await using site = await startSite()
  const { headers, body } = await site.get('/_next/static/chunks/a.js?v=1', 'gzip, br')
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'x-ours': 'yes',
    vary: 'Accept-Encoding',
  })
  expect(headers['cache-control']).toContain('immutable')
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT)
  expect(body.length).toBeLessThan(SCRIPT.length / 5)
})

test('only the head is sent where only that was asked for', async () => {
  await using site = await startSite()
  const { status, headers, body } = await site.get('/_next/static/chunks/a.js', 'br', 'HEAD')
  expect([status, body.length]).toEqual([200, 0])
  expect(Number(headers['content-length'])).toBeGreaterThan(0)
})

test('all else is left to Next', async () => {
  await using site = await startSite()
  const asked: [string, string, string?][] = [
    ['/_next/static/chunks/a.js', 'gzip'],
    ['/_next/static/chunks/a.js', 'br;q=0, gzip'],
    ['/_next/static/chunks/a.js', 'br', 'POST'],
    ['/_next/static/chunks/b.js', 'br'],
    ['/_next/static/chunks/picture.png', 'br'],
    ['/_next/static/../slopewise-secret.js', 'br'],
    ['/_next/static/', 'br'],
    ['/chunks/a.js', 'br'],
  ]
  for (const [name, encoding, method] of asked) {
    expect((await site.get(name, encoding, method)).status, name).toBe(404)
  }
})
