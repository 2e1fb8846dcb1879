import type { Verdict } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { showVerdict } from './show-verdict'

const WRONG: Verdict = {
  verdict: 'incorrect',
  reason: 'value-for-slope',
  parsed: '1/2',
  feedback: 'That is the height. The question asks for its slope.',
}

test('an author’s words for a wrong answer are all that is said, and said once', () => {
  const feedbackHtml = '<p>That is the <em>height</em>.\nThe question asks for its slope.</p>'
  expect(showVerdict({ ...WRONG, feedbackHtml }, '1/2').split('\n')).toEqual([
    'incorrect (value-for-slope)',
    '  understood  1/2',
    '  feedback    That is the height. The question asks for its slope.',
  ])
})

test('of options the author’s words stand in place of the general ones, as on the page', () => {
  const feedback = 'Not yet: that is not the one. Read the others again.'
  const wrong: Verdict = { ...WRONG, reason: 'wrong-option', feedback }
  const shown = showVerdict({ ...wrong, feedbackHtml: 'It can cross the axis.' }, ['b'])
  expect(shown).toContain('  feedback    It can cross the axis.')
  expect(shown).not.toContain('Not yet')
})

test('what the mark is for and the author’s words both stand where learners read both', () => {
  const partly: Verdict = { ...WRONG, verdict: 'partly', reason: 'other-form', feedback: 'Nearly.' }
  const lines = showVerdict({ ...partly, feedbackHtml: '<p>Reduce it.</p>' }, '2/4').split('\n')
  expect(lines.slice(2)).toEqual(['  feedback    Nearly.', '  your words  Reduce it.'])
})
