import type { CompareActivationsProps } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { RELU, SIGMOID, samplePlotted, TANH } from '../drawing/sample-functions'
import { layCompared } from './figure'
import { buildCompared, nameOwn, readRows, speakRows } from './model'
import { readOwn } from './read-own'

const PROPS: CompareActivationsProps = {
  functions: [
    { ...SIGMOID, name: 's', about: 'the sigmoid' },
    { ...TANH, name: 't', about: null },
    { ...RELU, name: 'r', about: 'ReLU' },
  ],
  at: 1,
  range: [-4, 4],
  hide: null,
}
const model = buildCompared(PROPS, null)
const NAMES = ['s', 't', 'r']

test('one line reads value and slope of every function', () => {
  const rows = readRows(model, 1).map(({ name, value, slope }) => [name, value, slope])
  expect(rows).toEqual([
    ['s', '≈ 0.7311', '≈ 0.1966'],
    ['t', '≈ 0.7616', '≈ 0.4200'],
    ['r', '= 1', '= 1'],
  ])
})

test('at a kink both one-sided slopes are read, none of them as the slope', () => {
  expect(readRows(model, 0).find(({ name }) => name === 'r')).toMatchObject({
    value: '= 0',
    slope: 'left = 0, right = 1',
  })
})

test('where a function has no value the table says so', () => {
  const root = samplePlotted({ name: 'q', g: 'sqrt(z)', slope: '1/(2sqrt(z))' })
  const { functions } = buildCompared({ ...PROPS, functions: [{ ...root, about: null }] }, null)
  const [row] = readRows({ ...model, functions }, -1)
  expect(row).toMatchObject({ value: 'none', slope: 'none' })
})

test('what is spoken leaves out hidden functions, and slopes that are to be predicted', () => {
  expect(speakRows(model, 1, { shown: ['r'], showsSlopes: true })).toBe('z = 1: r = 1, slope = 1')
  expect(speakRows(model, 1, { shown: ['s', 'r'], showsSlopes: false })).toBe(
    'z = 1: s ≈ 0.7311; r = 1',
  )
})

test('no two functions have one line style, and the names of the lesson are not taken', () => {
  const own = readOwn('z/(1 + |z|)', { name: nameOwn(PROPS), variable: 'z', range: [-4, 4] })
  if (!own.ok) throw new Error('It can be read.')
  const { functions } = buildCompared(PROPS, own.plotted)
  expect(functions.map(({ plotted }) => plotted.name)).toEqual(['s', 't', 'r', 'g'])
  expect(new Set(functions.map(({ style }) => style)).size).toBe(4)
  expect(nameOwn({ ...PROPS, functions: [{ ...TANH, about: null }] })).toBe('f')
})

test('the reader’s function gets its exact slope, and its kinks', () => {
  const read = (text: string) => readOwn(text, { name: 'g', variable: 'z', range: [-4, 4] })
  const square = read('z^2/2')
  const [row] = square.ok ? readRows(buildCompared(PROPS, square.plotted), 3).slice(-1) : []
  expect(row).toMatchObject({ value: '= 4.5', slope: '= 3', about: 'yours' })
  const corner = read('max(-z, 2z - 3)')
  expect(corner.ok && corner.plotted.kinks).toEqual([
    { at: 1, left: -1, right: 2, convention: null },
  ])
})

test('a slip is shown where it is, and what looks like code is read as mathematics or not at all', () => {
  const slip = readOwn('tanh(z', { name: 'g', variable: 'z', range: [-4, 4] })
  expect(slip.ok).toBe(false)
  for (const text of ['alert(1)', 'constructor', 'z => z', 'z; z', 'this.z']) {
    expect(readOwn(text, { name: 'g', variable: 'z', range: [-4, 4] }).ok, text).toBe(false)
  }
})

test('names stand beside their own curves, inside of the graph, apart from each other', () => {
  const { values, slopes } = layCompared(model, NAMES)
  for (const { panel, labels } of [values, slopes]) {
    expect(labels).toHaveLength(3)
    for (const { x, y } of labels) {
      expect(y).toBeGreaterThan(panel.top)
      expect(y).toBeLessThan(panel.bottom)
      const near = labels.filter(other => Math.hypot(other.x - x, other.y - y) < 20)
      expect(near).toHaveLength(1)
    }
  }
})

test('curves on top of each other share one name', () => {
  const leaky = samplePlotted({ name: 'k', g: 'max(0.01z, z)', slope: '0.01 if z < 0, 1 if z > 0' })
  const both = buildCompared(
    {
      ...PROPS,
      functions: [
        { ...RELU, name: 'r', about: null },
        { ...leaky, about: null },
      ],
    },
    null,
  )
  expect(layCompared(both, ['r', 'k']).values.labels.map(({ text }) => text)).toEqual(['r, k'])
})

test('hiding a function moves no axis', () => {
  const [all, one] = [layCompared(model, NAMES), layCompared(model, ['s'])]
  expect(one.values.panel.domain).toEqual(all.values.panel.domain)
  expect(one.values.panel.paths).toEqual(all.values.panel.paths)
  expect(one.values.labels.map(({ text }) => text)).toEqual(['s'])
})
