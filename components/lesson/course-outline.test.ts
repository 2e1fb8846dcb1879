import { expect, test } from 'vitest'
import { findPracticePlaces, isLastLesson, listExercises } from './course-outline'

const lesson = (name: string, skills: readonly string[]) => ({
  lesson: name,
  title: `About ${name}`,
  exercises: skills.map((skill, index) => ({ id: `${name}-${index + 1}`, skill })),
})
const LESSONS = [
  lesson('one', ['kink', 'chain']),
  lesson('kinks', ['kink', 'kink']),
  lesson('mixed', ['kink', 'chain']),
]
const COURSE = {
  ...{ course: 'c', title: '', description: '', source: '', slideCount: 0, lessons: [] },
  practice: ['kinks', 'mixed'],
}

test('a skill is practised where a practice lesson is about nothing else', () => {
  expect(findPracticePlaces(COURSE, LESSONS)).toEqual({
    kink: { href: '/c/kinks', title: 'About kinks' },
  })
})

test('exercises are listed in the order of the course, numbered in their lessons', () => {
  const exercises = listExercises('c', { lessons: LESSONS, practice: {} })
  expect(exercises.map(({ address, number }) => `${number} ${address}`)).toEqual([
    '1 c/one/one-1',
    '2 c/one/one-2',
    '1 c/kinks/kinks-1',
    '2 c/kinks/kinks-2',
    '1 c/mixed/mixed-1',
    '2 c/mixed/mixed-2',
  ])
})

test('only the last lesson with exercises ends the course', () => {
  const outline = { lessons: LESSONS, practice: {} }
  expect(LESSONS.map(one => isLastLesson(outline, one.lesson))).toEqual([false, false, true])
})
