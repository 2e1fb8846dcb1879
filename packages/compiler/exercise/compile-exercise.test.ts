import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'

const HEAD = `---
title: "A lesson"
define:
  g(z): "tanh(z)"
  a: "g(z)"
conventions:
  g'(0): "1"
skills: [slope-at-a-point]
---
`
const HELP = '<Hint>\nLook at $z$.\n</Hint>\n<Solution>\nIt is $1$.\n</Solution>\n'

const compile = (attributes: string, content: string) => {
  const text = `${HEAD}
<Exercise id="one" skill="slope-at-a-point" ${attributes}>
${content}</Exercise>
`
  const { issues, compiled } = prepareLesson(
    { file: 'index.mdx', text, course: 'c', lesson: 'tanh' },
    grade,
  )
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  const published = compiled?.draft.exercises.one
  const key = compiled?.keys.exercises.one
  if (!published || !key) throw new Error('The exercise was not compiled.')
  return { published, key }
}

const VARIANTS = '<Variant z0="0" />\n<Variant z0="ln 2" />\n'

const slope = () =>
  compile(
    `kind="number" answer="g'(z0)"`,
    `What is $g'(\\var{z0})$?\n${VARIANTS}${HELP}<Feedback when="g(z0)">The height.</Feedback>\n`,
  )

test('a variant is named after its values and shows them', () => {
  const { variants } = slope().published
  expect(variants.map(({ id }) => id)).toEqual(['z0=0', 'z0=ln 2'])
  expect(variants[1]?.promptHtml).toContain('ln')
})

test("the key of a variant has the variant's values beside the answer as it is written", () => {
  const { variants } = slope().key
  expect(variants['z0=ln 2']).toMatchObject({
    values: { z0: 'ln 2' },
    answer: "g'(z0)",
    tolerance: { kind: 'exact' },
  })
  expect(variants['z0=ln 2']?.feedback[0]).toMatchObject({ when: 'g(ln(2))', text: 'The height.' })
})

test('a formula in feedback stays a formula in its plain text, which programs read', () => {
  const words = 'It is $\\frac{0}{2}$, and $e^{-z} > 0$.'
  const { key } = compile(
    `kind="number" answer="g'(z0)"`,
    `What?\n<Variant z0="0" />\n${HELP}<Feedback when="g(z0)">\n${words}\n</Feedback>\n`,
  )
  expect(key.variants['z0=0']?.feedback[0]?.text).toBe('It is $\\frac{0}{2}$, and $e^{-z} > 0$.')
})

test('a key without an end within three decimals is judged within its tolerance', () => {
  const { key } = compile(`kind="number" answer="2/9"`, `What?\n${HELP}`)
  expect(key.variants.default?.tolerance).toEqual({ kind: 'relative', value: 5e-3 })
})

test('a number may use no name of the lesson, an expression those that it is asked in', () => {
  expect(slope().published.names).toEqual({
    variables: [],
    functions: [],
    values: [],
    forbidden: ['g', 'a', 'z', 'z0'],
  })
  const inA = compile('kind="expression" in="a" answer="1 - a^2"', `What?\n${HELP}`)
  expect(inA.published.names).toEqual({
    variables: [],
    functions: [],
    values: ['a'],
    forbidden: ['g', 'z'],
  })
  const free = compile('kind="expression" answer="1 - a^2"', `What?\n${HELP}`)
  expect(free.published.names.variables).toEqual(['z'])
})

test('the public half has nothing but what is listed', () => {
  const { published } = slope()
  expect(Object.keys(published).sort()).toEqual(
    'address,exact,hash,hintCount,id,kind,names,options,several,skill,variants'.split(','),
  )
  expect(Object.keys(published.variants[0] ?? {})).toEqual(['id', 'promptHtml'])
  expect(published.address).toBe('c/tanh/one')
})

const OPTIONS = (first: string, second: string) =>
  `Which?\n<Option${first}>The slope at 0</Option>\n<Option${second}>The height</Option>\n`

test('another key, other help and other tests leave every public byte as it was', () => {
  const other = `<Hint>\nAnother.\n</Hint>\n<Solution>\n$2 + 2$, at length.\n</Solution>\n`
  const number = compile(
    `kind="number" answer="g'(z0) + 7/3" tolerance="abs 0.1"`,
    `What is $g'(\\var{z0})$?\n${VARIANTS}${other}`,
  )
  expect(number.published).toEqual(slope().published)
  const right = compile('kind="choice"', OPTIONS(' correct', ' when="sign"') + HELP)
  const wrong = compile('kind="choice"', OPTIONS(' when="sign"', ' correct') + other)
  expect(wrong.published).toEqual(right.published)
  expect(wrong.key.options).not.toEqual(right.key.options)
})

