import { errorRule } from '../issues'
import { extentOfNode, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule(
  'prose-in-formula',
  'Write "\\$" for a dollar in text; in a formula put words into \\text{…}.',
)

/** Commands, and the arguments that hold words. */
const NO_PROSE =
  /\\(text\w*|operatorname\*?|mathrm|mathit|begin|end|because|unverified|val|var)\s*\{[^{}]*\}|\\[A-Za-z]+/g
const TWO_WORDS = /[A-Za-z]{3,}[ \n]+[A-Za-z]{2,}|[A-Za-z]{2,}[ \n]+[A-Za-z]{3,}/

/** `$5 and $6`: the second dollar stands behind a space, and before a number. */
const PRICE = /^\$\d[^$]*\s\$\d$/

/** `$5 for one and $6 for two`: what stands between the dollars is silently taken for a formula. */
export const checkProseInFormula: TreeCheck = ({ root, source }, report) =>
  visitNodes(root, node => {
    if (node.type !== 'inlineMath') return
    const [from, to] = extentOfNode(node)
    const isPrice = PRICE.test(source.text.slice(from, to + 1))
    if (!isPrice && !TWO_WORDS.test(node.value.replace(NO_PROSE, '·'))) return
    report(rule, extentOfNode(node), { message: 'the formula holds words.' })
  })
