import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkForm, parseExpression, readForm } from '@slopewise/math'
import { expect, test } from 'vitest'

/** One answer and what is to be said of its form; `part` is what the span has to show. */
type Row = {
  readonly form: string
  readonly input: string
  readonly code: string | null
  readonly part?: string
  readonly args?: Readonly<Record<string, string>>
}

const NAMES = { variables: ['x', 'y', 'z', 'w'], values: ['a'], functions: ['g'] }

const rows = readFileSync(path.join(import.meta.dirname, 'forms.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Row) // The corpus is ours, and each row has these fields.

const findIssue = ({ form: name, input }: Row) => {
  const [form, read] = [readForm(name), parseExpression(input, NAMES)]
  if (form === null || !read.ok) throw new Error(`${name}, ${input}: cannot be read`)
  return checkForm(read.expression, form, { text: input })
}

for (const form of new Set(rows.map(row => row.form))) {
  const own = rows.filter(row => row.form === form)

  test(`${own.length} answers are ${form}, or the part that is not is named`, () => {
    const found = own.map(row => {
      const issue = findIssue(row)
      if (issue === null) return { form, input: row.input, code: null }
      const { code, span, args } = issue
      const part = row.input.slice(...span)
      return Object.keys(args).length === 0
        ? { form, input: row.input, code, part }
        : { form, input: row.input, code, part, args }
    })
    expect(found).toEqual(own)
  })
}

test('there are rows for every form, refused and accepted ones', () => {
  for (const form of ['in a', 'no derivative', 'number', 'fraction', 'factored', 'expanded']) {
    const codes = rows.filter(row => row.form === form).map(row => row.code === null)
    expect(codes).toContain(true)
    expect(codes).toContain(false)
  }
})
