/** A page published meanwhile is told of by `/api/publish`; this is for whatever tells nobody. */
const KEPT_MS = 1000

/** Paths of one second; a course has a hundred, and who invents others must not fill the memory. */
const KEPT_MAX = 400

/** Whether what is answered is the same for everybody. Next says so, of some pages twice. */
const isForEverybody = response =>
  response.statusCode === 200 &&
  [response.getHeader('x-nextjs-prerender')].flat()[0] === '1' &&
  response.getHeader('set-cookie') === undefined

/**
 * Whole pages as they were sent, for the second in which a class opens the same lesson: they go out again
 * without a look into Next.
 */
export const createShelf = (now = () => performance.now()) => {
  const kept = new Map()
  const find = key => {
    const page = kept.get(key)
    if (page !== undefined && page.untilMs < now()) kept.delete(key)
    return kept.get(key)
  }
  return {
    /** Keeps what this response is about to send, where it is for everybody. */
    put: (key, response, bytes) => {
      if (!isForEverybody(response)) return
      if (kept.size >= KEPT_MAX) kept.clear()
      kept.set(key, { untilMs: now() + KEPT_MS, headers: response.getHeaders(), bytes })
    },
    /** Answers from what is kept, and says whether it could. */
    serve: (key, response) => {
      const page = find(key)
      if (page === undefined) return false
      response.writeHead(200, page.headers)
      response.end(page.bytes)
      return true
    },
    clear: () => kept.clear(),
  }
}
