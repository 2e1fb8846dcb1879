import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { grade } from '@slopewise/grading'
import type { Answer, ExerciseKey, OptionKey, PublicExercise, VariantKey } from '@slopewise/lesson'
import { expect, test } from 'vitest'

/** What `answers.exercises.json` says of an exercise: what the compiler would take from a lesson. */
type Listed = Pick<ExerciseKey, 'kind' | 'names'> & {
  readonly define: Record<string, string>
  readonly conventions?: Record<string, string>
  readonly exact?: boolean
  readonly several?: boolean
  readonly options?: readonly Pick<OptionKey, 'id' | 'correct' | 'when'>[]
  readonly variants: Record<string, Partial<VariantKey>>
}

type Row = {
  readonly exercise: string
  readonly variant: string
  readonly answer: Answer
  readonly verdict: string
  readonly reason: string
  readonly why?: string
}

const folder = path.dirname(fileURLToPath(import.meta.url))
const readText = (name: string) => readFileSync(path.join(folder, name), 'utf8')

// The file beside this one is written to this shape.
const listed = JSON.parse(readText('answers.exercises.json')) as Record<string, Listed>
const rows = readText('answers.jsonl')
  .split('\n')
  .filter(line => line !== '')
  // Each line is written to this shape.
  .map(line => JSON.parse(line) as Row)
  // Answers to the course itself: course-answers.test.ts.
  .filter(({ exercise }) => !exercise.startsWith('derivatives-of-activation-functions/'))

const NO_VARIANT: VariantKey = {
  values: {},
  answer: '',
  tolerance: { kind: 'exact' },
  hints: [],
  solutionHtml: '',
  feedback: [],
}

const publicOf = (address: string, one: Listed): PublicExercise => ({
  address,
  id: address.split('/').at(-1) ?? '',
  kind: one.kind,
  skill: '',
  hash: address,
  names: one.names,
  exact: one.exact ?? false,
  several: one.several ?? false,
  options: (one.options ?? []).map(({ id }) => ({ id, html: id })),
  hintCount: 0,
  variants: Object.keys(one.variants).map(id => ({ id, promptHtml: '' })),
})

const keyOf = (address: string, one: Listed): ExerciseKey => ({
  address,
  kind: one.kind,
  publicHash: address,
  definitions: { define: one.define, conventions: one.conventions ?? {} },
  names: one.names,
  exact: one.exact ?? false,
  options: (one.options ?? []).map(option => ({ ...option, feedbackHtml: '' })),
  variants: Object.fromEntries(
    Object.entries(one.variants).map(([id, variant]) => [id, { ...NO_VARIANT, ...variant }]),
  ),
})

test('every row belongs to a listed exercise and variant, once', () => {
  const unknown = rows.filter(row => listed[row.exercise]?.variants[row.variant] === undefined)
  expect(unknown).toEqual([])
  const places = rows.map(row => JSON.stringify([row.exercise, row.variant, row.answer]))
  expect(new Set(places).size).toBe(rows.length)
})

for (const [address, one] of Object.entries(listed)) {
  const own = rows.filter(row => row.exercise === address)

  test(`${own.length} answers to ${address} get the verdicts and reasons labelled by hand`, () => {
    const [exercise, key] = [publicOf(address, one), keyOf(address, one)]
    const wrong = own.flatMap(row => {
      const { verdict, reason } = grade(exercise, key, row)
      const isRight = verdict === row.verdict && reason === row.reason
      return isRight ? [] : [`${JSON.stringify(row)} graded ${verdict} ${reason}`]
    })
    expect(wrong).toEqual([])
    expect(own.length).toBeGreaterThan(0)
  })
}
