const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const decode = (text: string): string =>
  text.replace(/&(?:#(x[0-9a-f]+|\d+)|([a-z]+));/gi, (whole, code?: string, name = '') => {
    if (code === undefined) return ENTITIES[name] ?? whole
    const digits = code.toLowerCase().startsWith('x') ? Number.parseInt(code.slice(1), 16) : code
    return String.fromCodePoint(Number(digits))
  })

const TEX = /<annotation[^>]*>([\s\S]*?)<\/annotation>/
const BLOCK_END = /^\/(p|li|div|h\d|tr|blockquote|pre)$/

/** The end of the element that begins at `from`, its tags counted. */
const endOfElement = (html: string, from: number, name: string): number => {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g')
  tags.lastIndex = from
  let depth = 0
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1
    if (depth === 0) return tags.lastIndex
  }
  return html.length
}

/**
 * HTML of our own compiler as text for a terminal: formulas as the author's TeX between `$`, blocks on
 * lines of their own.
 */
export const htmlToText = (html: string): string => {
  let text = ''
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) return tidy(text + decode(html.slice(at)))
    text += decode(html.slice(at, open))
    const close = html.indexOf('>', open)
    const tag = html.slice(open + 1, close < 0 ? html.length : close)
    if (tag.startsWith('span class="katex"')) {
      at = endOfElement(html, open, 'span')
      text += `$${decode(TEX.exec(html.slice(open, at))?.[1] ?? '').trim()}$`
      continue
    }
    if (BLOCK_END.test(tag) || tag.startsWith('br')) text += '\n'
    if (tag === 'li') text += '- '
    at = close < 0 ? html.length : close + 1
  }
  return tidy(text)
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
