import type { ExerciseKey, FeedbackRule, OptionKey } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { findOptionFeedback, judgeChoice } from './judge-choice'
import { readChoice } from './read-choice'

const option = (id: string, part: Partial<OptionKey> = {}): OptionKey => ({
  id,
  correct: false,
  when: '',
  feedbackHtml: '',
  ...part,
})

const keyWith = (options: readonly OptionKey[]): ExerciseKey => ({
  address: 'course/lesson/choice',
  kind: 'choice',
  publicHash: '',
  definitions: { define: {}, conventions: {} },
  names: { variables: [], functions: [], values: [], forbidden: [] },
  exact: false,
  options,
  variants: {},
})

const key = keyWith([
  option('even', { correct: true, feedbackHtml: '<p>Yes.</p>' }),
  option('quarter', { correct: true }),
  option('odd', { when: 'sign', feedbackHtml: '<p>Look left.</p>' }),
  option('line'),
])

const read = (answer: string | readonly string[], several: boolean) =>
  readChoice({ options: key.options.map(({ id }) => ({ id, html: '' })), several }, answer)

test('exactly the correct options are right', () => {
  expect(judgeChoice(key, ['even', 'quarter']).verdict).toBe('correct')
})

test('some of the correct options are partly right', () => {
  expect(judgeChoice(key, ['even'])).toMatchObject({ verdict: 'partly', reason: 'incomplete' })
})

test('a wrong option names its misconception', () => {
  expect(judgeChoice(key, ['even', 'quarter', 'odd'])).toMatchObject({
    verdict: 'incorrect',
    reason: 'sign',
  })
})

test('a wrong option without a name is just wrong', () => {
  expect(judgeChoice(key, ['line'])).toMatchObject({
    verdict: 'incorrect',
    reason: 'wrong-option',
  })
})

test('ids are read in the exercise order, each once', () => {
  expect(read(['quarter', 'even', 'quarter'], true)).toEqual({
    ok: true,
    chosen: ['even', 'quarter'],
  })
  expect(read(' even ', false)).toEqual({ ok: true, chosen: ['even'] })
})

test('nothing chosen, an unknown id and one too many are slips', () => {
  const codeOf = (answer: string | readonly string[]) => {
    const result = read(answer, false)
    return result.ok ? 'read' : result.slip.code
  }
  expect(codeOf('')).toBe('empty')
  expect(codeOf([])).toBe('empty')
  expect(codeOf('constructor')).toBe('unknown-name')
  expect(codeOf(['even', 'quarter'])).toBe('not-one-answer')
})

test('a wrong option speaks in its own words before a right one does', () => {
  const none = () => null
  expect(findOptionFeedback(key, ['even', 'odd'], none)?.html).toBe('<p>Look left.</p>')
  expect(findOptionFeedback(key, ['even'], none)?.html).toBe('<p>Yes.</p>')
})

test('a feedback that names the option speaks where the option has no words', () => {
  const rule: FeedbackRule = { when: 'line', html: '<p>Not straight.</p>', text: 'Not straight.' }
  const find = (names: readonly string[]) => (names.includes('line') ? rule : null)
  expect(findOptionFeedback(key, ['line'], find)).toBe(rule)
})
