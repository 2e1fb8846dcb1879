import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { splitSheet } from './sheet-parts.mjs'

/** A style sheet of the build, as React writes it. */
const SHEET =
  /<link rel="stylesheet" href="\/_next\/static\/(chunks\/[\w.-]+\.css)" data-precedence="next"\/>/g

/** What sheets name by their place in `chunks/`. */
const STATIC = '/_next/static/'

/** Text that would end the element it stands in. */
const ENDS_STYLE = /<\/style/i

/** Only lessons have it, see `components/islands/early.ts`: what a lesson will show is in its page. */
const LESSON = 'window.slopewiseEarly='

/**
 * Puts the style sheets of the build into the pages that link to them: a page then paints as soon as it is
 * there, and not a round trip later; a lesson without the rules for parts that it has not. The link stays, as React would
 * put it back and fetch it: `disabled`, and for no medium, so that no browser fetches it ahead.
 */
export const createSheets = folder => {
  const sheets = new Map()
  const put = new Set()
  const read = name => {
    const file = path.join(folder, name)
    const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '</style'
    if (ENDS_STYLE.test(text)) return null
    const whole = text.replaceAll('url(../', `url(${STATIC}`)
    return { whole, of: splitSheet(whole) }
  }
  const find = name => {
    if (!sheets.has(name)) sheets.set(name, read(name))
    return sheets.get(name)
  }
  return {
    put: html =>
      html.replace(SHEET, (link, name) => {
        const sheet = find(name)
        if (sheet === null) return link
        const text = html.includes(LESSON) ? sheet.of(html) : sheet.whole
        put.add(text)
        const off = link.replace('/>', ' media="not all" disabled=""/>')
        return `<style>${text}</style>${off}`
      }),
    /** Whether a style element holds one that was put. */
    has: text => put.has(text),
  }
}
