import {
  type AgreedDerivativeAt,
  type Expression,
  derivative as pending,
  type SlopeInterval,
} from '@slopewise/math'
import { plainLine, twoColumns } from '../show-text'
import type { Derived } from './derive-text'
import type { PointWithout } from './find-points'
import { toReadable } from './readable'
import { nameStep } from './rule-names'

const showInterval = ([low, high]: SlopeInterval): string =>
  `[${toReadable(low)}, ${toReadable(high)}]`

const showSide = (slope: Expression | null): string => (slope ? toReadable(slope) : 'vertical')

const showKind = (there: AgreedDerivativeAt): string => {
  switch (there.kind) {
    case 'kink': {
      const { left, right, subdifferential, superdifferential } = there
      const sides = `left ${toReadable(left)}, right ${toReadable(right)}`
      if (subdifferential) return `${sides}, subdifferential ${showInterval(subdifferential)}`
      return superdifferential
        ? `${sides}, superdifferential ${showInterval(superdifferential)}`
        : sides
    }
    case 'vertical':
      return there.left || there.right
        ? `left ${showSide(there.left)}, right ${showSide(there.right)}`
        : 'the slope grows without bound'
    case 'jump':
      return `a jump, the value is ${toReadable(there.value)}`
    case 'one-sided':
      return `the function ends, ${there.side} ${toReadable(there.slope)}`
    case 'derivative':
      return toReadable(there.value)
    case 'undefined':
      return 'undefined'
    case 'unknown':
      return 'unknown'
    default:
      return there satisfies never
  }
}

const showPoint = (by: string, { at, there }: PointWithout): string => {
  const agreed = there.convention ? `; by convention ${toReadable(there.convention)}` : ''
  return `At ${by} = ${toReadable(at)}: ${showKind(there)}${agreed}`
}

/** Stairs have points without end: the first of many are shown. */
const POINTS_SHOWN = 12

const showPoints = (by: string, points: readonly PointWithout[]): readonly string[] => {
  if (points.length === 0) return []
  const lines = points.slice(0, POINTS_SHOWN).map(point => `  ${showPoint(by, point)}`)
  const more = points.length > POINTS_SHOWN ? [`  … and ${points.length - POINTS_SHOWN} more`] : []
  return [['No derivative:', ...lines, ...more].join('\n')]
}

/** A derivation for people: one rule a line, the result, and the points without a derivative. */
export const showDerived = ({ by, read, derivative, inValues, steps, points }: Derived): string => {
  const lines = steps.map(step => [`= ${toReadable(step.after)}`, nameStep(step)] as const)
  const start = plainLine(toReadable(pending(read, by)))
  const put = inValues ? ` = ${toReadable(inValues)}` : ''
  return [
    [`  ${start}`, ...(lines.length > 0 ? [twoColumns(lines)] : [])].join('\n'),
    `Derivative: ${toReadable(derivative)}${put}`,
    ...showPoints(by, points),
  ].join('\n\n')
}
