import { evaluate, toText } from '@slopewise/math'
import { expect, test } from 'vitest'
import { prepareVariant } from '../key/prepared'
import {
  type ExerciseSketch,
  LESSONS,
  makeExercise,
  NAMES,
  VARIANT,
} from '../testing/make-exercise'
import { misconceptionsOf } from './classes'

const sketch = (part: Partial<ExerciseSketch>): ExerciseSketch => ({
  kind: 'number',
  definitions: LESSONS.sigmoid,
  names: NAMES.number,
  answer: "g'(1)",
  tolerance: { kind: 'relative', value: 5e-3 },
  ...part,
})

const of = (part: Partial<ExerciseSketch>) => {
  const made = sketch(part)
  return misconceptionsOf(prepareVariant(makeExercise(made).key, VARIANT), made.kind)
}

/** Every class as `tag+tag: value`, the value to six decimals or the canonical text. */
const listed = (part: Partial<ExerciseSketch>): readonly string[] =>
  of(part).classes.map(({ tags, answer }) => {
    const value = part.kind === 'expression' ? toText(answer) : evaluate(answer, {}).toFixed(6)
    return `${tags.join('+')}: ${value}`
  })

test('the sigmoid at 1 has the wrong values of the table in pedagogy', () => {
  expect(listed({ answer: "g'(1)" })).toEqual([
    'value-for-slope: 0.731059',
    'one-minus+not-squared: 0.268941',
    'wrong-sibling: 0.465553',
    'plus-for-minus: 1.265505',
    'z-for-a: 0.000000',
    'twice: 0.219362',
    'power-rule: 0.072329',
    'sign+no-chain+quotient-swap: -0.196612',
  ])
})

test('tanh at 1 has the wrong values of the table in pedagogy', () => {
  expect(listed({ definitions: LESSONS.tanh, answer: "g'(1)" })).toEqual([
    'value-for-slope: 0.761594',
    'one-minus: 0.238406',
    'wrong-sibling: 0.181568',
    'plus-for-minus: 1.580026',
    'z-for-a: 0.000000',
    'twice: 0.587817',
    'not-squared: 0.648054',
    'not-squared: 1.296109',
    'sign+quotient-swap: -0.419974',
  ])
})

test('a wrong rule that gives the key on a variant is left out', () => {
  const tags = of({ definitions: LESSONS.tanh, answer: "g'(0)" }).classes.flatMap(one => one.tags)
  expect(tags).not.toContain('one-minus')
  expect(tags).not.toContain('plus-for-minus')
  expect(tags).toContain('value-for-slope')
})

test('far out, flat and full height are named', () => {
  const values = of({ answer: "g'(10)" }).classes.flatMap(({ tags, answer }) =>
    tags.includes('saturation') ? [evaluate(answer, {})] : [],
  )
  expect(values).toEqual([0, 1])
})

test('the left slope of leaky ReLU has its own wrong values', () => {
  expect(listed({ definitions: LESSONS.leakyRelu, answer: "g'(-3)" })).toEqual([
    'value-for-slope: -0.030000',
    'leaky-zero: 0.000000',
    'leaky-zero: 0.100000',
    'leaky-zero+sign: -0.010000',
    'leaky-zero+relu-boundary: 1.000000',
  ])
})

test('plain ReLU has its sides swapped and no leak', () => {
  expect(listed({ definitions: LESSONS.relu, answer: "g'(3)" })).toEqual([
    'value-for-slope: 3.000000',
    'relu-boundary: 0.000000',
    'sign: -1.000000',
  ])
})

test('a slope times the inner derivative has the wrong answers of the chain rule', () => {
  const names = { ...NAMES.inZ, functions: ['g'] }
  const chained = (answer: string) =>
    listed({ kind: 'expression', names, answer, values: { k0: '4' } })
  expect(chained("k0*g'(k0*z)").map(line => line.split(':')[0])).toEqual([
    'value-for-slope',
    'one-minus+not-squared',
    'wrong-sibling',
    'plus-for-minus',
    'sign',
    'no-chain',
  ])
  const values = { w0: '2', x0: '3', b0: '-5' }
  expect(listed({ answer: "x0*g'(w0*x0 + b0)", values })).toEqual([
    'value-for-slope: 0.731059',
    'one-minus+not-squared: 0.806824',
    'wrong-sibling: 1.396660',
    'plus-for-minus: 3.796516',
    'sign: -0.589836',
    'no-chain: 0.196612',
  ])
  // A factor that comes from nothing inside is none of the chain rule's.
  expect(chained("3*g'(k0*z)")).toHaveLength(1)
})

