import { expect, test } from 'vitest'
import { canZoomIn, canZoomOut, follow, nearestIn, pan, zoomIn, zoomOut } from './view-range'

const RANGE = [-4, 4] as const

test('zooming in halves the view, and the point keeps its place in it', () => {
  expect(zoomIn(RANGE, 0, RANGE)).toEqual([-2, 2])
  expect(zoomIn(RANGE, 2, RANGE)).toEqual([-1, 3])
  expect(zoomIn(RANGE, 4, RANGE)).toEqual([0, 4])
})

test('zooming out goes back, and never beyond the range', () => {
  expect(zoomOut([-2, 2], 0, RANGE)).toEqual([-4, 4])
  expect(zoomOut([3, 4], 3.5, RANGE)).toEqual([2, 4])
  expect(zoomOut(RANGE, 0, RANGE)).toEqual(RANGE)
})

test('there is a nearest view and a furthest one', () => {
  let view: readonly [number, number] = RANGE
  for (let count = 0; count < 20; count += 1) view = zoomIn(view, 1, RANGE)
  expect(view[1] - view[0]).toBe(0.125)
  expect([canZoomIn(view, RANGE), canZoomOut(view, RANGE)]).toEqual([false, true])
  expect([canZoomIn(RANGE, RANGE), canZoomOut(RANGE, RANGE)]).toEqual([true, false])
})

test('panning stays within the range', () => {
  expect(pan([-1, 1], 1, RANGE)).toEqual([-0.5, 1.5])
  expect(pan([3, 4], 1, RANGE)).toEqual([3, 4])
  expect(pan([-4, -2], -1, RANGE)).toEqual([-4, -2])
})

test('a point that leaves the view takes it along', () => {
  expect(follow([-1, 1], 0.5, RANGE)).toEqual([-1, 1])
  const [from, to] = follow([-1, 1], 2, RANGE)
  expect(from).toBeCloseTo(0.04, 12)
  expect(to).toBeCloseTo(2.04, 12)
  expect(follow([-1, 1], 4, RANGE)).toEqual([2, 4])
  expect(follow([-1, 1], -4, RANGE)).toEqual([-4, -2])
})

test('a view that leaves its point behind takes it to the border', () => {
  expect([nearestIn([0, 2], -1), nearestIn([0, 2], 1), nearestIn([0, 2], 3)]).toEqual([0, 1, 2])
})