test('another prompt has another hash', () => {
  const one = compile('kind="number" answer="1"', `What?\n${HELP}`)
  const two = compile('kind="number" answer="1"', `What now?\n${HELP}`)
  expect(one.published.hash).toMatch(/^[0-9a-f]{32}$/)
  expect(two.published.hash).not.toBe(one.published.hash)
  expect(two.key.publicHash).toBe(two.published.hash)
})

test('an option is named after its text, and replied to by its id or its tag', () => {
  const replies = '<Feedback when="sign">Mind the sign.</Feedback>\n'
  const { published, key } = compile(
    'kind="choice"',
    OPTIONS(' correct', ' when="sign"') + HELP + replies,
  )
  expect(published.options).toEqual([
    { id: 'the-slope-at-0', html: 'The slope at 0' },
    { id: 'the-height', html: 'The height' },
  ])
  expect(key.options[1]).toEqual({
    id: 'the-height',
    correct: false,
    when: 'sign',
    feedbackHtml: '<p>Mind the sign.</p>',
  })
})

test('tags on the line of the prompt are read like those on lines of their own', () => {
  const lines = compile(
    'kind="number" answer="1"',
    'What?\n\n<Hint>\nLook.\n</Hint>\n\n<Solution>\nSo.\n</Solution>\n',
  )
  const oneLine = compile(
    'kind="number" answer="1"',
    'What? <Hint>Look.</Hint> <Solution>So.</Solution>\n',
  )
  expect(oneLine).toEqual(lines)
})

const ORDER = [
  "<Step>$g'(z) = 1 - g(z)^2$</Step>",
  '<Step>$= 1 - a^2$</Step>',
  '<Step>$= 1 - a \\cdot a$</Step>',
  '<Step id="split">$= (1 - a)(1 + a)$</Step>',
  '<Step extra>$= 1 - a$</Step>',
]

const order = (lines: readonly string[]) =>
  compile('kind="order"', `Put them in order.\n${lines.join('\n')}\n${HELP}`)

test('steps are named in the key and known to learners by what they show alone', () => {
  const { published, key } = order(ORDER)
  const [variant] = published.variants
  const task = key.variants.default?.task
  if (variant?.task?.kind !== 'order' || task?.kind !== 'order') throw new Error('No order.')
  expect(variant.task.hasExtra).toBe(true)
  expect(task.steps.map(({ name, belongs }) => [name, belongs])).toEqual([
    ['1', true],
    ['2', true],
    ['3', true],
    ['split', true],
    ['x1', false],
  ])
  expect(task.steps[3]?.after).toEqual([task.steps[2]?.id])
  const shown = variant.task.lines.map(({ id }) => id)
  expect(shown).toEqual([...shown].sort())
  expect([...shown].sort()).toEqual(task.steps.map(({ id }) => id).sort())
})

test('the public half of an order is the same whatever the right order is', () => {
  const [a = '', b = '', c = '', d = '', x = ''] = ORDER
  const other = [a, x, c, b, d]
  expect(order(other).published).toEqual(order(ORDER).published)
  expect(order(other).key).not.toEqual(order(ORDER).key)
})

const PARTS = `Take $z = \\var{z0}$.
<Variant z0="ln 2" />
<Variant z0="ln 3" />
<Part name="slope" kind="number" answer="g'(z0)" accepts="g'(z0)">
What is $g'(\\var{z0})$?
<Feedback when="g(z0)">The height.</Feedback>
</Part>
<Part name="side" kind="choice">
Which side?
<Option id="left" when="sign">Left</Option>
<Option id="right" correct>Right</Option>
</Part>
${HELP}`

test('each part becomes a question of its own, its key apart from it', () => {
  const { published, key } = compile('', PARTS)
  expect(published.kind).toBe('parts')
  expect(published.parts?.map(({ name, kind }) => [name, kind])).toEqual([
    ['slope', 'number'],
    ['side', 'choice'],
  ])
  const [first] = published.variants
  expect(first?.parts).toHaveLength(2)
  expect(first?.parts?.[0]?.promptHtml).toContain('ln')
  expect(JSON.stringify(published)).not.toMatch(/correct|sign|The height/)
  expect(key.parts?.slope?.variants['z0=ln 2']?.feedback).toHaveLength(1)
  const answer = { slope: '16/25', side: ['right'] }
  expect(grade(published, key, { answer, variant: 'z0=ln 2' })).toMatchObject({
    verdict: 'correct',
  })
  expect(grade(published, key, { answer, variant: 'z0=ln 3' })).toMatchObject({
    verdict: 'partly',
    parts: [
      { name: 'slope', verdict: 'incorrect' },
      { name: 'side', verdict: 'correct' },
    ],
  })
})

test('an option of formulas alone has a word that names its field', () => {
  const options = '<Option correct>$1$</Option>\n<Option>It is $2$</Option>\n'
  const { published } = compile('kind="choice"', `Which?\n${options}${HELP}`)
  const named = published.options.map(({ html }) => html.includes('>Formula: </span>'))
  expect(named.toSorted()).toEqual([false, true])
})
