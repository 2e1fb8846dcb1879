import type { KinkZoomProps } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { RELU, SIGMOID, treeOf } from '../drawing/sample-functions'
import { layZoom } from './figure'
import {
  bendOf,
  besideThrough,
  buildZoom,
  SHARPNESS,
  showFactor,
  showShare,
  windowAt,
  ZOOM_MAX,
} from './model'

const BESIDE: KinkZoomProps['beside'] = {
  name: 's',
  variable: 'z',
  parameter: 'k',
  of: treeOf('ln(1 + e^(k*z))/k', ['z', 'k']),
}
const relu = buildZoom({ ...RELU, at: 0, range: [-4, 4], beside: BESIDE, hide: null })
const sigmoid = buildZoom({ ...SIGMOID, at: 1, range: [-5, 7], beside: null, hide: null })

const bends = (model: typeof relu, f: (z: number) => number): number[] =>
  Array.from({ length: ZOOM_MAX + 1 }, (_, zoom) => bendOf(f, windowAt(model, zoom)))

test('a smooth curve straightens: each power of ten takes nine tenths of its bend', () => {
  const found = bends(sigmoid, sigmoid.plotted.valueAt)
  found.slice(2).forEach((bend, index) => {
    const before = found[index + 1] ?? Number.NaN
    expect(bend / before).toBeGreaterThan(0.08)
    expect(bend / before).toBeLessThan(0.12)
  })
})

test('a kink keeps its bend at every zoom', () => {
  for (const bend of bends(relu, relu.plotted.valueAt)) expect(bend).toBeCloseTo(0.25, 6)
})

test('softplus, ten times as sharp, looks after a zoom of ten as it did before', () => {
  const { beside } = relu
  if (beside === null) throw new Error('There is nothing beside it.')
  for (const zoom of [0, 1, 2, 3]) {
    const bend = bendOf(beside.at(10 ** zoom), windowAt(relu, zoom))
    expect(bend).toBeCloseTo(bendOf(beside.at(1), windowAt(relu, 0)), 9)
  }
})

test('the function beside it goes through the same point, at every sharpness', () => {
  for (const k of SHARPNESS) expect(besideThrough(relu, k)?.(0)).toBe(0)
  expect(besideThrough(sigmoid, 1)).toBeNull()
})

test('a sharp softplus is near to ReLU, and has a value far out', () => {
  const sharp = relu.beside?.at(SHARPNESS.at(-1) ?? 0)
  expect(sharp?.(4)).toBeCloseTo(4, 3)
  expect(sharp?.(-4)).toBeCloseTo(0, 3)
  expect(sharp?.(0)).toBeGreaterThan(0)
})

test('the window shrinks by the same factor in both directions', () => {
  const [wide, narrow] = [windowAt(relu, 0), windowAt(relu, 3)]
  expect(wide).toEqual({ across: [-4, 4], up: [-4, 4] })
  expect(narrow.across[1]).toBeCloseTo(0.004, 12)
  expect(narrow.up[1]).toBeCloseTo(0.004, 12)
})

test('the figure is drawn with few, finite points at every zoom', () => {
  for (let zoom = 0; zoom <= ZOOM_MAX; zoom += 0.5) {
    const { curve, beside, xTicks } = layZoom(relu, zoom, relu.beside?.at(10) ?? null)
    expect(curve + beside).not.toMatch(/NaN|Infinity/)
    expect(curve.length + (beside?.length ?? 0)).toBeLessThan(8000)
    if (Number.isInteger(zoom)) expect(xTicks.length).toBeLessThanOrEqual(7)
  }
})

test('shares and factors are short to read', () => {
  expect([showShare(0.25), showShare(0.000123), showShare(0)]).toEqual(['25 %', '0.012 %', '0 %'])
  expect([showFactor(0), showFactor(3), showFactor(6)]).toEqual(['1', '1000', '10⁶'])
})
