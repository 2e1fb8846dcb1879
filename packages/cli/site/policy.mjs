import { createHash } from 'node:crypto'

/**
 * What a page may do besides running its own scripts. KaTeX and figures set styles on elements; nothing
 * comes from, or goes to, anybody else.
 */
const FIXED = [
  "default-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

const hashOf = text => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi

const contentsOf = (html, pattern) =>
  [...html.matchAll(pattern)].map(([, text]) => text).filter(text => text !== '')

const FLIGHT = /^self\.__next_f\.push\((\[[\s\S]*\])\)$/

/** Next hands a page's data over in scripts that differ from page to page: a list as JSON, nothing else. */
const isFlight = script => {
  const [, list] = FLIGHT.exec(script) ?? []
  if (list === undefined) return false
  try {
    JSON.parse(list)
    return true
  } catch {
    return false
  }
}

const FACE =
  /@font-face\{font-family:\w+;(font-weight:\d+;font-style:\w+;)?src:(url\((\/fonts\/[0-9a-f]+\.woff2|data:font\/woff2;base64,[\w+/=]*)\) format\("woff2"\)|local\("[\w -]+"\),?)+;unicode-range:[U+\da-f,-]+\}/gi

/** A lesson's fonts, which are in its page and may be newer than the build: such rules and nothing else. */
const isFontSheet = text => text.replace(FACE, '').trim() === ''

/** All that stands between script tags and between style tags of pages: what was built may run. */
export const collectTrusted = pages => ({
  scripts: new Set(pages.flatMap(html => contentsOf(html, SCRIPT).filter(text => !isFlight(text)))),
  styles: new Set(pages.flatMap(html => contentsOf(html, STYLE))),
})

/**
 * The Content-Security-Policy of a page: the hashes of those inline scripts that are in the build's own
 * pages, or pure data; the same for styles, where `sheets` are those of the build's files. What came in some
 * other way is not among them: such a script does not run, such a style counts for nothing.
 */
export const policyOf = (html, { scripts, styles }, sheets = new Set()) => {
  const mayRun = contentsOf(html, SCRIPT).filter(text => scripts.has(text) || isFlight(text))
  const isTrusted = text => styles.has(text) || sheets.has(text) || isFontSheet(text)
  const mayStyle = contentsOf(html, STYLE).filter(isTrusted)
  const hashes = texts => [...new Set(texts.map(hashOf))]
  return [
    ...FIXED,
    ["script-src 'self'", ...hashes(mayRun)].join(' '),
    ["style-src 'self'", ...hashes(mayStyle)].join(' '),
  ].join('; ')
}
