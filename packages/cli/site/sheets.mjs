import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A style sheet of the build, as React writes it. */
const SHEET =
  /<link rel="stylesheet" href="\/_next\/static\/(chunks\/[\w.-]+\.css)" data-precedence="next"\/>/g

/** What sheets name by their place in `chunks/`. */
const STATIC = '/_next/static/'

/** Text that would end the element it stands in. */
const ENDS_STYLE = /<\/style/i

/**
 * Puts the style sheets of the build into the pages that link to them: a page then paints as soon as it is
 * there, and not a round trip later. The link stays, as React would put it back and fetch it: `disabled`, and for no
 * medium, so that no browser fetches it ahead.
 */
export const createSheets = folder => {
  const kept = new Map()
  const read = name => {
    if (kept.has(name)) return kept.get(name)
    const file = path.join(folder, name)
    const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '</style'
    kept.set(name, ENDS_STYLE.test(text) ? null : text.replaceAll('url(../', `url(${STATIC}`))
    return kept.get(name)
  }
  return {
    put: html =>
      html.replace(SHEET, (link, name) => {
        const text = read(name)
        if (text === null) return link
        const off = link.replace('/>', ' media="not all" disabled=""/>')
        return `<style>${text}</style>${off}`
      }),
    /** Whether a style element holds one that was put. */
    has: text => [...kept.values()].includes(text),
  }
}
