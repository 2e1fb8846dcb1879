import type { Slip, SlipCode } from '@slopewise/math'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeSlip } from './describe-slip'
import { SLIP_WORDS } from './slips'
import { placeholdersOf, type Wording } from './wording'

const CODES = Object.keys(SLIP_WORDS) as SlipCode[]

const slip = (code: SlipCode, span: readonly [number, number], args = {}): Slip => ({
  code,
  span,
  args,
})

const templatesOf = (wording: Wording) => (typeof wording === 'string' ? [wording] : wording)

test('says what was read, where it stopped and what to try', () => {
  const words = describeSlip(slip('unexpected-character', [8, 9]), '1 - a^2 § 3')
  expect(words.read).toBe('Read so far: “1 - a^2”.')
  expect(words.problem).toBe('“§” is not a sign that can be read here.')
  expect(words.advice).toMatch(/^Take it out/)
  expect(words.sentence).toBe(`${words.read} ${words.problem} ${words.advice}`)
  expect([words.before, words.at, words.after]).toEqual(['1 - a^2 ', '§', ' 3'])
})

test('says nothing about what was read where the slip is at the beginning', () => {
  expect(describeSlip(slip('unopened-bracket', [0, 1]), ')z').read).toBe('')
})

test('a slip at the end of the text speaks of the end, not of an empty quotation', () => {
  const { problem } = describeSlip(slip('missing-operand', [2, 2]), 'z+')
  expect(problem).toBe('A number or a name is missing at the end.')
})

test('names which names may be used, where that is known', () => {
  const args = { name: 'z', allowed: 'a' }
  const { problem, advice } = describeSlip(slip('name-not-allowed', [2, 3], args), '1-z')
  expect(problem).toBe('“z” may not be used in this answer.')
  expect(advice).toBe('Write it with a only.')
})

test('a name in a number answer is sent back to work it out', () => {
  const { advice } = describeSlip(slip('name-not-allowed', [0, 1], { allowed: '' }), 'g(0)')
  expect(advice).toBe('Work it out: the answer is a number.')
})

test('quotes no more than a glance of a long text', () => {
  const long = 'z'.repeat(5000)
  const words = describeSlip(slip('unexpected-token', [2500, 5000]), long)
  expect(words.sentence.length).toBeLessThan(260)
  expect(words.before + words.at + words.after).toBe(long)
})

test('every code has a problem and an advice that need no argument', () => {
  for (const code of CODES) {
    const { problem, advice, sentence } = describeSlip(slip(code, [0, 0]), '')
    for (const text of [problem, advice]) expect(text).toMatch(/^[A-Z“].*[.?]$/)
    expect(sentence).not.toMatch(/[{}]|“”/)
  }
})

test('the last wording of a slip needs nothing that may be missing', () => {
  for (const { problem, advice } of Object.values(SLIP_WORDS)) {
    for (const wording of [problem, advice]) {
      expect(placeholdersOf(templatesOf(wording).at(-1) ?? '{}')).toEqual([])
    }
  }
})

test('no example in a slip is an answer of the course', () => {
  const all = JSON.stringify(SLIP_WORDS).replaceAll(' ', '')
  for (const key of ['a(1-a)', '1-a^2', '1/4', '0.25', '3/16', '16/25', '0.64', '0.01']) {
    expect(all).not.toContain(key)
  }
})

test('any span in any text gives sentences and the text back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CODES),
      fc.oneof(fc.integer(), fc.double()),
      fc.oneof(fc.integer(), fc.double()),
      fc.string({ unit: 'binary' }),
      fc.dictionary(fc.string(), fc.string()),
      (code, from, to, text, args) => {
        const words = describeSlip(slip(code, [from, to], args), text)
        expect(words.before + words.at + words.after).toBe(text)
        expect(words.problem).not.toBe('')
        expect(words.advice).not.toBe('')
      },
    ),
  )
})
