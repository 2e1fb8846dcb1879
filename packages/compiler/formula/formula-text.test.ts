import { expect, test } from 'vitest'
import { isFormula, visitNodes } from '../mdx/nodes'
import { parseMdx } from '../mdx/parse-mdx'
import { makeSource } from '../source/source-text'
import { formulaText } from './formula-text'

/** For each formula the text of the file at every unit of its TeX. */
const readBack = (text: string): string[] => {
  const source = makeSource('index.mdx', text)
  const root = parseMdx(source, text, () => {})
  const found: string[] = []
  if (root === null) return found
  visitNodes(root, node => {
    if (!isFormula(node)) return
    const mapped = formulaText(source, node)
    const units = mapped.offsets.slice(0, -1).map(offset => text.charAt(offset))
    expect(mapped.text).toBe(node.value)
    found.push(units.join(''))
  })
  return found
}

test.each([
  ['in text', 'The slope $g(z)$ and $` a `$ and $$a = b$$ here.', ['g(z)', '` a `', 'a = b']],
  ['over two lines', 'The slope $a\n  = b$ here.', ['a\n  = b']],
  ['in a quotation', '> The slope $a\n> = b$ here.', ['a\n= b']],
  ['displayed', '$$\na\n  + b\n$$', ['a\n  + b']],
  ['displayed in a list in a quotation', '> - $$\n>   a\n>     b\n>   $$', ['a\n  b']],
  ['displayed in a tag', '  <SideNote>\n    $$\n      a\n    $$\n  </SideNote>', ['  a']],
  ['with Windows line endings', '> $$\r\n> a\r\n> b\r\n> $$', ['a\nb']],
] as const)('a formula %s is found again unit by unit', (_, text, expected) => {
  expect(readBack(text).map(found => found.replaceAll('\r\n', '\n'))).toEqual(expected)
})
