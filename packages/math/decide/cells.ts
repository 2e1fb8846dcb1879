import * as operation from '../evaluate/operations'
import { POSITIVE, plainSigns } from '../evaluate/plain-signs'
import { type Branching, Sample } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { cutLine, guardOf, type LinePoint, wholeLine } from '../line'
import { type SignForm, scaleForm, splitForm } from '../line/sign-forms'
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  ZERO,
} from '../number/rational'
import { AssumedSigns, Ranges, type Sign } from './assumed-signs'
import type { ComparedPair } from './pair'
import { Projector } from './project'

/** The guards of one variable alone, and the line of that variable cut by them. */
export type Axis = {
  readonly variable: number
  readonly points: readonly LinePoint[]
  readonly samples: readonly Rational[]
  /** The guards that cut it; the zeros of others cannot be found. */
  readonly guards: readonly number[]
}

/** A part of the space: the signs of all guards in it, and points where there are some. */
export type Cell = {
  readonly branching: Branching
  readonly samples: readonly Sample[]
  /** Whether a guard is 0 in it: no open part of the space, but values may jump there. */
  readonly isBorder: boolean
}

/** All cells that may not be empty, and the steps at whose zeros they meet. */
export type Cells = { readonly cells: readonly Cell[]; readonly borders: readonly Border[] }

/** Where a guard is 0: there one variable is what the others make of it. */
export type Border = { readonly variable: number; readonly is: SignForm }

const CELLS_MAX = 160
const BOXES_MAX = 120
const DEPTH_MAX = 10
const SAMPLES_MAX = 4

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

/** Whether all branches below a step hang on signs that are taken. */
const isSettled = (
  tape: Tape,
  root: number,
  signs: Uint8Array,
  taken: ReadonlySet<number>,
): boolean => {
  const open = [root]
  const seen = new Set(open)
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const guard = tape.operations[step] === operation.FLOOR ? step : guardOf(tape, step)
    const isOpen = guard !== null && factorsOf(tape, guard, signs).some(one => !taken.has(one))
    if (isOpen && guard !== root) return false
    const operands = [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0]
    for (const operand of operands.slice(0, operation.operandCount(tape.operations[step] ?? 0))) {
      if (seen.has(operand)) continue
      seen.add(operand)
      open.push(operand)
    }
  }
  return true
}

/**
 * An axis cut by as many of the guards as can be: a guard whose branches hang on others that
 * cannot be cut is none of them.
 */
export const cutAxis = (pair: ComparedPair, variable: number, guards: readonly number[]): Axis => {
  const { tape } = pair
  const signs = plainSigns(tape)
  const target = new Tape()
  target.variable(tape.variables[variable] ?? '')
  const projector = new Projector({ from: tape, to: target, bound: [], sample: null })
  const taken = new Set<number>()
  let line = wholeLine(target)
  for (const guard of guards) {
    if (!isSettled(tape, guard, signs, taken)) continue
    const copy = projector.project(guard)
    const further = copy === null ? null : cutLine(target, copy, line)
    if (!further) continue
    line = further
    taken.add(guard)
  }
  const samples = line.pieces.flatMap(({ sample }) => sample.point.slice(0, 1))
  return { variable, points: line.points, samples, guards: [...taken] }
}

/** The axes of all variables, cut where that is possible. */
export const axesOf = (pair: ComparedPair): readonly Axis[] => {
  const factors = allFactors(pair)
  return pair.tape.variables.map((_, variable) =>
    cutAxis(
      pair,
      variable,
      factors.filter(guard => pair.tape.mentions[guard] === 1 << variable),
    ),
  )
}

/** Whether values may jump where a guard is 0: in conditions, signs and stairs. */
export const canJump = ({ tape }: ComparedPair): boolean =>
  tape.operations.some(
    code => code === operation.SELECT || code === operation.SIGN || code === operation.FLOOR,
  )

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

const PATTERNS_MAX = 49

/** Points near another one: each coordinate is moved in some way of its own. */
const pointsNear = (base: readonly Rational[]): readonly (readonly Rational[])[] => {
  const count = Math.min(PATTERNS_MAX, 7 ** Math.min(2, base.length))
  return Array.from({ length: count }, (_, pattern) =>
    base.map((value, index) => {
      const place = (Math.floor(pattern / 7 ** (index % 2)) + 2 * Math.floor(index / 2)) % 7
      if (value.numerator === 0n) return rational(SHIFTS[place] ?? 0)
      return multiplyRationals(value, FACTORS[place] ?? rational(1))
    }),
  )
}

const FAR: readonly Rational[] = [1_000, 1_000_000, 1_000_000_000_000].map(n => rational(n))

/** Points far from another one, in all directions of the first variables. */
const pointsFar = (base: readonly Rational[]): readonly (readonly Rational[])[] => {
  const count = 2 ** Math.min(3, base.length)
  return FAR.flatMap(scale =>
    Array.from({ length: count }, (_, pattern) =>
      base.map((value, index) => {
        if (value.numerator !== 0n) return multiplyRationals(value, scale)
        return (pattern >>> index) & 1 ? negateRational(scale) : scale
      }),
    ),
  )
}

/** Points of the same box, made when they are asked for. */
class Box {
  private readonly made: Sample[]
  private readonly rest: Iterator<readonly Rational[]>

  constructor(
    private readonly tape: Tape,
    readonly base: Sample,
    private readonly told: readonly number[],
  ) {
    this.made = [base]
    this.rest = [...pointsNear(base.point), ...pointsFar(base.point)].values()
  }

