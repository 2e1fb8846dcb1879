import { expect, test } from 'vitest'
import { answerLine } from '../jsonl/answer-lines'
import { answerDiff } from './answer-diff'

const answerTo = (request: object): unknown =>
  JSON.parse(answerLine(JSON.stringify(request), 1, answerDiff).text)

test('a line is answered with the derivative, by the variable that was asked for', () => {
  expect(answerTo({ id: 1, input: 'k z^2', vars: ['z', 'k'], by: 'k' })).toMatchObject({
    id: 1,
    ok: true,
    by: 'k',
    expression: { text: 'k*z^2', tex: 'k z^{2}' },
    derivative: { text: 'z^2', tex: 'z^{2}' },
    steps: [{ rule: 'constant-multiple-rule', before: 'diff(k*z^2,k)', after: 'z^2' }],
    points: [],
  })
  expect(answerTo({ input: 'x^2', by: 'x' })).toMatchObject({
    by: 'x',
    derivative: { text: '2*x' },
  })
  expect(answerTo({ input: 'z^2' })).toMatchObject({ by: 'z', derivative: { text: '2*z' } })
})

test('aliases are put in, and the derivative is given in them', () => {
  const alias = { 'g(z)': 'max(0,z)+1/(1+e^(-z))', a: '1/(1+e^(-z))', "g'(0)": '1/4' }
  expect(answerTo({ input: 'a', alias })).toMatchObject({ inValues: { text: 'a*(1-a)' } })
  expect(answerTo({ input: 'g(z)', alias })).toMatchObject({
    points: [{ at: '0', left: '1/4', right: '5/4', convention: '1/4' }],
  })
})

test('a text that cannot be read, and a wrong field, are refused with a code', () => {
  expect(answerTo({ id: 'x', input: 'z^' })).toMatchObject({
    id: 'x',
    ok: false,
    code: 'missing-exponent',
    span: [1, 2],
  })
  expect(answerTo({ input: 'a', alias: { a: 'z+' } })).toMatchObject({
    ok: false,
    of: 'definition of a',
  })
  expect(answerTo({ input: 'z', by: 'z+1' })).toMatchObject({ ok: false, code: 'bad-line' })
  expect(answerTo({ by: 'z' })).toMatchObject({ ok: false, code: 'bad-line' })
  expect(answerTo({ input: 'z', vars: ['z'], by: 'k' })).toMatchObject({ code: 'bad-line' })
})
