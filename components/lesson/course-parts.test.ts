import type { LessonSummary, PublicCourse } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { findCourseParts } from './course-parts'

const lesson = (name: string, exercises = [`c/${name}/one`]): LessonSummary => ({
  lesson: name,
  title: name,
  source: '',
  description: '',
  exercises,
})

const course = (roles: Pick<PublicCourse, 'practice' | 'checks'>): PublicCourse => ({
  course: 'c',
  title: 'C',
  description: '',
  source: '',
  slideCount: 0,
  ...roles,
  lessons: [
    lesson('first-check'),
    lesson('tanh'),
    lesson('drill'),
    lesson('relu'),
    lesson('second-check'),
    lesson('credits', []),
  ],
})

const namesOf = (roles: Pick<PublicCourse, 'practice' | 'checks'>) =>
  findCourseParts(course(roles)).map(({ role, lessons }) => [
    role,
    ...lessons.map(one => one.lesson),
  ])

test('lessons are grouped by what the course says they are for', () => {
  const checks = { before: 'first-check', after: 'second-check' }
  expect(namesOf({ practice: ['drill'], checks })).toEqual([
    ['before', 'first-check'],
    ['teach', 'tanh', 'relu'],
    ['practice', 'drill'],
    ['after', 'second-check'],
  ])
})

test('where the course says nothing, all lessons with exercises teach', () => {
  expect(namesOf({})).toEqual([['teach', 'first-check', 'tanh', 'drill', 'relu', 'second-check']])
})
