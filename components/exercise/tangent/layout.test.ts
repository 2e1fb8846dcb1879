import type { PlacingTask } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { SIGMOID } from '@/components/widgets/drawing/sample-functions'
import { layPlacing, lineThrough, slopeTowards } from './layout'

const TASK: PlacingTask = {
  kind: 'tangent',
  place: 'tangent',
  range: [-6, 6],
  at: 1,
  plot: SIGMOID,
}
const figure = layPlacing(TASK)

test('the handle of a line lies on it, inside the plot, however steep it is', () => {
  for (const side of ['both', 'left', 'right'] as const) {
    for (const slope of [-0.8, -0.2, 0, 0.05, 0.3, 0.8]) {
      const { handle } = lineThrough(figure, { at: 1, slope, side })
      expect(slopeTowards(figure, 1, { x: handle[0], y: handle[1] })).toBeCloseTo(slope, 2)
      expect(handle[1]).toBeGreaterThan(figure.panel.top)
      expect(handle[1]).toBeLessThan(figure.panel.bottom)
    }
  }
})

test('a one-sided line ends at its point', () => {
  const x = figure.xOf(1)
  expect(lineThrough(figure, { at: 1, slope: 0.2, side: 'left' }).x2).toBe(x)
  expect(lineThrough(figure, { at: 1, slope: 0.2, side: 'right' }).x1).toBe(x)
})

test('too near to the point a pointer tells no slope', () => {
  expect(slopeTowards(figure, 1, { x: figure.xOf(1) + 2, y: 50 })).toBeNull()
})
