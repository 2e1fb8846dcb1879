import * as operation from '../evaluate/operations'
import type { Branching } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { asinStep, atanStep } from '../evaluate/tape-arcs'
import {
  addSteps,
  divideSteps,
  multiplySteps,
  negateStep,
  subtractSteps,
} from '../evaluate/tape-arithmetic'
import { expStep, integerPowerStep, lnStep, rationalPowerStep } from '../evaluate/tape-powers'
import { cosStep, sinStep } from '../evaluate/tape-trig'

/** How steps are copied to another tape. */
export type Projection = {
  readonly from: Tape
  readonly to: Tape
  /** Steps of `to` that stand for the variables; a variable without one is copied. */
  readonly bound: readonly (number | undefined)[]
  /** Branches are replaced by the one that is taken at this sample; null: they are kept. */
  readonly sample: Branching | null
  /** Only branches that hang on these variables alone (as bits) are taken; absent: all of them. */
  readonly only?: number
  /** Whether branches that are not known are kept. */
  readonly keepsOpen?: boolean
}

/** Copies steps, with variables bound and branches taken; null where a branch is not known. */
export class Projector {
  private readonly known = new Map<number, number | null>()

  constructor(private readonly projection: Projection) {}

  /** The step of the other tape that stands for a step of this one. */
  project(step: number): number | null {
    const known = this.known.get(step)
    if (known !== undefined) return known
    const copy = this.copy(step)
    this.known.set(step, copy)
    return copy
  }

  private copy(step: number): number | null {
    const { from, to, bound } = this.projection
    const code = from.operations[step] ?? 0
    const number = from.numberAt(step)
    if (number) return to.constant(number)
    const a = from.a[step] ?? 0
    if (code === operation.VARIABLE) return bound[a] ?? to.variable(from.variables[a] ?? '?')
    const count = operation.operandCount(code)
    if (count === 0) return to.step(code)
    const taken = this.taken(step, code)
    const isKept = taken === null && this.projection.keepsOpen
    if (taken !== undefined && !isKept) return taken
    const x = this.project(a)
    if (x === null) return null
    return count === 1 ? this.unary(step, code, x) : this.several(step, code, x)
  }

  private several(step: number, code: number, x: number): number | null {
    const { from, to } = this.projection
    const y = this.project(from.b[step] ?? 0)
    if (y === null) return null
    switch (code) {
      case operation.ADD:
        return addSteps(to, x, y)
      case operation.MULTIPLY:
        return multiplySteps(to, x, y)
      case operation.DIVIDE:
        return divideSteps(to, x, y)
      case operation.SELECT: {
        const z = this.project(from.c[step] ?? 0)
        return z === null ? null : to.step(code, x, y, z)
      }
      default:
        return to.step(code, x, y)
    }
  }

  private unary(step: number, code: number, x: number): number {
    const { from, to } = this.projection
    const [b, c] = [from.b[step] ?? 1, from.c[step] ?? 1]
    switch (code) {
      case operation.NEGATE:
        return negateStep(to, x)
      case operation.INTEGER_POWER:
        return integerPowerStep(to, x, b)
      case operation.RATIONAL_POWER:
        return rationalPowerStep(to, x, b, c)
      case operation.EXP:
        return expStep(to, x)
      case operation.LN:
        return lnStep(to, x)
      case operation.SIN:
        return sinStep(to, x)
      case operation.COS:
        return cosStep(to, x)
      case operation.ASIN:
        return asinStep(to, x)
      case operation.ATAN:
        return atanStep(to, x)
      default:
        return to.step(code, x)
    }
  }

  /** Whether the branch that a step takes hangs on some variables, and on no others. */
  private hangsOn(step: number, code: number, only: number): boolean {
    const { a, b, mentions } = this.projection.from
    const isExtreme = code === operation.MAX || code === operation.MIN
    const guard = mentions[a[step] ?? 0] ?? 0
    const bits = isExtreme ? guard | (mentions[b[step] ?? 0] ?? 0) : guard
    return bits !== 0 && (bits & ~only) === 0
  }

  /** The branch taken at the sample; undefined for steps that do not branch. */
  private taken(step: number, code: number): number | null | undefined {
    const { from, to, sample, only } = this.projection
    if (!sample) return undefined
    if (only !== undefined && !this.hangsOn(step, code, only)) return undefined
    const [a, b, c] = [from.a[step] ?? 0, from.b[step] ?? 0, from.c[step] ?? 0]
    switch (code) {
      case operation.SELECT: {
        const truth = sample.truthOf(a)
        if (truth === 'undefined') return to.step(operation.UNDEFINED)
        return truth === null ? null : this.project(truth ? b : c)
      }
      case operation.ABS: {
        const sign = sample.signOf(a)
        const inner = this.project(a)
        if (sign === 'undefined') return to.step(operation.UNDEFINED)
        if (sign === null || inner === null) return null
        return sign < 0 ? negateStep(to, inner) : inner
      }
      case operation.SIGN: {
        const sign = sample.signOf(a)
        if (sign === 'undefined') return to.step(operation.UNDEFINED)
        return sign === null ? null : to.fraction(sign)
      }
      case operation.MAX:
      case operation.MIN: {
        const sign = sample.signOf(subtractSteps(from, a, b))
        if (sign === 'undefined') return to.step(operation.UNDEFINED)
        if (sign === null) return null
        return this.project(sign < 0 === (code === operation.MAX) ? b : a)
      }
      case operation.FLOOR: {
        const exact = sample.exactly(step)
        return typeof exact === 'object' && exact ? to.constant(exact) : null
      }
      default:
        return undefined
    }
  }
}

/** A pair of steps as a tape of its own, with only the variables that they depend on. */
export const projectPair = (
  projection: Omit<Projection, 'to'>,
  target: Tape,
  steps: readonly number[],
): readonly number[] | null => {
  const projector = new Projector({ ...projection, to: target })
  const copies = steps.map(step => projector.project(step))
  return copies.every(copy => copy !== null) ? copies : null
}
