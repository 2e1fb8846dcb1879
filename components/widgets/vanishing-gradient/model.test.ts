import type { VanishingGradientProps } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { lineText } from '../drawing/readout-line'
import { RELU, SIGMOID, TANH } from '../drawing/sample-functions'
import { layLower, layUpper, numberUnits, pointsOf, stubAt } from './figure'
import { buildChain, describeChain, runChain, showPower, speakChain, WEIGHTS } from './model'

const PROPS: VanishingGradientProps = {
  functions: [
    { ...SIGMOID, name: 's', about: 'the sigmoid' },
    { ...TANH, name: 't', about: null },
    { ...RELU, name: 'r', about: 'ReLU' },
  ],
  layers: 10,
  at: 0,
  range: [-10, 10],
  hide: null,
}
const model = buildChain(PROPS)
const run = (name: 's' | 't' | 'r', z: number, weight = 1) => {
  const found = model.activations.find(({ plotted }) => plotted.name === name)
  if (found === undefined) throw new Error('There is no such function.')
  return { ...found, chain: runChain(model, found.plotted, { z, weight }) }
}
const sizeOf = (name: 's' | 't' | 'r', z: number, weight = 1): number =>
  10 ** (run(name, z, weight).chain.exponents.at(-1) ?? Number.NaN)

test('each unit gets the output of the one before, and the slopes are multiplied', () => {
  const { units, exponents } = run('s', 0).chain
  expect(units.slice(0, 2).map(({ z, a }) => [z, a])).toEqual([
    [0, 0.5],
    [0.5, 1 / (1 + Math.exp(-0.5))],
  ])
  const slope = (a: number): number => a * (1 - a)
  expect(10 ** (exponents[2] ?? 0)).toBeCloseTo(0.25 * slope(1 / (1 + Math.exp(-0.5))), 14)
})

test('the gradient is the derivative of the whole chain', () => {
  const output = (z: number, weight: number): number => {
    let a = Math.tanh(z)
    for (let layer = 1; layer < model.layers; layer += 1) a = Math.tanh(weight * a)
    return a
  }
  for (const weight of WEIGHTS.slice(0, 4)) {
    const quotient = (output(0.7 + 1e-5, weight) - output(0.7 - 1e-5, weight)) / 2e-5
    expect(sizeOf('t', 0.7, weight) / quotient).toBeCloseTo(1, 4)
  }
})

test('the first factors at 10 and −10 are those of the slides', () => {
  expect(run('s', 10).chain.units[0]?.slope).toBeCloseTo(4.53958e-5, 10)
  expect(run('s', -10).chain.units[0]?.slope).toBeCloseTo(4.53958e-5, 10)
  expect(run('t', 10).chain.units[0]?.slope).toBeCloseTo(8.24461e-9, 14)
})

test('through n sigmoid units less than a quarter to the power n comes back', () => {
  for (const z of [-10, -1, 0, 1, 10]) {
    run('s', z).chain.exponents.forEach((exponent, n) => {
      expect(exponent).toBeLessThanOrEqual(-n * Math.log10(4) + 1e-12)
    })
  }
})

test('ReLU passes all, or exactly nothing', () => {
  expect(sizeOf('r', 10)).toBe(1)
  expect(sizeOf('r', -10)).toBe(0)
  expect(sizeOf('r', 10, 2)).toBeCloseTo(512, 8)
})

test('at the corner the agreed slope is taken', () => {
  expect(run('r', 0).chain.units[0]?.slope).toBe(1)
})

test('a greater weight loses more than it gains where it drives units out', () => {
  expect(sizeOf('t', 10, 2)).toBeLessThan(sizeOf('t', 10, 1))
  expect(sizeOf('s', 10, 8)).toBeLessThan(sizeOf('s', 10, 4))
})

test('products too small for a double are still told apart from 0', () => {
  const deep = buildChain({ ...PROPS, layers: 40 })
  const [, tanh] = deep.activations
  if (tanh === undefined) throw new Error('There is no second function.')
  const exponent = runChain(deep, tanh.plotted, { z: 10, weight: 8 }).exponents.at(-1)
  expect(exponent).toBeLessThan(-200)
  expect(Number.isFinite(exponent)).toBe(true)
})

test('sizes are written as people write them', () => {
  expect([0, Math.log10(0.25), -10.5, -340, Number.NEGATIVE_INFINITY].map(showPower)).toEqual([
    '≈ 1',
    '≈ 0.2500',
    '≈ 3.2×10⁻¹¹',
    '≈ 1.0×10⁻³⁴⁰',
    '= 0',
  ])
})

test('the readout names input, first slopes, product and what it means', () => {
  const { chain } = run('s', 10)
  const { slopes, gradient, verdict } = describeChain(model, chain, 1)
  expect(lineText(slopes)).toBe('z = 10: slopes 4.54×10⁻⁵ ⋅ 0.1966 ⋅ 0.2194 ⋅ …')
  expect(lineText(gradient)).toMatch(/^product after 10 layers ≈ \d\.\d×10⁻¹¹$/)
  expect(verdict).toMatch(/vanishes/)
  const dead = run('r', -10)
  expect(describeChain(model, dead.chain, 1).verdict).toMatch(/exactly 0/)
})

test('while the gradient is to be predicted it is not spoken', () => {
  const { chain, ...sigmoid } = run('s', 0)
  const hidden = speakChain(model, sigmoid, chain, { weight: 1, showsGradient: false })
  expect(hidden).not.toMatch(/product|vanishes/)
  const shown = speakChain(model, sigmoid, chain, { weight: 1, showsGradient: true })
  expect(shown).toMatch(/^the sigmoid, weight 1, z = 0: .*product after 10 layers ≈ .*×10⁻⁷/)
})

test('presets are the ends of the range and 0', () => {
  expect(model.presets).toEqual([-10, 0, 10])
  expect(buildChain({ ...PROPS, range: [0, 10] }).presets).toEqual([0, 10])
})

test('the line of a gradient ends where it becomes 0, and no coordinate is infinite', () => {
  const chains = (['s', 't', 'r'] as const).map(name => run(name, -10, 8).chain)
  const lower = layLower(model, chains)
  expect(chains.map(chain => pointsOf(lower, chain).length)).toEqual([11, 11, 1])
  for (const chain of chains) {
    for (const { x, y } of pointsOf(lower, chain)) expect(Number.isFinite(x + y)).toBe(true)
  }
  expect(lower.axis.ticks.length).toBeLessThanOrEqual(7)
  expect(lower.axis.ticks).toContain(0)
})

test('tangents lie flat where the function is saturated', () => {
  const figure = layUpper(model, 0)
  const [flat] = run('s', 10).chain.units
  const [, fromY, , toY] =
    (flat &&
      stubAt(figure, flat)
        .match(/-?[\d.]+/g)
        ?.map(Number)) ??
    []
  expect(Math.abs((fromY ?? 0) - (toY ?? 99))).toBeLessThan(0.1)
})

test('the first unit has a number of its own, crowds share one, and none stands outside', () => {
  const numbersOf = (name: 's' | 't' | 'r', z: number, weight = 1): string[] => {
    const index = model.activations.findIndex(({ plotted }) => plotted.name === name)
    const { chain } = run(name, z, weight)
    return numberUnits(layUpper(model, index), chain).map(({ text }) => text)
  }
  expect(numbersOf('s', 0)).toEqual(['1', '2–10'])
  expect(numbersOf('s', 10)).toEqual(['1', '2–10'])
  expect(numbersOf('r', 8, 2)).toEqual(['1'])
})
