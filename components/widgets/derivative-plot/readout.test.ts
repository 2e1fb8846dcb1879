import { expect, test } from 'vitest'
import { showPosition } from '../drawing/numbers'
import { readPlotted } from '../drawing/plotted'
import { lineText } from '../drawing/readout-line'
import { buildModel, type PlotModel } from './model'
import { describeReading, looksSaturated, speakReading } from './readout'
import { RELU, SIGMOID, samplePlot, TANH } from './sample-plots'

const readPoint = (model: PlotModel, z: number) => readPlotted(model, model.range, z)

const slopeText = (props: typeof SIGMOID, z: number): string => {
  const model = buildModel(props)
  return lineText(describeReading(model, readPoint(model, z)).slope)
}

test('the slope is shown through the formula in a, to four digits', () => {
  expect(slopeText(SIGMOID, 1)).toBe('g′(1) = a(1 − a) ≈ 0.7311 × 0.2689 ≈ 0.1966')
  expect(slopeText(TANH, 1)).toBe('g′(1) = 1 − a² ≈ 1 − 0.7616² ≈ 0.4200')
})

test('a negative output stands in brackets', () => {
  expect(slopeText(TANH, -1)).toBe('g′(−1) = 1 − a² ≈ 1 − (−0.7616)² ≈ 0.4200')
})

test('where a rounds to 1 the slope and its factors are still the true ones', () => {
  expect(slopeText(SIGMOID, 40)).toMatch(/× 4\.248×10⁻¹⁸ ≈ 4\.248×10⁻¹⁸$/)
  expect(slopeText(TANH, 20)).toMatch(/≈ 1\.699×10⁻¹⁷$/)
})

test('says that a saturated slope is small, and not 0', () => {
  const model = buildModel(SIGMOID)
  expect(looksSaturated(model, readPoint(model, 40))).toBe(true)
  expect(looksSaturated(model, readPoint(model, 1))).toBe(false)
  const relu = buildModel(RELU)
  expect(looksSaturated(relu, readPoint(relu, 1))).toBe(false)
})

test('z, and a as the value of g there', () => {
  const model = buildModel(SIGMOID)
  const { position, value } = describeReading(model, readPoint(model, 1))
  expect([lineText(position), lineText(value)]).toEqual(['z = 1', 'a = g(1) ≈ 0.7311'])
})

test('a start that is no short decimal is shown rounded', () => {
  expect(showPosition(Math.LN2)).toBe('≈ 0.6931')
  expect(showPosition(-0.7)).toBe('= −0.7')
})

test('values known to be exact are shown with =', () => {
  const model = buildModel(RELU)
  const { value, slope } = describeReading(model, readPoint(model, 1.5))
  expect([lineText(value), lineText(slope)]).toEqual(['a = g(1.5) = 1.5', 'g′(1.5) = 1'])
})

test('at a kink both one-sided slopes and the convention are said', () => {
  expect(slopeText(RELU, 0).replaceAll('\u00a0', ' ')).toBe(
    'g′(0) does not exist: left slope 0, right slope 1. This course takes g′(0) = 1.',
  )
  const noConvention = { ...RELU, kinks: [{ at: 0, left: 0, right: 1, convention: null }] }
  expect(slopeText(noConvention, 0)).toBe('g′(0) does not exist: left slope 0, right slope 1.')
})

test('outside of the domain nothing is claimed', () => {
  const log = samplePlot({ g: 'ln(z)', slope: '1/z', range: [-1, 4] })
  const model = buildModel(log)
  const { value } = describeReading(model, readPoint(model, -1))
  expect(lineText(value)).toBe('a = g(−1) is not defined')
})

test('a screen reader hears one short sentence, without the slope while that is hidden', () => {
  const model = buildModel(SIGMOID)
  const reading = readPoint(model, 1)
  const said = describeReading(model, reading)
  expect(speakReading(model, reading, { said, showsSlope: true })).toBe(
    'z = 1, a ≈ 0.7311, slope ≈ 0.1966',
  )
  expect(speakReading(model, reading, { said, showsSlope: false })).toBe('z = 1, a ≈ 0.7311')
})
