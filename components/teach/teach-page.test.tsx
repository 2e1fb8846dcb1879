import type { ClassReport } from '@slopewise/lesson'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TeachPage } from './teach-page'

const EMPTY: ClassReport = {
  course: 'c',
  title: 'A course',
  learners: 0,
  answers: 0,
  lessons: [
    {
      lesson: 'one',
      title: 'Lesson one',
      exercises: [
        {
          address: 'c/one/slope',
          id: 'slope',
          skill: '',
          statistics: null,
          reasons: [],
          wrong: [],
        },
      ],
    },
  ],
  curves: [],
  checks: null,
  hasChecks: true,
  flagged: [],
}

test('an empty class shows its lessons, says that nobody has answered, and draws nothing', () => {
  const html = renderToStaticMarkup(<TeachPage report={EMPTY} />)
  expect(html).toContain('Nobody has answered anything yet.')
  expect(html).toContain('href="/teach/c/one"')
  for (const absent of ['Where they struggle', 'Learning curves', 'Before and after', 'NaN']) {
    expect(html).not.toContain(absent)
  }
})

test('what a learner typed is text on the page, whatever it looks like', () => {
  const flagged: ClassReport['flagged'] = [
    {
      attemptId: 'a',
      exercise: 'c/one/slope',
      variant: 'default',
      answer: '<img src=x>',
      verdict: 'undecided',
      reason: 'undecided',
      at: '2026-11-03T10:00:00.000Z',
      sentence: '<script>1</script>',
    },
  ]
  const html = renderToStaticMarkup(<TeachPage report={{ ...EMPTY, learners: 1, flagged }} />)
  expect(html).toContain('&lt;img src=x&gt;')
  expect(html).toContain('Could not be decided')
  expect(html).not.toContain('<script>')
})

test('drafts are listed behind the lessons with the way to them, and not spoken of where there are none', () => {
  const soon = {
    lesson: 'soon',
    title: 'Soon',
    source: '',
    description: '',
    exercises: [],
  }
  const html = renderToStaticMarkup(<TeachPage report={EMPTY} drafts={[soon]} />)
  expect(html.indexOf('href="/teach/c/soon"')).toBeGreaterThan(html.indexOf('href="/teach/c/one"'))
  expect(renderToStaticMarkup(<TeachPage report={EMPTY} />)).not.toContain('Drafts')
})
