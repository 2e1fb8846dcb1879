import postcss from 'postcss'

/**
 * Widgets and kinds of exercises with rules of their own, by the word that all their classes begin with. A page without
 * such a class has no use for them: what the server sends of a part is complete, and script adds no other part.
 */
const PARTS = ['chain', 'check', 'compare', 'lab', 'net', 'order', 'placing']

const IN_SELECTOR = new RegExp(String.raw`\.(${PARTS.join('|')})(?!\w)`)

const ARGUMENTS = /\([^()]*\)/g

/** Without what stands in parentheses: that narrows down, or lists other parts. */
const bare = selector => {
  const shorter = selector.replace(ARGUMENTS, '')
  return shorter === selector ? selector : bare(shorter)
}

/** The part that a rule is for; null where it is for others, too. */
const partOf = ({ selectors }) => {
  const parts = selectors.map(selector => IN_SELECTOR.exec(bare(selector))?.[1] ?? null)
  return parts.every(part => part === parts[0]) ? parts[0] : null
}

/** Neighbours of the same part as one. */
const join = pieces => {
  const joined = []
  for (const { part, text } of pieces) {
    const last = joined.at(-1)
    if (last?.part === part) last.text += text
    else joined.push({ part, text })
  }
  return joined
}

const piecesOf = nodes =>
  join(
    nodes.flatMap(node => {
      if (node.type === 'rule') return [{ part: partOf(node), text: String(node) }]
      if (node.type !== 'atrule') return []
      if (node.name !== 'media' || node.nodes === undefined) {
        return [{ part: null, text: node.nodes === undefined ? `${node};` : String(node) }]
      }
      const head = `@media${node.raws.afterName}${node.params}`
      return piecesOf(node.nodes).map(({ part, text }) => ({ part, text: `${head}{${text}}` }))
    }),
  )

/** Splits a sheet by what its rules are for; gives what a page with this HTML needs of it, in order. */
export const splitSheet = text => {
  const pieces = piecesOf(postcss.parse(text).nodes)
  return html => {
    const own = new Set(
      PARTS.filter(part => new RegExp(`class="(?:[^"]* )?${part}[-" ]`).test(html)),
    )
    return pieces
      .filter(({ part }) => part === null || own.has(part))
      .map(piece => piece.text)
      .join('')
  }
}