test('cases with the left slope of the variant are those of a leaky ReLU', () => {
  const asked = (answer: string) =>
    of({
      kind: 'cases',
      definitions: LESSONS.relu,
      names: NAMES.inZ,
      answer,
      values: { c0: '1/4' },
    })
  const { question, classes } = asked('if(z < 0, c0, 1)')
  expect(question).toMatchObject({ family: { shape: 'rectifier' }, parameter: 'z' })
  expect(classes.map(({ tags }) => tags.join('+'))).toEqual([
    'value-for-slope',
    'leaky-zero',
    'leaky-zero',
    'leaky-zero',
    'leaky-zero',
    'relu-boundary',
    'sign',
  ])
  expect(asked('if(z < 0, c0, 2)').question).toBeNull()
})

test('the function is recognised in whatever form the lesson defines it', () => {
  const familyOf = (body: string) =>
    of({ definitions: { define: { 'h(x)': body }, conventions: {} }, answer: "h'(2)" }).question
      ?.family
  for (const body of ['1/(1+e^(-x))', 'e^x/(1+e^x)', 'sigmoid(x)', '(1+tanh(x/2))/2']) {
    expect(familyOf(body)).toEqual({ shape: 'sigmoid' })
  }
  for (const body of ['tanh x', '(e^x-e^(-x))/(e^x+e^(-x))', '2sigmoid(2x)-1']) {
    expect(familyOf(body)).toEqual({ shape: 'tanh' })
  }
  for (const body of ['max(0,x)', '(x+abs(x))/2', 'relu(x)', '{0.2x, x<0; x, x>=0}']) {
    expect(familyOf(body)).toMatchObject({ shape: 'rectifier' })
  }
  for (const body of ['x', 'x^2', 'sigmoid(2x)', 'ln(1+e^x)', 'max(2x,x)', 'sin(x)']) {
    expect(familyOf(body)).toBeNull()
  }
})

test('the question is found where the key is written in another form', () => {
  const found = of({ answer: '3/16', values: { z0: 'ln 3' } }).question
  expect(found?.at && evaluate(found.at, {})).toBeCloseTo(Math.log(3), 12)
  const rule = of({ kind: 'expression', names: NAMES.inZ, answer: 'e^z/(1 + e^z)^2' }).question
  expect(rule?.at && toText(rule.at)).toBe('z')
})

test('where only a height is given, rules that need z do not apply', () => {
  const { question, classes } = of({ answer: 'a0(1 - a0)', values: { a0: '0.9' } })
  expect(question?.at).toBeNull()
  const tags = classes.flatMap(one => one.tags)
  expect(tags).toContain('one-minus')
  expect(tags).not.toContain('z-for-a')
  expect(tags).not.toContain('power-rule')
})

test('an exercise that asks for a value has no slope question, and still a sign', () => {
  const { question, classes } = of({ answer: 'g(1)' })
  expect(question).toBeNull()
  expect(classes.map(one => one.tags)).toEqual([['sign']])
})

test('a forgotten inner derivative is named for a function of a scaled z', () => {
  const definitions = { define: { 'h(z)': 'tanh(3z)' }, conventions: {} }
  const found = of({ definitions, answer: "h'(1)" }).classes.find(one =>
    one.tags.includes('no-chain'),
  )
  expect(found && evaluate(found.answer, {})).toBeCloseTo(1 - Math.tanh(3) ** 2, 12)
})

test('classes are computed once for a variant', () => {
  const variant = prepareVariant(makeExercise(sketch({})).key, VARIANT)
  expect(misconceptionsOf(variant, 'number')).toBe(misconceptionsOf(variant, 'number'))
})
