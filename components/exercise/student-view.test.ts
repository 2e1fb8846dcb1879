import type { ExerciseProgress } from '@slopewise/lesson'
import { afterEach, expect, test, vi } from 'vitest'
import { countTry, isStudentView, routeOf } from './student-view'

afterEach(() => vi.unstubAllGlobals())

const openPage = (pathname: string) => vi.stubGlobal('location', { pathname })

test('an address below /teach is the student view, and asks routes that store nothing', () => {
  openPage('/teach/course/lesson')
  expect(isStudentView()).toBe(true)
  expect(routeOf('/api/attempts')).toBe('/api/student-view/attempts')
})

test('a lesson of a learner is not, nor is a course whose name begins alike', () => {
  for (const pathname of ['/course/lesson', '/teaching/lesson', '/']) {
    openPage(pathname)
    expect(isStudentView()).toBe(false)
    expect(routeOf('/api/attempts')).toBe('/api/attempts')
  }
})

const progressOf = (verdict: 'correct' | 'incorrect'): ExerciseProgress => ({
  exercise: 'c/l/e',
  tries: 1,
  best: verdict,
  firstTry: verdict,
  last: { verdict, answer: '1', at: '2026-01-01T00:00:00.000Z' },
  hintsSeen: 0,
  solutionSeen: false,
})

test('tries count on the page, and a solved exercise stays solved', () => {
  const first = countTry(undefined, progressOf('incorrect'))
  const second = countTry(first, progressOf('correct'))
  const third = countTry(second, progressOf('incorrect'))
  expect([first.tries, second.tries, third.tries]).toEqual([1, 2, 3])
  expect(third).toMatchObject({ best: 'correct', firstTry: 'incorrect' })
  expect(third.last?.verdict).toBe('incorrect')
})