  /** The points in the box that fit. */
  find(fits: (sample: Sample) => boolean): readonly Sample[] {
    const found: Sample[] = []
    for (let index = 0; found.length < SAMPLES_MAX; index += 1) {
      const sample = this.made[index] ?? this.next()
      if (!sample) break
      if (fits(sample)) found.push(sample)
    }
    return found
  }

  /** Whether a point lies in the box. */
  holds(sample: Sample): boolean {
    return this.told.every(guard => sample.signOf(guard) === this.base.signOf(guard))
  }

  private next(): Sample | null {
    for (;;) {
      const { value, done } = this.rest.next()
      if (done) return null
      const sample = new Sample(this.tape, value)
      if (!this.holds(sample)) continue
      this.made.push(sample)
      return sample
    }
  }
}

/** A variable that a form is linear in, with a number before it; and what it is at the zeros. */
export const borderOf = (tape: Tape, form: SignForm): Border | null => {
  for (const [name, { powers, coefficient }] of form) {
    const [only, more] = powers
    if (!only || more || only[1] !== 1) continue
    if (tape.operations[only[0]] !== operation.VARIABLE) continue
    const variable = tape.a[only[0]] ?? 0
    const rest = new Map([...form].filter(([other]) => other !== name))
    const atoms = [...rest.values()].flatMap(term => term.powers.map(([atom]) => atom))
    if (atoms.some(atom => ((tape.mentions[atom] ?? 0) >>> variable) & 1)) continue
    return { variable, is: scaleForm(rest, divideRationals(rational(-1), coefficient)) }
  }
  return null
}

/** The value of a form at a point, where its atoms have exact ones. */
const valueOfForm = (form: SignForm, sample: Sample): Rational | null => {
  let sum: Rational = ZERO
  for (const { powers, coefficient } of form.values()) {
    let product = coefficient
    for (const [atom, exponent] of powers) {
      const value = sample.exactly(atom)
      if (typeof value !== 'object' || !value) return null
      for (let n = 0; n < exponent; n += 1) product = multiplyRationals(product, value)
    }
    sum = addRationals(sum, product)
  }
  return sum
}

const OFFSETS: readonly Rational[] = [rational(1), rational(-1), rational(1, 64), rational(-1, 64)]

/** Points close to a border, on both sides of it. */
const pointsBeside = ({ variable, is }: Border, sample: Sample): readonly Sample[] => {
  const value = valueOfForm(is, sample)
  if (!value) return []
  return OFFSETS.map(offset => {
    const moved = addRationals(value, offset)
    const point = sample.point.map((own, index) => (index === variable ? moved : own))
    return new Sample(sample.tape, point)
  })
}

class CellSearch {
  readonly cells: Cell[] = []
  readonly borders = new Map<string, Border>()
  private readonly jumps: boolean

  constructor(private readonly pair: ComparedPair) {
    this.jumps = canJump(pair)
  }

  /** Divides a part until the signs of all guards are known in it; false where that fails. */
  divide(signs: AssumedSigns, box: Box, depth: number): boolean {
    const { tape, guards } = this.pair
    if (depth > 0 && signs.isEmpty()) return true
    const open = guards.find(guard => signs.signOf(guard) === null)
    if (open === undefined) {
      this.cells.push(this.cellOf(signs, box))
      return this.cells.length <= CELLS_MAX
    }
    if (depth > DEPTH_MAX || tape.operations[open] === operation.FLOOR) return false
    const factor = signs.openFactorOf(open)
    const form = signs.formOf(factor)
    const border = this.jumps ? borderOf(tape, form) : null
    if (border) this.borders.set(splitForm(form).name, border)
    const ends: readonly Sign[] = this.jumps && !border ? [1, -1, 0] : [1, -1]
    return ends.every(sign => this.divide(signs.assuming(factor, sign), box, depth + 1))
  }

  /** Points beside the borders of a part of which no point is known. */
  private beside(signs: AssumedSigns, box: Box): readonly Sample[] {
    const steps = [...signs.facts.assumed.keys()]
    return steps.flatMap(step => {
      const border = borderOf(this.pair.tape, signs.formOf(step))
      const found = border ? pointsBeside(border, box.base) : []
      return found.filter(sample => box.holds(sample))
    })
  }

  private cellOf(signs: AssumedSigns, box: Box): Cell {
    const { assumed } = signs.facts
    const isBorder = [...assumed.values()].includes(0)
    const fits = (sample: Sample) =>
      [...assumed].every(([step, sign]) => sample.signOf(step) === sign)
    const near = isBorder ? [] : box.find(fits)
    const samples = near.length > 0 || isBorder ? near : this.beside(signs, box).filter(fits)
    return { branching: samples[0] ?? signs, samples, isBorder }
  }
}

/** All cells that may not be empty; null where there are too many. */
export const cellsOf = (pair: ComparedPair, axes: readonly Axis[]): Cells | null => {
  const points = boxes(axes)
  if (points.length > BOXES_MAX) return null
  const told = axes.flatMap(axis => axis.guards)
  const search = new CellSearch(pair)
  const ranges = new Ranges(pair.tape, !canJump(pair))
  for (const point of points) {
    const base = new Sample(pair.tape, point)
    const facts = { tape: pair.tape, base, told: new Set(told), ranges, assumed: new Map() }
    const box = new Box(pair.tape, base, told)
    if (!search.divide(new AssumedSigns(facts), box, 0)) return null
  }
  return { cells: search.cells, borders: [...search.borders.values()] }
}
