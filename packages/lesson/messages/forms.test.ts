import type { FormIssueCode } from '@slopewise/math'
import { expect, test } from 'vitest'
import { describeFormIssue } from './describe-slip'
import { FORM_WORDS } from './forms'
import { placeholdersOf } from './wording'

// The keys of a record of all codes are all codes.
const CODES = Object.keys(FORM_WORDS) as FormIssueCode[]

test('names the part that is not in the form asked', () => {
  const issue = { code: 'sign-below', span: [2, 4], args: {} } as const
  const words = describeFormIssue(issue, '1/-2')
  expect(words.sentence).toBe(
    'The minus in “-2” is under the fraction line. Put it in front of the fraction.',
  )
  expect([words.read, words.before, words.at, words.after]).toEqual(['', '1/', '-2', ''])
})

test('says by what to divide, where that is known', () => {
  const issue = { code: 'fraction-not-reduced', span: [0, 3], args: { by: '2' } } as const
  expect(describeFormIssue(issue, '2/8').advice).toBe('Divide numerator and denominator by 2.')
})

test('every code has whole sentences that need no argument', () => {
  for (const code of CODES) {
    const { problem, advice, sentence } = describeFormIssue({ code, span: [0, 0], args: {} }, '')
    for (const text of [problem, advice]) expect(text).toMatch(/^[A-Z“].*[.?]$/)
    expect(sentence).not.toMatch(/[{}]|“”/)
  }
})

test('the last wording of an issue needs nothing that may be missing', () => {
  for (const { problem, advice } of Object.values(FORM_WORDS)) {
    for (const wording of [problem, advice]) {
      const templates = typeof wording === 'string' ? [wording] : wording
      expect(placeholdersOf(templates.at(-1) ?? '{}')).toEqual([])
    }
  }
})

test('no example is an answer of the course', () => {
  const all = JSON.stringify(FORM_WORDS).replaceAll(' ', '')
  for (const key of ['a(1-a)', '1-a^2', '1/4', '0.25', '3/16', '16/25', '0.64', '0.01']) {
    expect(all).not.toContain(key)
  }
})
