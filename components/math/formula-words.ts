type Node = { readonly name: string; readonly children: (Node | string)[] }

const TOKEN = /<(\/?)([a-z]+)[^>]*?(\/?)>|([^<]+)/g

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ' }

const decode = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** The tree of MathML as KaTeX writes it. */
const treeOf = (mathml: string): Node => {
  const root: Node = { name: 'math', children: [] }
  const open = [root]
  for (const [, closing, name = '', selfClosing, text] of mathml.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(decode(text))
    else if (closing === '/') open.pop()
    else {
      const node: Node = { name, children: [] }
      parent.children.push(node)
      if (selfClosing !== '/') open.push(node)
    }
  }
  return root
}

const wordsOf = (node: Node | string): string => {
  if (typeof node === 'string') return node
  const [first = '', second = ''] = node.children.map(wordsOf)
  switch (node.name) {
    case 'annotation':
      return ''
    case 'mfrac':
      return `${first}/${second} `
    case 'msqrt':
      return `√(${first})`
    case 'msub':
      return `${first}_${second}`
    case 'msup':
      return /^′+$/.test(second) ? first + second : `${first}^${second}`
    default:
      return node.children.map(wordsOf).join('')
  }
}

const MATHML = /<math[^>]*>([\s\S]*?)<\/math>/

/**
 * A short formula in a line of plain text: `d/dz g(z)`. For places that must have words, such as the head
 * of a column, which a screen reader says again with each cell. `html` is KaTeX's, with MathML inside.
 */
export const formulaWords = (html: string): string =>
  wordsOf(treeOf(MATHML.exec(html)?.[1] ?? ''))
    .replace(/\u2061(?=\()/g, '')
    .replace(/[\s\u200b\u2061]+/g, ' ')
    .trim()
