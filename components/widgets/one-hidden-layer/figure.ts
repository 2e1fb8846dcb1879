import { EXAMPLES_REACH, outputSum, unitCount, unitSum } from '@slopewise/lesson/network'
import { sampleCurve } from '../drawing/curve'
import { round, roundedScale, toPath } from '../drawing/path'
import { traceBoundary } from './boundary'
import type { Choice, Snapshot, UnitReading } from './model'

/** The inputs: a square at the left. */
export const PLANE = { left: 12, top: 22, size: 204 }
/** Loss against steps, beside it. */
export const LOSS = { left: 262, right: 388, top: 30, bottom: 128 }
export const LEGEND_TOP = 196
/** The slope of g over z, and below it a row for each unit. */
export const SLOPE = { left: 52, right: 292, top: 262, bottom: 312 }
const ROW_TOP = 334
const ROW_HEIGHT = 19
const TICK_LENGTH = 11

export const Z_REACH = 6
const BOUNDARY_PARTS = 40

export const heightFor = (units: number): number => ROW_TOP + units * ROW_HEIGHT + 8

const toPlane = {
  x: roundedScale([-EXAMPLES_REACH, EXAMPLES_REACH], [PLANE.left, PLANE.left + PLANE.size]),
  y: roundedScale([-EXAMPLES_REACH, EXAMPLES_REACH], [PLANE.top + PLANE.size, PLANE.top]),
}

/** The examples as marks: class 1 full, class 0 hollow. */
export const layExamples = ({ examples }: Pick<Snapshot, 'examples'>) =>
  examples.map(([x1, x2, y]) => ({ x: toPlane.x(x1), y: toPlane.y(x2), isFull: y === 1 }))

/** Where the network says class 1, and the boundary: where $z^{[2]} = 0$. */
export const layBoundary = ({ weights, choice }: Pick<Snapshot, 'weights' | 'choice'>) => {
  const units = unitCount(weights)
  return traceBoundary({
    ...PLANE,
    parts: BOUNDARY_PARTS,
    heightAt: (across, down) => {
      const [x1, x2] = [(2 * across - 1) * EXAMPLES_REACH, (1 - 2 * down) * EXAMPLES_REACH]
      const outputs = Array.from({ length: units }, (_, unit) =>
        choice.valueAt(unitSum(weights, unit, x1, x2)),
      )
      return outputSum(weights, outputs)
    },
  })
}

export const LOSS_MAX_SHOWN = 2

export type LossFigure = {
  readonly path: string
  readonly yOf: (loss: number) => number
  readonly top: number
  readonly lastStep: number
}

/** The loss since the beginning; what lies above `LOSS_MAX_SHOWN` is cut off there. */
export const layLoss = ({
  losses,
  stepsBetween,
}: Pick<Snapshot, 'losses' | 'stepsBetween'>): LossFigure => {
  const shown = losses.map(loss =>
    Number.isFinite(loss) ? Math.min(loss, LOSS_MAX_SHOWN) : LOSS_MAX_SHOWN,
  )
  const top = Math.max(...shown) > 1 ? LOSS_MAX_SHOWN : 1
  const yOf = roundedScale([0, top], [LOSS.bottom, LOSS.top])
  const last = Math.max(1, losses.length - 1)
  const xOf = roundedScale([0, last], [LOSS.left, LOSS.right])
  const path = shown.map((loss, index) => `${xOf(index)} ${yOf(loss)}`).join('L')
  return { path: `M${path}`, yOf, top, lastStep: (losses.length - 1) * stepsBetween }
}

const zTo = roundedScale([-Z_REACH, Z_REACH], [SLOPE.left, SLOPE.right])
export const zScale = zTo

/** The curve of the slope, always on the same scale: from 0 to 1. */
export const laySlope = (choice: Choice, breaks: readonly number[]) => {
  const yOf = roundedScale([0, 1.1], [SLOPE.bottom, SLOPE.top])
  const stretches = sampleCurve(choice.slopeAt, {
    range: [-Z_REACH, Z_REACH],
    breaks,
    tolerance: 0.002,
  })
  return { path: toPath(stretches, zTo, yOf), yOf }
}

const clamp = (z: number): number => Math.min(Z_REACH, Math.max(-Z_REACH, z))

/** The examples of one unit as ticks over its z: those it learns from apart from the others. */
export const layRow = ({ sums, awake }: UnitReading, unit: number) => {
  const top = ROW_TOP + unit * ROW_HEIGHT
  const ticks = (isAwake: boolean): string =>
    sums
      .filter((_, index) => awake[index] === isAwake)
      .map(z => `M${zTo(clamp(z))} ${round(top)}v${TICK_LENGTH}`)
      .join('')
  return { middle: top + TICK_LENGTH / 2, awake: ticks(true), asleep: ticks(false) }
}
