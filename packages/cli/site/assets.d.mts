import type { IncomingMessage, ServerResponse } from 'node:http'

export declare const compressAssets: (folder: string) => Promise<void>

export declare const createAssetServer: (
  folder: string,
  headers: Readonly<Record<string, string>>,
) => (
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  response: Pick<ServerResponse, 'writeHead' | 'end'>,
) => boolean
