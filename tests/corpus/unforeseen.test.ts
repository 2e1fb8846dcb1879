import { readFileSync } from 'node:fs'
import path from 'node:path'
import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { COURSE, compileCourse } from './course-exercises'

/** An answer that is wrong, and that none of the wrong rules with a name gives: found by hand. */
type Row = { readonly exercise: string; readonly variant: string; readonly answer: string }

const ROWS: readonly Row[] = readFileSync(path.join(import.meta.dirname, 'unforeseen.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))

test('wrong answers that no rule foresaw are given no name', { timeout: 180_000 }, async () => {
  const exercises = await compileCourse()
  const named = ROWS.filter(({ exercise: address, variant, answer }) => {
    const found = exercises.get(`${COURSE}/${address}`)
    if (found === undefined) throw new Error(`There is no ${address}.`)
    const { verdict, reason } = grade(found.exercise, found.key, { answer, variant })
    return verdict !== 'incorrect' || reason !== 'different'
  })
  expect(named).toEqual([])
  expect(ROWS.length).toBeGreaterThanOrEqual(200)
})
