import type { Heading } from '@slopewise/lesson'
import type { RootContent } from '../mdx/nodes'
import { childrenOf } from '../mdx/nodes'
import { renderHtml, renderText, type SetFormula } from './render-html'

/** `The rule in a` → `the-rule-in-a`; `section` where no letter or digit is left. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’′]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'section'

/** Ids that the page around the lesson has. */
const RESERVED = ['main', 'notation-title']

/** Collects headings and gives each an id of its own: a second `values` is `values-2`. */
export const makeHeadingList = (set: SetFormula) => {
  const headings: Heading[] = []
  const taken = new Set(RESERVED)
  const freeId = (slug: string): string => {
    let id = slug
    for (let count = 2; taken.has(id); count += 1) id = `${slug}-${count}`
    taken.add(id)
    return id
  }
  return {
    add: (node: Extract<RootContent, { type: 'heading' }>): string => {
      const text = renderText([node], set)
      const id = freeId(slugOf(text))
      // Other depths were reported before: such a lesson is not compiled.
      const depth = node.depth === 3 ? 3 : 2
      headings.push({ id, depth, html: renderHtml(childrenOf(node), set), text })
      return id
    },
    all: (): readonly Heading[] => headings,
  }
}
