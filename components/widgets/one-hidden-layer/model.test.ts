import { expect, test } from 'vitest'
import { heightFor, layBoundary, layLoss, layRow } from './figure'
import {
  buildChoices,
  describeSnapshot,
  readUnits,
  sayAsleep,
  sayTraining,
  snapshotOf,
} from './model'
import { sampleNetwork } from './sample-networks'

const props = sampleNetwork()
const [relu, sigmoid] = buildChoices(props)
if (!relu || !sigmoid) throw new Error('Both are in the sample.')

test('a dead unit is told from one that learns, and from a saturated one', () => {
  const units = readUnits(props.trained.weights, relu, props.examples)
  expect(units.map(({ state }) => state)).toEqual(['awake', 'dead'])
  expect(units[1]?.meanSlope).toBe(0)
  const flat = readUnits([0, 0, 9, 1, 0, 0, 1, 1, 0], sigmoid, props.examples)
  expect(flat.map(({ state }) => state)).toEqual(['flat', 'awake'])
  expect(flat[0]?.meanSlope).toBeGreaterThan(0)
})

test('the figure says in words what it shows', () => {
  const snapshot = snapshotOf(props, relu)
  const units = readUnits(snapshot.weights, relu, props.examples)
  expect(sayTraining(snapshot)).toMatch(/^ReLU, step 10: loss 0\.5000, \d+ of 80 examples/)
  expect(sayAsleep(units)).toBe('Of 2 hidden units 1 dead: no example teaches them.')
  expect(describeSnapshot(snapshot, units)).toMatch(
    /Unit 1 learns from \d+ of 80 examples, mean slope 0\.\d+\. Unit 2 is dead/,
  )
  expect(sayTraining({ ...snapshot, loss: Number.POSITIVE_INFINITY })).toContain('beyond all')
})

test('the boundary of one ReLU unit is a straight line where its output meets the bias', () => {
  const { border, region } = layBoundary({ weights: props.trained.weights, choice: relu })
  const xs = [...border.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x))
  expect(new Set(xs).size).toBe(1)
  expect(region).not.toBe('')
})

test('where the network never says class 1 there is neither region nor boundary', () => {
  expect(layBoundary({ weights: [1, 0, 0, 1, -99], choice: relu })).toEqual({
    region: '',
    border: '',
  })
})

test('every example is one tick of its unit, within the scale however far out', () => {
  const [unit] = readUnits([100, 0, 0, 1, 0], relu, props.examples)
  if (!unit) throw new Error('There is one unit.')
  const { awake, asleep } = layRow(unit, 0)
  const ticks = [...`${awake}${asleep}`.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x))
  expect(ticks).toHaveLength(80)
  expect(Math.min(...ticks)).toBeGreaterThanOrEqual(52)
  expect(Math.max(...ticks)).toBeLessThanOrEqual(292)
})

test('a loss beyond the scale is cut off, and one without a value does not break the line', () => {
  const { path, top } = layLoss({ losses: [50, Number.NaN, 0.4], stepsBetween: 1 })
  expect(top).toBe(2)
  expect(path).not.toMatch(/NaN|Infinity/)
})

test('a figure with more units is taller', () => {
  expect(heightFor(8)).toBeGreaterThan(heightFor(1))
})
