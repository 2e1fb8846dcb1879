import { expect, test } from 'vitest'
import { LEFT, RIGHT, WIDTH } from '../drawing/frame'
import { readPlotted } from '../drawing/plotted'
import { layFigure, layThumbnail, slopeTriangleAt, tangentThrough } from './figure'
import { buildModel } from './model'
import { RELU, SIGMOID, samplePlot, TANH } from './sample-plots'

const lay = (props: typeof SIGMOID) => {
  const model = buildModel(props)
  return { model, figure: layFigure(model) }
}

const pointOn = ({ model }: ReturnType<typeof lay>, z: number) => {
  const { value, slope } = readPlotted(model, model.range, z)
  return { z, value, slope: slope ?? Number.NaN }
}

test('the tangent goes through the point with the slope of the curve', () => {
  const plot = lay({ ...TANH, range: [-4, 4] })
  const point = pointOn(plot, 1)
  const { x1, y1, x2, y2 } = tangentThrough(plot.figure, plot.model.range, point)
  const { xOf, upper } = plot.figure
  expect([x1, x2]).toEqual([LEFT, RIGHT])
  const share = (xOf(1) - x1) / (x2 - x1)
  expect(y1 + share * (y2 - y1)).toBeCloseTo(upper.yOf(point.value), 1)
  const rise = (upper.yOf(0) - upper.yOf(1)) * point.slope
  expect((y1 - y2) / 8).toBeCloseTo(rise, 1)
})

test('the slope triangle runs one unit and rises by the slope', () => {
  const plot = lay({ ...SIGMOID, range: [-4, 4] })
  const point = pointOn(plot, 0)
  const { run, foot, corner, tip } = slopeTriangleAt(plot.figure, plot.model.range, point)
  expect(run).toBe(1)
  expect(corner[1]).toBe(foot[1])
  expect(foot[1] - tip[1]).toBeCloseTo(plot.figure.upper.yOf(0) - plot.figure.upper.yOf(0.25), 1)
})

test('near the right end the triangle turns to the left, label and all', () => {
  const plot = lay({ ...SIGMOID, range: [-4, 4] })
  for (let z = -4; z <= 4; z += 0.25) {
    const { run, corner } = slopeTriangleAt(plot.figure, plot.model.range, pointOn(plot, z))
    expect(run < 0 || corner[0] <= WIDTH - 80).toBe(true)
    expect(corner[0]).toBeLessThanOrEqual(RIGHT)
  }
})

test('every height of the curve lies inside its panel', () => {
  for (const props of [SIGMOID, TANH, RELU]) {
    const { model, figure } = lay(props)
    for (let share = 0; share <= 1; share += 0.01) {
      const z = model.range[0] + share * (model.range[1] - model.range[0])
      const y = figure.upper.yOf(model.valueAt(z))
      expect(y).toBeGreaterThanOrEqual(figure.upper.top)
      expect(y).toBeLessThanOrEqual(figure.upper.bottom)
    }
  }
})

test('the slope of ReLU is drawn as two lines with nothing between them', () => {
  const { figure } = lay(RELU)
  expect(figure.lower.paths[0]?.split('M')).toHaveLength(3)
})

test('both curves are ticked where a textbook would', () => {
  const { figure } = lay({ ...SIGMOID, range: [-6, 6] })
  expect(figure.upper.ticks).toEqual([0, 0.5, 1])
  expect(figure.lower.ticks).toEqual([0, 0.25])
  expect(figure.xTicks.length).toBeLessThanOrEqual(7)
})

test('drawn twice, the figure is the same to the last character', () => {
  expect(JSON.stringify(lay(TANH).figure)).toBe(JSON.stringify(lay(TANH).figure))
})

test('a pole leaves a figure with finite numbers only', () => {
  const { figure } = lay(samplePlot({ g: '1/z', slope: '-1/z^2', range: [-4, 4], poles: [0] }))
  expect(String(figure.upper.paths[0]) + figure.lower.paths[0]).not.toMatch(/NaN|Infinity/)
})

test('the thumbnail draws curve and slope over the same axes', () => {
  const { curve, slope, axisX } = layThumbnail(buildModel(RELU))
  expect(curve).toMatch(/^M/)
  expect(slope.split('M')).toHaveLength(3)
  expect(axisX).toBe(60)
})
