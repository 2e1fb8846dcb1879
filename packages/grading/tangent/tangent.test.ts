import type { ExerciseKey, PlacingKey, PublicExercise } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { grade } from '../grade'
import { LESSONS } from '../testing/make-exercise'
import { findPlacingFault, isSameTarget } from './check-key'

type Sketch = {
  readonly lesson: keyof typeof LESSONS
  readonly place: PlacingKey['place']
  readonly answer: string
  readonly at?: number
  readonly range?: readonly [number, number]
  readonly values?: Readonly<Record<string, string>>
  readonly within?: number
}

const NONE = { variables: [], functions: [], values: [], forbidden: [] }

const make = (sketches: Readonly<Record<string, Sketch>>) => {
  const [first] = Object.values(sketches)
  if (first === undefined) throw new Error('Nothing is sketched.')
  const shared = { address: 'c/l/e', kind: 'tangent', names: NONE, exact: false } as const
  const exercise: PublicExercise = {
    ...shared,
    id: 'e',
    skill: '',
    hash: '',
    several: false,
    options: [],
    hintCount: 0,
    variants: Object.keys(sketches).map(id => ({ id, promptHtml: '' })),
  }
  const variants = Object.entries(sketches).map(([id, sketch]) => [
    id,
    {
      values: sketch.values ?? {},
      answer: sketch.answer,
      task: {
        kind: 'tangent' as const,
        place: sketch.place,
        of: 'g',
        variable: 'z',
        range: sketch.range ?? [-6, 6],
        at: sketch.at ?? null,
        within: sketch.within ?? null,
      },
      tolerance: { kind: 'exact' as const },
      hints: [],
      solutionHtml: '',
      feedback: [],
    },
  ])
  const key: ExerciseKey = {
    ...shared,
    publicHash: '',
    definitions: LESSONS[first.lesson],
    options: [],
    variants: Object.fromEntries(variants),
  }
  return { exercise, key }
}

const verdictOn = (sketch: Sketch, answer: string) => {
  const { exercise, key } = make({ default: sketch })
  return grade(exercise, key, { answer, variant: 'default' })
}

const outcome = (sketch: Sketch, answer: string): string => {
  const { verdict, reason } = verdictOn(sketch, answer)
  return `${verdict} ${reason}`
}

const TANGENT: Sketch = { lesson: 'sigmoid', place: 'tangent', answer: "g'(1)", at: 1 }
const POINT: Sketch = { lesson: 'tanh', place: 'point', answer: "g'(z) = 9/25", range: [-4, 4] }
const REGION: Sketch = {
  lesson: 'sigmoid',
  place: 'region',
  answer: "g'(z) < 0.01",
  range: [-8, 8],
}
const CORNER: Sketch = { lesson: 'relu', place: 'tangents', answer: '0, 1', at: 0, range: [-4, 4] }

// The labels are by hand; sigma'(1) = 0.19661, artanh(4/5) = 1.0986, artanh(0.36) = 0.3769,
// arcosh(49) = 4.5849, and ln(0.01/0.99) = -4.5951 for the height.
test.each([
  ['0.1966', 'correct within-tolerance'],
  ['0.19', 'correct within-tolerance'],
  ['0.206', 'correct within-tolerance'],
  ['e/(1+e)^2', 'correct within-tolerance'],
  ['0.18', 'incorrect different'],
  ['0.73', 'incorrect value-for-slope'],
  ['0.27', 'incorrect one-minus'],
  ['-0.1966', 'incorrect sign'],
  ['0.4655', 'incorrect wrong-sibling'],
  ['0,2', 'correct within-tolerance'],
  ['', 'invalid empty'],
  ['0.2)', 'invalid unopened-bracket'],
  ['1/0', 'invalid division-by-zero'],
  ['z', 'invalid unknown-name'],
])('the tangent of the sigmoid at 1 with the slope %s is %s', (answer, expected) => {
  expect(outcome(TANGENT, answer)).toBe(expected)
})

test.each([
  ['1.1', 'correct within-tolerance'],
  ['-1.1', 'correct within-tolerance'],
  ['ln 3', 'correct within-tolerance'],
  ['1.06', 'correct within-tolerance'],
  ['1.05', 'incorrect different'],
  ['0.377', 'incorrect value-for-slope'],
  ['-0.377', 'incorrect different'],
  ['0.8', 'incorrect different'],
  ['1.1; -1.1', 'invalid not-one-answer'],
])("the point %s, where tanh' = 0.36 is asked, is %s", (answer, expected) => {
  expect(outcome(POINT, answer)).toBe(expected)
})

test('only the places that the author gives are right where they are given one by one', () => {
  const positive: Sketch = { ...POINT, answer: 'ln 3' }
  expect(outcome(positive, '1.1')).toBe('correct within-tolerance')
  expect(outcome(positive, '-1.1')).toBe('incorrect different')
  const both: Sketch = { ...POINT, answer: 'ln 3, -ln 3' }
  expect(outcome(both, '-1.1')).toBe('correct within-tolerance')
})

