import {
  differentiate,
  evaluate,
  expressionFromJson,
  parseExpression,
  substitute,
} from '@slopewise/math'
import { expect, test } from 'vitest'
import { plotFunction } from '../plot-function'
import { buildActivation } from './activation'
import type { Example } from './example'
import { EXAMPLE_SETS, EXAMPLES_REACH, makeExamples } from './examples'
import { accuracy, backward, forward } from './network'
import { beginTraining, trainOnce } from './train'
import { startWeights, type Weights } from './weights'

const FUNCTIONS = {
  sigmoid: '1/(1+e^(-z))',
  tanh: 'tanh(z)',
  ReLU: 'max(0,z)',
  'leaky ReLU': 'max(0.01z,z)',
} as const

const plotOf = (text: string) => {
  const read = parseExpression(text, { variables: ['z'] })
  if (!read.ok) throw new Error(read.slip.code)
  const named = { name: 'g', variable: 'z', body: read.expression }
  return plotFunction(named, { range: [-6, 6], agreed: () => 1 })
}

const activationOf = (text: string) => buildActivation(plotOf(text))

const names = Object.entries(FUNCTIONS)
const island = makeExamples('island')

test.each(names)('the gradient with %s is that of central differences', (_, text) => {
  const activation = activationOf(text)
  const h = 1e-6
  for (const seed of [1, 2, 3]) {
    const weights = startWeights({ units: 3, seed, scale: 1 })
    const { gradient } = backward(weights, activation, island)
    const lossWith = (at: number, by: number): number =>
      backward(
        weights.map((weight, index) => (index === at ? weight + by : weight)),
        activation,
        island,
      ).loss
    const numeric = weights.map((_weight, at) => (lossWith(at, h) - lossWith(at, -h)) / (2 * h))
    const size = Math.hypot(...gradient) + Math.hypot(...numeric)
    const apart = Math.hypot(...gradient.map((slope, at) => slope - (numeric[at] ?? 0)))
    expect(apart / size).toBeLessThan(1e-7)
    expect(size).toBeGreaterThan(1e-3)
  }
})

test.each(names)('for one example the gradient with %s is the symbolic derivative', (_, text) => {
  const plot = plotOf(text)
  const g = expressionFromJson(plot.of)
  const example: Example = [0.7, -1.2, 1]
  const weights: Weights = [0.5, -0.3, 0.2, -1.1, 0.4, 0.3, 1.3, -0.8, 0.1]
  const letters = ['p', 'q', 'b', 'r', 's', 'c', 'v', 'w', 'd']
  const read = (source: string) => {
    const parsed = parseExpression(source, { variables: letters, functions: [] })
    if (!parsed.ok) throw new Error(parsed.slip.code)
    return parsed.expression
  }
  const [first, second] = ['0.7p - 1.2q + b', '0.7r - 1.2s + c'].map(read)
  if (!first || !second) throw new Error('Both units are written out.')
  const unit = (sum: typeof first) => substitute(g, { z: sum })
  const loss = substitute(read('ln(1 + e^d) - d'), {
    d: substitute(read('v*p + w*q + d'), { p: unit(first), q: unit(second) }),
  })
  const point = Object.fromEntries(letters.map((letter, at) => [letter, weights[at] ?? 0]))
  const { gradient, loss: value } = backward(weights, buildActivation(plot), [example])
  expect(value).toBeCloseTo(evaluate(loss, point), 12)
  for (const [at, letter] of letters.entries()) {
    const { derivative } = differentiate(loss, { by: letter })
    expect([letter, gradient[at]?.toFixed(10)]).toEqual([
      letter,
      evaluate(derivative, point).toFixed(10),
    ])
  }
})

