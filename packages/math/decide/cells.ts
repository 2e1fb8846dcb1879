import * as operation from '../evaluate/operations'
import { POSITIVE, plainSigns } from '../evaluate/plain-signs'
import { type Branching, Sample } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { type LinePoint, type SplitLine, splitLine } from '../line'
import { type Rational, rational } from '../number/rational'
import { AssumedSigns } from './assumed-signs'
import type { ComparedPair } from './pair'
import { projectPair } from './project'

/** The guards of one variable alone, and the line of that variable cut by them. */
export type Axis = {
  readonly variable: number
  readonly points: readonly LinePoint[]
  readonly samples: readonly Rational[]
  /** The guards that cut it, and those whose zeros cannot be found. */
  readonly guards: readonly number[]
  readonly uncut: readonly number[]
}

/** A part of the space: the signs of all guards in it, and a point where there is one. */
export type Cell = {
  readonly branching: Branching
  readonly sample: Sample | null
  /** Whether a guard is 0 in it: no open part of the space, but values may jump there. */
  readonly isBorder: boolean
}

const CELLS_MAX = 160
const OPEN_MAX = 5

/** The steps whose signs a guard's own sign follows from. */
const factorsOf = (tape: Tape, step: number, signs: Uint8Array): readonly number[] => {
  if (signs[step] === POSITIVE) return []
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  switch (tape.operations[step]) {
    case operation.NEGATE:
    case operation.INTEGER_POWER:
      return factorsOf(tape, a, signs)
    case operation.MULTIPLY:
    case operation.DIVIDE:
      return [...factorsOf(tape, a, signs), ...factorsOf(tape, b, signs)]
    default:
      return tape.mentions[step] === 0 ? [] : [step]
  }
}

const allFactors = ({ tape, guards }: ComparedPair): readonly number[] => {
  const signs = plainSigns(tape)
  return [...new Set(guards.flatMap(guard => factorsOf(tape, guard, signs)))]
}

const isSingle = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0

const cut = (pair: ComparedPair, variable: number, guards: readonly number[]): SplitLine | null => {
  const { tape } = pair
  const target = new Tape()
  target.variable(tape.variables[variable] ?? '')
  const copies = projectPair({ from: tape, bound: [], sample: null }, target, guards)
  return copies && splitLine(target, copies)
}

const axisOf = (pair: ComparedPair, variable: number): Axis | null => {
  const own = allFactors(pair).filter(guard => pair.tape.mentions[guard] === 1 << variable)
  let guards: readonly number[] = own
  let line = cut(pair, variable, guards)
  if (!line) {
    guards = []
    for (const guard of own) {
      if (cut(pair, variable, [...guards, guard])) guards = [...guards, guard]
    }
    line = cut(pair, variable, guards)
  }
  if (!line) return null
  const samples = line.pieces.flatMap(({ sample }) => sample.point.slice(0, 1))
  const uncut = own.filter(guard => !guards.includes(guard))
  return { variable, points: line.points, samples, guards, uncut }
}

/** The axes of all variables, cut where that is possible. */
export const axesOf = (pair: ComparedPair): readonly Axis[] | null => {
  const axes = pair.tape.variables.map((_, variable) => axisOf(pair, variable))
  return axes.every(axis => axis !== null) ? axes : null
}

/** Factors of guards that depend on several variables, or whose zeros cannot be found. */
const openFactors = (pair: ComparedPair, axes: readonly Axis[]): readonly number[] => [
  ...allFactors(pair).filter(factor => !isSingle(pair.tape.mentions[factor] ?? 0)),
  ...axes.flatMap(axis => axis.uncut),
]

const CONDITIONS: readonly number[] = [operation.LESS, operation.LESS_EQUAL, operation.EQUAL]

/** Factors of guards at whose zeros values may jump: those of conditions and of signs. */
const jumpingFactors = ({ tape }: ComparedPair): ReadonlySet<number> => {
  const signs = plainSigns(tape)
  const jumping = tape.operations.flatMap((code, step) =>
    CONDITIONS.includes(code) || code === operation.SIGN
      ? factorsOf(tape, tape.a[step] ?? 0, signs)
      : [],
  )
  return new Set(jumping)
}

const boxes = (axes: readonly Axis[]): readonly (readonly Rational[])[] =>
  axes.reduce<readonly (readonly Rational[])[]>(
    (points, axis) => points.flatMap(point => axis.samples.map(value => [...point, value])),
    [[]],
  )

const FACTORS: readonly Rational[] = [
  rational(1),
  rational(3, 2),
  rational(7, 5),
  rational(1, 3),
  rational(11, 4),
  rational(8),
  rational(1, 16),
]

const SHIFTS: readonly number[] = [0, 1, -1, 3, -3, 20, -20]

/** Points of the same box: each coordinate is moved a little where its axis is not cut nearby. */
const moved = (pair: ComparedPair, base: Sample, axes: readonly Axis[]): readonly Sample[] => {
  const single = axes.flatMap(axis => axis.guards)
  const patterns = Array.from({ length: 7 ** Math.min(2, axes.length) }, (_, n) => n)
  return patterns.flatMap(pattern => {
    const point = base.point.map((value, index) => {
      const factor = FACTORS[Math.floor(pattern / 7 ** index) % 7] ?? rational(1)
      const place = Math.floor(pattern / 7 ** index) % 7
      const shift = value.numerator === 0n ? rational(SHIFTS[place] ?? 0) : null
      const times = rational(
        value.numerator * factor.numerator,
        value.denominator * factor.denominator,
      )
      return shift ?? times
    })
    const sample = new Sample(pair.tape, point)
    return single.every(guard => sample.signOf(guard) === base.signOf(guard)) ? [sample] : []
  })
}

type Sign = -1 | 0 | 1

const vectors = (
  factors: readonly number[],
  jumping: ReadonlySet<number>,
): readonly (readonly Sign[])[] =>
  factors.reduce<readonly (readonly Sign[])[]>(
    (all, factor) =>
      all.flatMap(signs => {
        const ends: readonly Sign[] = jumping.has(factor) ? [-1, 1, 0] : [-1, 1]
        return ends.map(sign => [...signs, sign])
      }),
    [[]],
  )

/** All cells that may not be empty; null where there are too many. */
export const cellsOf = (pair: ComparedPair, axes: readonly Axis[]): readonly Cell[] | null => {
  const open = openFactors(pair, axes)
  const points = boxes(axes)
  if (open.length > OPEN_MAX) return null
  const signVectors = vectors(open, jumpingFactors(pair))
  if (points.length * signVectors.length > CELLS_MAX) return null
  const told = new Set(axes.flatMap(axis => axis.guards))
  return points.flatMap(point => {
    const base = new Sample(pair.tape, point)
    if (open.length === 0) return [{ branching: base, sample: base, isBorder: false }]
    const others = moved(pair, base, axes)
    return signVectors.map((signs): Cell => {
      const fits = (sample: Sample) =>
        open.every((guard, index) => sample.signOf(guard) === signs[index])
      const isBorder = signs.includes(0)
      const sample = isBorder ? null : ([base, ...others].find(fits) ?? null)
      if (sample) return { branching: sample, sample, isBorder }
      const assumed = new Map(open.map((guard, index) => [guard, signs[index] ?? 1] as const))
      return { branching: new AssumedSigns(pair.tape, assumed, base, told), sample: null, isBorder }
    })
  })
}
