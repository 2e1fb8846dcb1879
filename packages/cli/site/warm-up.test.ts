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

test('asks for every page as browsers do, then for what a class asks for, which writes nothing', async () => {
  const asked: string[] = []
  await using server = await serve((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['accept-encoding'] ?? ''}`)
    if (request.url === '/api/attempts') expect(request.headers.cookie).toBe('session=one')
    response.setHeader('Set-Cookie', 'session=one; Path=/').end('a page')
  })
  await warmUp({ port: server.port, pages: ['/', '/course/lesson'] })
  expect(asked.slice(0, 2)).toEqual(['GET / br', 'GET /course/lesson br'])
  expect(asked.slice(2, 5)).toEqual(['GET / br', 'POST /api/session ', 'POST /api/attempts '])
  expect(asked.length).toBeGreaterThan(100)
})

test('ends where a server answers with faults, or not at all', async () => {
  const asked: string[] = []
  await using faulty = await serve((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/') request.socket.destroy()
    else response.writeHead(500).end()
  })
  await warmUp({ port: faulty.port, pages: ['/', '/course'] })
  // Each fault is logged: one is enough.
  expect(asked).toEqual(['/', '/course', '/', '/api/session'])
  const silent = await serve(() => {})
  const done = warmUp({ port: silent.port, pages: ['/'] })
  await expect(done).resolves.toBeUndefined()
  await silent[Symbol.asyncDispose]()
})