test('at the corner of ReLU the slope is that of the lesson', () => {
  const relu = activationOf(FUNCTIONS.ReLU)
  expect([relu.slopeAt(-1), relu.slopeAt(0), relu.slopeAt(1)]).toEqual([0, 1, 1])
  const silent = buildActivation({ ...plotOf(FUNCTIONS.ReLU), kinks: [] })
  expect(silent.slopeAt(0)).toBeNaN()
})

test('a dead ReLU unit learns nothing', () => {
  const weights: Weights = [0, 0, -1, 0.5, 0.5, 1, 1, 1, 0]
  const { gradient } = backward(weights, activationOf(FUNCTIONS.ReLU), island)
  expect([...gradient.slice(0, 3), gradient[6]]).toEqual(
    [0, 0, 0, 0].map(zero => expect.closeTo(zero, 15)),
  )
  expect(gradient.slice(3, 6).every(slope => Math.abs(slope) > 1e-3)).toBe(true)
})

test('a saturated sigmoid unit learns next to nothing, but not nothing', () => {
  const weights: Weights = [0, 0, 12, 0.5, 0.5, 0, 1, 1, 0]
  const { gradient } = backward(weights, activationOf(FUNCTIONS.sigmoid), island)
  expect(Math.abs(gradient[2] ?? 0)).toBeLessThan(1e-5)
  expect(gradient[2]).not.toBe(0)
})

test('the same seed gives the same network, another seed another', () => {
  const options = { units: 3, seed: 5, scale: 1 }
  expect(startWeights(options)).toEqual(startWeights(options))
  expect(startWeights({ ...options, seed: 6 })).not.toEqual(startWeights(options))
  expect(startWeights(options)).toHaveLength(13)
  const far = startWeights({ ...options, scale: 10 })
  expect(far.slice(0, 9)).toEqual(
    startWeights(options)
      .slice(0, 9)
      .map(weight => 10 * weight),
  )
  expect(far.slice(9)).toEqual(startWeights(options).slice(9))
})

test('starting weights scatter about 0 with deviation 1', () => {
  const weights = startWeights({ units: 2000, seed: 3, scale: 1 })
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  const square = weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length
  expect(Math.abs(mean)).toBeLessThan(0.05)
  expect(Math.abs(square - 1)).toBeLessThan(0.05)
})

const train = (units: number, steps: number, seed = 1, rate = 1) => {
  const task = { activation: activationOf(FUNCTIONS.ReLU), examples: island, rate }
  let training = beginTraining(startWeights({ units, seed, scale: 1 }), task)
  for (let step = 0; step < steps; step += 1) training = trainOnce(training, task)
  return { ...training, share: accuracy(training.weights, task.activation, island) }
}

test('three ReLU units fence the island in, two cannot', () => {
  expect(train(3, 200, 1).share).toBe(1)
  for (const seed of [1, 2]) expect(train(2, 200, seed).share).toBeLessThan(0.95)
})

test('training goes the same way every time, and down', () => {
  const [once, again] = [train(3, 40), train(3, 40)]
  expect(once.weights).toEqual(again.weights)
  expect(once.step).toBe(40)
  expect(once.backward.loss).toBeLessThan(train(3, 0).backward.loss)
})

test.each(EXAMPLE_SETS)('%s has eighty examples of both classes, all of them different', name => {
  const examples = makeExamples(name)
  expect(examples).toHaveLength(80)
  expect(new Set(examples.map(String)).size).toBe(80)
  expect(examples.flat().every(x => Math.abs(x) < EXAMPLES_REACH)).toBe(true)
  const ones = examples.filter(([, , y]) => y === 1).length
  expect(ones).toBeGreaterThanOrEqual(32)
  expect(ones).toBeLessThanOrEqual(48)
})

test('the way forward gives a probability, whatever the weights', () => {
  const huge: Weights = [900, 900, 900, 900, -900]
  const { output, sum } = forward(huge, activationOf(FUNCTIONS.sigmoid), [3, 3])
  expect(sum).toBe(0)
  expect(output).toBe(0.5)
})
