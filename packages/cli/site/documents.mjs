import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { policyOf } from './policy.mjs'
import { createShelf } from './shelf.mjs'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Best for its time, for whoever opens a page first. */
const BROTLI_SOON = 6

/** A tenth less, in ten times the time: for the class that comes after. */
const BROTLI_BEST = 11

/** Pages kept ready; a course has a hundred. */
const KEPT_MAX = 400

const compress = (body, encoding, quality) => {
  if (encoding === 'br') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
    return compressBrotli(body, { params })
  }
  return encoding === 'gzip' ? compressGzip(body) : body
}

const chooseEncoding = (accepted = '') => {
  const names = accepted.split(',').map(part => part.trim().split(';')[0])
  return ['br', 'gzip'].find(name => names.includes(name)) ?? 'identity'
}

const bytesOf = (chunk, encoding) =>
  chunk instanceof Uint8Array ? chunk : Buffer.from(chunk, encoding)

/**
 * What a whole page is sent with. Kept by Next's own tag of its bytes, where it has one: then the page is
 * packed once more, as small as it gets, one page at a time.
 */
export const createPreparer = (trusted, sheets) => {
  const kept = new Map()
  let improving = Promise.resolve()
  const prepare = async (body, encoding) => {
    const page = sheets.put(body.toString('utf8'))
    const policy = policyOf(page, trusted, sheets)
    return { policy, bytes: await compress(Buffer.from(page), encoding, BROTLI_SOON) }
  }
  const improve = async (key, body, encoding) => {
    const { policy } = await kept.get(key)
    const page = sheets.put(body.toString('utf8'))
    const bytes = await compress(Buffer.from(page), encoding, BROTLI_BEST)
    if (kept.has(key)) kept.set(key, Promise.resolve({ policy, bytes }))
  }
  return (tag, body, encoding) => {
    if (tag === undefined) return prepare(body, encoding)
    const key = `${encoding} ${body.length} ${tag}`
    if (!kept.has(key)) {
      kept.set(key, prepare(body, encoding))
      // What fails here has failed for the one who asked, too, and is told there.
      if (encoding === 'br')
        improving = improving.then(() => improve(key, body, encoding)).catch(() => {})
    }
    if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value)
    return kept.get(key)
  }
}

/** Null for a request whose answer depends on more than its address: a tag that may still fit, the head only. */
const keyOf = ({ method, url, headers }, encoding) =>
  method === 'GET' && headers['if-none-match'] === undefined && headers.range === undefined
    ? `${encoding} ${url}`
    : null

/**
 * Holds back what is answered as HTML until it is whole: only then the hashes of its inline scripts are
 * known, which its policy names. Everything else goes through as it comes.
 */
const createHolding = (prepare, shelf) => {
  return (request, response) => {
    const encoding = chooseEncoding(request.headers['accept-encoding'])
    const key = keyOf(request, encoding)
    // Next would compress it piece by piece.
    delete request.headers['accept-encoding']
    const { write, end, flushHeaders, writeHead } = response
    const chunks = []
    let isReady = false
    const isHeld = () => String(response.getHeader('content-type') ?? '').startsWith('text/html')

    const send = async done => {
      const body = Buffer.concat(chunks)
      // A tag that still fits, or only the head was asked for: the policy that came with the page holds.
      if (body.length === 0) {
        isReady = true
        return end.call(response, done)
      }
      const { policy, bytes } = await prepare(response.getHeader('etag'), body, encoding)
      response.setHeader('Content-Security-Policy', policy)
      if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
      response.setHeader('Content-Length', bytes.length)
      if (key !== null) shelf.put(key, response, bytes)
      isReady = true
      end.call(response, bytes, done)
    }

    // Next's own compression writes the head as soon as the first piece is there.
    response.writeHead = (status, ...rest) => {
      if (isReady || !isHeld()) return writeHead.call(response, status, ...rest)
      response.statusCode = status
      for (const [name, value] of Object.entries(rest.at(-1) ?? {})) response.setHeader(name, value)
      return response
    }

    response.flushHeaders = () => {
      if (!isHeld()) flushHeaders.call(response)
    }
    response.write = (chunk, code, done) => {
      if (!isHeld()) return write.call(response, chunk, code, done)
      chunks.push(bytesOf(chunk, typeof code === 'string' ? code : 'utf8'))
      const callback = typeof code === 'function' ? code : done
      if (callback) process.nextTick(callback)
      return true
    }
    response.end = (chunk, code, done) => {
      if (!isHeld()) return end.call(response, chunk, code, done)
      if (chunk && typeof chunk !== 'function') {
        chunks.push(bytesOf(chunk, typeof code === 'string' ? code : 'utf8'))
      }
      const callback = [chunk, code, done].find(one => typeof one === 'function')
      send(callback).catch(error => response.destroy(error))
      return response
    }
  }
}

/** Answers pages: `serve` from what was just sent, `hold` prepares what Next is about to send. */
export const createDocuments = (trusted, sheets) => {
  const shelf = createShelf()
  const hold = createHolding(createPreparer(trusted, sheets), shelf)
  const serve = (request, response) => {
    const key = keyOf(request, chooseEncoding(request.headers['accept-encoding']))
    return key !== null && shelf.serve(key, response)
  }
  return { serve, hold, forget: shelf.clear }
}
