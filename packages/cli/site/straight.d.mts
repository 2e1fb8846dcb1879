import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers some routes past Next's router, from what was built in the folder; false for every other request. */
export declare const createStraight: (
  built: string,
) => Promise<(request: IncomingMessage, response: ServerResponse) => boolean>
