import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from '../../lesson/prepare-lesson'

const HEAD = `---
title: "A lesson"
define:
  g(z): "1/(1 + e^(-z))"
  a: "g(z)"
skills: [chain]
---
`
const HELP = '<Hint>\nLook at $z$.\n</Hint>\n<Solution>\nIt is $1$.\n</Solution>\n'

const compile = (attributes: string, content: string) => {
  const text = `${HEAD}
<Exercise id="one" skill="chain" ${attributes}>
Look at the lines.
${content}
${HELP}</Exercise>
`
  const input = { file: 'index.mdx', text, course: 'c', lesson: 'sigmoid' }
  const { issues, compiled } = prepareLesson(input, grade)
  expect(issues).toEqual([])
  const published = compiled?.draft.exercises.one
  const key = compiled?.keys.exercises.one
  if (!published || !key) throw new Error('The exercise was not compiled.')
  return { published, key }
}

const FIRST = "<Line>$g'(z) = \\frac{d}{dz} \\left(1 + e^{-z}\\right)^{-1}$</Line>"
const CHAIN = '<Line>$= -\\left(1 + e^{-z}\\right)^{-2} \\cdot \\frac{d}{dz} e^{-z}$</Line>'
const WRONG = '= -\\left(1 + e^{-z}\\right)^{-2} \\cdot e^{-z}'

const findError = (wrong: string) => compile('kind="find-error"', [FIRST, CHAIN, wrong].join('\n'))

test('learners see neither which line is wrong nor why', () => {
  const marked = findError(`<Line when="sign">$\\wrong{${WRONG}}$</Line>`)
  const plain = findError(`<Line wrong>$${WRONG}$</Line>`)
  const [task] = marked.published.variants.map(variant => variant.task)
  expect(task).toMatchObject({ kind: 'find-error', lines: [{}, {}, {}] })
  expect(JSON.stringify(marked.published)).not.toMatch(/wrong|sign/)
  expect(plain.published).toEqual(marked.published)
  expect(marked.key.variants.default?.task).toMatchObject({ wrong: 2, when: 'sign' })
  expect(plain.key.variants.default?.task).toMatchObject({ wrong: 2, when: '' })
})

test('a wrong line is made by a mistake, and can be mended like one that was written', () => {
  const { published, key } = findError('<Line mistake="exp-sign" />')
  const task = key.variants.default?.task
  if (task?.kind !== 'find-error') throw new Error('Nothing to find.')
  expect(task.lines[2]).toBe('-(1+e^(-z))^(-2)*e^(-z)')
  const answer = ['3', '(1 + e^-z)^-2 * e^-z']
  expect(grade(published, key, { answer, variant: 'default' }).verdict).toBe('correct')
})

test('the lines of a derivation have the values of its variant', () => {
  const { published, key } = compile(
    `kind="derivation" from="d/dz g(k*z)" in="z"`,
    `<Variant k="2" />
<Variant k="3" />
<Line>$= \\frac{d}{dz} \\left(1 + e^{-\\var{k} z}\\right)^{-1}$</Line>
<Line blank>$= \\left(1 + e^{-\\var{k} z}\\right)^{-2} \\cdot \\var{k} e^{-\\var{k} z}$</Line>`,
  )
  expect(Object.keys(key.variants)).toEqual(['k=2', 'k=3'])
  const answer = ['3 e^(-3z)/(1 + e^(-3z))^2']
  expect(grade(published, key, { answer, variant: 'k=3' }).verdict).toBe('correct')
  expect(grade(published, key, { answer, variant: 'k=2' }).verdict).toBe('incorrect')
})

test('what stands in a blank stays with the key', () => {
  const { published, key } = compile(
    `kind="derivation" from="g'(z)"`,
    `${FIRST}\n<Line blank>$= a - a^2$</Line>`,
  )
  expect(JSON.stringify(published)).not.toContain('a^2')
  expect(key.variants.default?.task).toMatchObject({
    samples: ['a-a^2'],
    lines: [expect.any(String), null],
  })
})
