import type { ServerResponse } from 'node:http'

type Answering = Pick<ServerResponse, 'statusCode' | 'getHeader' | 'getHeaders'>

export type Shelf = {
  readonly put: (key: string, response: Answering, bytes: Uint8Array) => void
  readonly serve: (key: string, response: Pick<ServerResponse, 'writeHead' | 'end'>) => boolean
  readonly clear: () => void
}

export const createShelf: (now?: () => number) => Shelf
