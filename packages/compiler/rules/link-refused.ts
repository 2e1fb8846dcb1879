import { errorRule } from '../issues'
import { attributesOf, findText } from '../mdx/attributes'
import { extentOfNode, isJsx, type RootContent, visitNodes } from '../mdx/nodes'
import type { ParsedLesson, TreeCheck } from '../mdx/parsed-lesson'
import { extentOf } from '../source/mapped-text'
import type { Extent } from '../source/source-text'

const rule = errorRule(
  'link-refused',
  'Link to a page by https://…, to a lesson by ./tanh, to a heading by #the-function.',
)

/** A link of a lesson: where it leads, and where that is written. */
export type Link = { readonly url: string; readonly extent: Extent }

const linkOf = (node: RootContent, { source }: ParsedLesson): Link | null => {
  if (node.type === 'link') return { url: node.url, extent: extentOfNode(node) }
  if (!isJsx(node) || node.name !== 'a') return null
  const href = findText(attributesOf(node, source), 'href')
  return href === null ? null : { url: href.text.trim(), extent: extentOf(href) }
}

/** Every link of a lesson, in the page's order. */
export const linksOf = (lesson: ParsedLesson): Link[] => {
  const links: Link[] = []
  visitNodes(lesson.root, node => {
    const link = linkOf(node, lesson)
    if (link !== null) links.push(link)
  })
  return links
}

const OUTSIDE = /^(https?:\/\/[^/]|mailto:)/i
const INSIDE = /^(#|\.\.?\/)/

/** Whether a link leads to another page or place of the course. */
export const isInsideLink = ({ url }: Link): boolean => INSIDE.test(url)

/** A link that is neither to the web, nor to a lesson, nor to a heading: `javascript:…`, `/…`. */
export const checkLinkRefused: TreeCheck = (lesson, report) => {
  for (const { url, extent } of linksOf(lesson)) {
    if (OUTSIDE.test(url) || INSIDE.test(url)) continue
    report(rule, extent, { message: `a lesson cannot link to "${url}".` })
  }
}
