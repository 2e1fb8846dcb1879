import { readFileSync } from 'node:fs'
import path from 'node:path'
import { equalTrees, parseCondition, parseExpression } from '@slopewise/math'
import { expect, test } from 'vitest'
import { answerParse } from './answer-parse'
import { withLessonFunction } from './read-text'

type Row = { readonly id: string; readonly input: string; readonly vars: readonly string[] }

const CORPUS = path.join(import.meta.dirname, '../../../tests/corpus/syntax.jsonl')

const rows = readFileSync(CORPUS, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Row) // The corpus is ours, and each row has these fields.

const read = (text: string, vars: readonly string[]) => {
  const parsed = parseExpression(text, withLessonFunction(vars))
  return parsed.ok ? parsed.expression : null
}

test('the text of every reading in the corpus reads back to the same tree', () => {
  for (const { id, input, vars } of rows) {
    // The reply's fields are checked here.
    const reply = answerParse.answer({ input, vars }) as { ok: boolean; text?: string }
    const first = read(input, vars)
    if (!reply.ok || first === null) continue
    const again = read(reply.text ?? '', vars)
    expect([id, again !== null && equalTrees(first, again)]).toEqual([id, true])
  }
})

test('a reading is given as explicit text and as TeX', () => {
  expect(answerParse.answer({ input: 'a(1-a)', vars: ['z', 'a'] })).toEqual({
    ok: true,
    text: 'a*(1-a)',
    tex: 'a(1 - a)',
  })
})

test('g is the function of the lesson, unless it is a variable', () => {
  expect(answerParse.answer({ input: 'g(z)' })).toMatchObject({ text: 'g(z)' })
  expect(answerParse.answer({ input: 'g(z)', vars: ['g', 'z'] })).toMatchObject({ text: 'g*z' })
})

test('a condition is read as one, and its text reads back', () => {
  const reply = answerParse.answer({ input: '-1 < z ≤ 1' })
  expect(reply).toMatchObject({ ok: true, text: '-1<z and z<=1' })
  expect(parseCondition('-1<z and z<=1', { variables: ['z'] }).ok).toBe(true)
})

test('a slip has its code, its span and a sentence', () => {
  expect(answerParse.answer({ input: '2z+*3' })).toEqual({
    ok: false,
    code: 'missing-operand',
    span: [3, 4],
    message: expect.stringMatching(/^Read so far: “2z\+”\. A number or a name is missing/),
  })
})
