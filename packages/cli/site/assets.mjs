import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

/** Done once for a build, and never while somebody waits. */
const QUALITY = constants.BROTLI_MAX_QUALITY

const TYPES = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}

/** Scripts and style sheets under `folder`, relative to it. */
const listAssets = folder =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => path.extname(name) in TYPES)
        .map(name => name.replaceAll(path.sep, '/'))
    : []

/** Puts a `.br` beside every script and style sheet of a build. */
export const compressAssets = async folder => {
  for (const name of listAssets(folder)) {
    const file = path.join(folder, name)
    const bytes = readFileSync(file)
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }
    writeFileSync(`${file}.br`, await compress(bytes, { params }))
  }
}

const PREFIX = '/_next/static/'

const acceptsBrotli = ({ headers }) =>
  /(^|,)\s*br\s*(;(?!\s*q=0(\.0*)?\s*(,|$))|,|$)/.test(headers['accept-encoding'] ?? '')

/**
 * Answers for scripts and style sheets of the build, compressed as well as can be. Returns false for
 * everything else, which goes on to Next: names that the build has not got, and who takes no brotli.
 */
export const createAssetServer = (folder, headers) => {
  const names = new Set(
    listAssets(folder).filter(name => existsSync(path.join(folder, `${name}.br`))),
  )
  const kept = new Map()
  const bytesOf = name => {
    if (!kept.has(name)) kept.set(name, readFileSync(path.join(folder, `${name}.br`)))
    return kept.get(name)
  }
  return (request, response) => {
    const { method, url = '' } = request
    if (method !== 'GET' && method !== 'HEAD') return false
    const [address = ''] = url.split('?')
    const name = address.startsWith(PREFIX) ? address.slice(PREFIX.length) : ''
    if (!names.has(name) || !acceptsBrotli(request)) return false
    const bytes = bytesOf(name)
    response.writeHead(200, {
      ...headers,
      'Content-Type': TYPES[path.extname(name)],
      'Content-Encoding': 'br',
      'Content-Length': bytes.length,
      // Its name is made of what is in it.
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    })
    response.end(method === 'HEAD' ? undefined : bytes)
    return true
  }
}
