import { expect, test } from 'vitest'
import { EXERCISE_KINDS, isExerciseKind, isOneText, KINDS } from './kinds'

test('an inherited name is no kind of exercise', () => {
  expect(isExerciseKind('constructor')).toBe(false)
  expect(isExerciseKind('number')).toBe(true)
})

test('kinds with a key of their own are those whose answer is one text', () => {
  for (const kind of EXERCISE_KINDS) {
    const props: readonly string[] = KINDS[kind].props
    expect(props.includes('answer'), kind).toBe(isOneText(kind))
  }
})
