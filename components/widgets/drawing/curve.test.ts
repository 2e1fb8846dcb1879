import { expect, test } from 'vitest'
import { heightsOf, sampleCurve } from './curve'

const relu = (z: number): number => Math.max(0, z)
const step = (z: number): number => (z === 0 ? Number.NaN : z < 0 ? 0 : 1)

test('a smooth curve is one stretch that ends at the ends of the range', () => {
  const [stretch, ...others] = sampleCurve(Math.tanh, {
    range: [-4, 4],
    breaks: [],
    tolerance: 0.005,
  })
  expect(others).toEqual([])
  expect(stretch?.at(0)?.[0]).toBe(-4)
  expect(stretch?.at(-1)?.[0]).toBe(4)
})

test('no point of the drawn line is further from the curve than the tolerance allows', () => {
  const tolerance = 0.002
  const [stretch = []] = sampleCurve(Math.tanh, { range: [-6, 6], breaks: [], tolerance })
  stretch.slice(1).forEach(([z, y], index) => {
    const [before, lower] = stretch[index] ?? [0, 0]
    const off = Math.abs(Math.tanh((before + z) / 2) - (lower + y) / 2)
    expect(off).toBeLessThanOrEqual(tolerance)
  })
})

test('a jump is not joined', () => {
  const stretches = sampleCurve(step, { range: [-4, 4], breaks: [0], tolerance: 0.005 })
  expect(stretches).toHaveLength(2)
  for (const stretch of stretches) {
    expect(new Set(stretch.map(([, y]) => y)).size).toBe(1)
  }
})

test('a jump that nobody announced is not joined where the value is missing', () => {
  expect(sampleCurve(step, { range: [-4, 4], breaks: [], tolerance: 0.005 })).toHaveLength(2)
})

test('both sides of a kink come close to it', () => {
  const [left, right] = sampleCurve(relu, { range: [-4, 4], breaks: [0], tolerance: 0.005 })
  expect(Math.abs(left?.at(-1)?.[0] ?? 1)).toBeLessThan(1e-4)
  expect(Math.abs(right?.at(0)?.[0] ?? 1)).toBeLessThan(1e-4)
})

test('a pole is not joined and does not flatten the rest of the curve', () => {
  const stretches = sampleCurve(z => 1 / z, { range: [-4, 4], breaks: [0], tolerance: 0.01 })
  expect(stretches).toHaveLength(2)
  expect(heightsOf(stretches, true)[1]).toBeLessThan(1000)
})

test('a curve that bends ever faster is still sampled in bounded time', () => {
  const wild = (z: number): number => Math.sin(1 / z)
  const stretches = sampleCurve(wild, { range: [-1, 1], breaks: [0], tolerance: 0 })
  const points = stretches.reduce((sum, stretch) => sum + stretch.length, 0)
  expect(points).toBeLessThanOrEqual(2 * (24 * 64 + 1))
})

test('a constant curve still gets a panel of some height', () => {
  const flat = sampleCurve(() => 3, { range: [0, 1], breaks: [], tolerance: 1 })
  expect(heightsOf(flat, false)).toEqual([2, 4])
})
