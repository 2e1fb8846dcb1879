import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { warmUp } from './warm-up.mjs'

const serve = async (listener: RequestListener) => {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections()
      return new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

test('asks for every page as browsers do, then for what writes nothing', async () => {
  const asked: string[] = []
  await using server = await serve((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['accept-encoding'] ?? ''}`)
    response.end('a page')
  })
  await warmUp({ port: server.port, pages: ['/', '/course/lesson'] })
  expect(asked.slice(0, 2)).toEqual(['GET / br', 'GET /course/lesson br'])
  expect(new Set(asked.slice(2))).toEqual(new Set(['POST /api/session ', 'POST /api/attempts ']))
})

test('ends where a server answers with faults, or not at all', async () => {
  await using faulty = await serve((request, response) => {
    if (request.url === '/') request.socket.destroy()
    else response.writeHead(500).end()
  })
  await warmUp({ port: faulty.port, pages: ['/', '/course'] })
  const silent = await serve(() => {})
  const done = warmUp({ port: silent.port, pages: ['/'] })
  await expect(done).resolves.toBeUndefined()
  await silent[Symbol.asyncDispose]()
})
