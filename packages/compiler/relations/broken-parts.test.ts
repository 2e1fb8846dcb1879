import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'

const HEAD =
  '---\ntitle: "A lesson"\ndefine:\n  g(z): "1/(1 + e^(-z))"\nskills: [slope-at-a-point]\n---\n\n'

const rulesOf = (tex: string): string[] => {
  const text = `${HEAD}$$\n${tex}\n$$\n`
  const grade = () => {
    throw new Error('there is nothing to grade')
  }
  return prepareLesson({ file: 'index.mdx', text, course: 'c', lesson: 'l' }, grade).issues.map(
    ({ rule }) => rule,
  )
}

test.each([
  ['g(0) = \\foo, \\quad g(0) = 1', ['katex-error', 'relation-false']],
  ['g(0) = \\foo, \\quad g(0) = \\frac12', ['katex-error']],
  [
    '\\begin{aligned} g(0) &= \\foo \\\\ &= \\frac12 \\\\ &= 2 \\end{aligned}',
    ['katex-error', 'relation-false'],
  ],
  ['g(0) = 1 \\because{no-such-rule}', ['relation-false', 'because-unknown']],
  ['g(0) = \\frac12 \\because{no-such-rule}', ['because-unknown']],
  ['g(0) = {1 \\quad g(0) = 1', ['katex-error']],
])('%s is told of as %j', (tex, rules) => {
  expect(rulesOf(tex).sort()).toEqual([...rules].sort())
})