test.each([
  ['|z| > 4.585', 'correct within-tolerance'],
  ['z < -4.6 or z > 4.6', 'correct within-tolerance'],
  ['(-∞, -4.55) ∪ (4.6, ∞)', 'correct within-tolerance'],
  ['[-8, -4.6] ∪ [4.6, 8]', 'correct within-tolerance'],
  ['z > 4.585', 'partly one-side'],
  ['(-∞, -4.6)', 'partly one-side'],
  ['z > 3', 'incorrect different'],
  ['-4.585 < z < 4.585', 'incorrect different'],
  ['∅', 'incorrect different'],
  ['(4.6, 3)', 'invalid interval-reversed'],
  ['4.6 and more', 'invalid'],
])("the region %s, where sigma' < 0.01 is asked, is %s", (answer, expected) => {
  expect(outcome(REGION, answer)).toContain(expected)
})

test('a region where the height is small is taken for one where the slope is', () => {
  const region: Sketch = { ...REGION, lesson: 'tanh', answer: "g'(z) < 0.36", range: [-4, 4] }
  expect(outcome(region, 'z < 0.377')).toBe('incorrect value-for-slope')
  expect(outcome(region, '|z| > 1.0986')).toBe('correct within-tolerance')
})

test.each([
  ['0; 1', 'correct within-tolerance'],
  ['0, 1', 'correct within-tolerance'],
  ['0.005; 1.02', 'correct within-tolerance'],
  ['1', 'incorrect one-line'],
  ['0.5; 0.5', 'incorrect one-line'],
  ['0; 0', 'incorrect one-line'],
  ['1; 0', 'incorrect relu-boundary'],
  ['0; 2', 'incorrect different'],
  ['-1; 1', 'incorrect different'],
  ['0; 1; 2', 'invalid not-one-answer'],
  ['0; ', 'invalid empty'],
])('the tangents %s of ReLU at 0 are %s', (answer, expected) => {
  expect(outcome(CORNER, answer)).toBe(expected)
})

test('a wrong answer is never told the right one', () => {
  const told = ['0.5', '0.18', '0.73'].map(answer => JSON.stringify(verdictOn(TANGENT, answer)))
  expect(told.join()).not.toMatch(/0\.196/)
  const places = ['0.8', '0.377', '2'].map(answer => JSON.stringify(verdictOn(POINT, answer)))
  expect(places.join()).not.toMatch(/1\.09/)
  const regions = ['z > 3', 'z > 4.6', '∅'].map(answer => JSON.stringify(verdictOn(REGION, answer)))
  expect(regions.join()).not.toMatch(/4\.58/)
})

test('a wrong point is told what the slope is where it stands', () => {
  expect(verdictOn(POINT, '0.8')).toMatchObject({
    feedback: 'Not yet: at z = 0.8, g′(z) is about 0.5591, and it should be 9/25.',
  })
})

test('a tolerance of the author counts instead of the usual one', () => {
  expect(outcome({ ...TANGENT, within: 0.02 }, '0.18')).toBe('correct within-tolerance')
  expect(outcome({ ...POINT, within: 0.001 }, '1.1')).toBe('incorrect different')
})

test('variants put their values into the question', () => {
  const asked = { ...POINT, answer: "g'(z) = s0" }
  const { exercise, key } = make({
    one: { ...asked, values: { s0: '9/25' } },
    two: { ...asked, values: { s0: '16/25' } },
  })
  const judged = (variant: string, answer: string) =>
    grade(exercise, key, { answer, variant }).verdict
  expect([judged('one', '1.1'), judged('two', '1.1')]).toEqual(['correct', 'incorrect'])
  expect(judged('two', '0.693')).toBe('correct')
  expect(isSameTarget({ key, variant: 'one' }, { key, variant: 'two' })).toBe(false)
  expect(isSameTarget({ key, variant: 'one' }, { key, variant: 'one' })).toBe(true)
})

test('a key that cannot be read, or that nothing fulfils, is found before anybody answers', () => {
  const fault = (sketch: Sketch) => findPlacingFault(make({ default: sketch }).key, 'default')
  expect(fault(POINT)).toBeNull()
  expect(fault({ ...POINT, answer: "g'(z) = 2" })).toBe('nothing')
  expect(fault({ ...POINT, answer: "g'(z) < 1" })).toBe('unread')
  expect(fault({ ...POINT, answer: '1)' })).toBe('unread')
  expect(fault({ ...REGION, answer: "g'(z) < -1" })).toBe('nothing')
  expect(fault({ ...REGION, answer: '1/4' })).toBeNull()
  expect(fault({ ...CORNER, answer: '1' })).toBe('unread')
  expect(fault({ ...TANGENT, answer: '0, 1' })).toBe('unread')
})

test('the largest slope, where the curve only touches the value, is found', () => {
  expect(outcome({ ...TANGENT, place: 'point', answer: "g'(z) = 1/4" }, '0')).toMatch(/^correct/)
})
