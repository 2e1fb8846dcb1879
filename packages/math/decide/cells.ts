import * as operation from '../evaluate/operations'
import { POSITIVE, plainSigns } from '../evaluate/plain-signs'
import { type Branching, Sample, type SampleSign } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { type LinePoint, type SplitLine, splitLine } from '../line'
import { type Rational, rational } from '../number/rational'
import type { ComparedPair } from './pair'
import { projectPair } from './project'

/** The guards of one variable alone, and the line of that variable cut by them. */
export type Axis = {
  readonly variable: number
  readonly points: readonly LinePoint[]
  readonly samples: readonly Rational[]
}

/** A part of the space: the signs of all guards in it, and a point where there is one. */
export type Cell = { readonly branching: Branching; readonly sample: Sample | null }

const CELLS_MAX = 96
const MIXED_MAX = 6

const product = (x: SampleSign, y: SampleSign): SampleSign => {
  if (typeof x !== 'number' || typeof y !== 'number') return null
  if (x === 0 || y === 0) return 0
  return x === y ? 1 : -1
}

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

/** The signs of guards, as assumed, and what follows from them. */
class AssumedSigns implements Branching {
  constructor(
    private readonly tape: Tape,
    private readonly signs: ReadonlyMap<number, -1 | 1>,
    private readonly base: Sample,
  ) {}

  signOf(step: number): SampleSign {
    const known = this.signs.get(step)
    if (known !== undefined) return known
    const { operations, a, mentions } = this.tape
    if (operations[step] === operation.NEGATE) {
      const inner = this.signOf(a[step] ?? 0)
      return typeof inner === 'number' && inner !== 0 ? (inner === 1 ? -1 : 1) : inner
    }
    if (mentions[step] === 0 || !this.isMixed(step)) return this.base.signOf(step)
    return this.signOfProduct(step)
  }

  private signOfProduct(step: number): SampleSign {
    const { operations, a, b } = this.tape
    const [x, y] = [a[step] ?? 0, b[step] ?? 0]
    switch (operations[step]) {
      case operation.MULTIPLY:
      case operation.DIVIDE:
        return product(this.signOf(x), this.signOf(y))
      case operation.INTEGER_POWER: {
        const sign = this.signOf(x)
        return typeof sign === 'number' && y % 2 === 0 ? product(sign, sign) : sign
      }
      default:
        return null
    }
  }

  truthOf(step: number): boolean | 'undefined' | null {
    const { operations, a, b } = this.tape
    const [x, y] = [a[step] ?? 0, b[step] ?? 0]
    switch (operations[step]) {
      case operation.LESS:
      case operation.LESS_EQUAL:
      case operation.EQUAL: {
        const sign = this.signOf(x)
        if (typeof sign !== 'number') return sign
        return operations[step] === operation.EQUAL ? sign === 0 : sign < 0
      }
      case operation.NOT: {
        const inner = this.truthOf(x)
        return typeof inner === 'boolean' ? !inner : inner
      }
      case operation.AND:
      case operation.OR: {
        const [p, q] = [this.truthOf(x), this.truthOf(y)]
        if (typeof p !== 'boolean' || typeof q !== 'boolean') return null
        return operations[step] === operation.AND ? p && q : p || q
      }
      default:
        return null
    }
  }

  exactly(): null {
    return null
  }

  private isMixed(step: number): boolean {
    const bits = this.tape.mentions[step] ?? 0
    return (bits & (bits - 1)) !== 0
  }
}

const isSingle = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0

const axisOf = (pair: ComparedPair, variable: number): Axis | null => {
  const { tape } = pair
  const own = allFactors(pair).filter(guard => tape.mentions[guard] === 1 << variable)
  const target = new Tape()
  target.variable(tape.variables[variable] ?? '')
  const copies = projectPair({ from: tape, bound: [], sample: null }, target, own)
  const line: SplitLine | null = copies && splitLine(target, copies)
  if (!line) return null
  const samples = line.pieces.flatMap(({ sample }) => sample.point.slice(0, 1))
  return { variable, points: line.points, samples }
}

/** The axes of all variables; null where one of them cannot be cut. */
export const axesOf = (pair: ComparedPair): readonly Axis[] | null => {
  const axes = pair.tape.variables.map((_, variable) => axisOf(pair, variable))
  return axes.every(axis => axis !== null) ? axes : null
}

/** Factors of guards that depend on several variables. */
const mixedFactors = (pair: ComparedPair): readonly number[] =>
  allFactors(pair).filter(factor => !isSingle(pair.tape.mentions[factor] ?? 0))

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

/** Points of the same box: each coordinate is moved a little where its axis is not cut nearby. */
const moved = (pair: ComparedPair, base: Sample, axes: readonly Axis[]): readonly Sample[] => {
  const single = allFactors(pair).filter(guard => isSingle(pair.tape.mentions[guard] ?? 0))
  const patterns = Array.from({ length: 7 ** Math.min(2, axes.length) }, (_, n) => n)
  return patterns.flatMap(pattern => {
    const point = base.point.map((value, index) => {
      const factor = FACTORS[Math.floor(pattern / 7 ** index) % 7] ?? rational(1)
      const shift = value.numerator === 0n ? rational(Math.floor(pattern / 7 ** index) % 7) : null
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

const vectors = (count: number): readonly (readonly (-1 | 1)[])[] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_unused, index) => ((bits >>> index) & 1 ? 1 : -1)),
  )

/** All cells that may not be empty; null where there are too many. */
export const cellsOf = (pair: ComparedPair, axes: readonly Axis[]): readonly Cell[] | null => {
  const mixed = mixedFactors(pair)
  const points = boxes(axes)
  if (mixed.length > MIXED_MAX || points.length * 2 ** mixed.length > CELLS_MAX) return null
  return points.flatMap(point => {
    const base = new Sample(pair.tape, point)
    if (mixed.length === 0) return [{ branching: base, sample: base }]
    const others = moved(pair, base, axes)
    return vectors(mixed.length).map((signs): Cell => {
      const fits = (sample: Sample) =>
        mixed.every((guard, index) => sample.signOf(guard) === signs[index])
      const sample = [base, ...others].find(fits)
      if (sample) return { branching: sample, sample }
      const assumed = new Map(mixed.map((guard, index) => [guard, signs[index] ?? 1] as const))
      return { branching: new AssumedSigns(pair.tape, assumed, base), sample: null }
    })
  })
}
