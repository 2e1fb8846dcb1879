import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'
import { addSteps, negateStep, subtractSteps } from '../evaluate/tape-arithmetic'
import { expStep, lnStep, rationalPowerStep } from '../evaluate/tape-powers'
import { compareRationals, ZERO } from '../number/rational'
import type { ExpReader } from './as-exp-polynomial'
import { linearForm, zeroOfLinear } from './linear-form'
import type { LinePoint } from './point'
import { zerosOf } from './zeros'

/** Zeros and poles of a step: wherever its sign may change. Null: they cannot be found. */
export type SignChanges = readonly LinePoint[] | null

const CHANGES_MAX = 200

/** Both lists; points that are in both are kept once, or nested logarithms double them. */
const both = (p: SignChanges, q: SignChanges): SignChanges => {
  if (!p || !q) return null
  const points = [...new Set([...p, ...q])]
  return points.length > CHANGES_MAX ? null : points
}

const DEPTH_MAX = 60

const sign = (tape: Tape, step: number): -1 | 0 | 1 => {
  const value = tape.numberAt(step)
  return value ? compareRationals(value, ZERO) : 0
}

/** A sum of a number and something, taken apart: `rest = -number` are its zeros. */
const numberAndRest = (tape: Tape, step: number): readonly [number, number] | null => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  if (tape.mentions[a] === 0) return [a, b]
  return tape.mentions[b] === 0 ? [b, a] : null
}

const inverseRoot = (tape: Tape, target: number, p: number, q: number): number =>
  rationalPowerStep(tape, target, p < 0 ? -q : q, Math.abs(p))

/** Zeros of `c + f(u)` for a closed `c` and an injective `f`, through its inverse. */
const throughInverse = (
  tape: Tape,
  step: number,
  reader: ExpReader,
  depth: number,
): SignChanges => {
  const parts = numberAndRest(tape, step)
  if (!parts) return null
  const [closed, rest] = parts
  const target = negateStep(tape, closed)
  const inner = tape.a[rest] ?? 0
  const at = (value: number) =>
    signChanges(tape, subtractSteps(tape, inner, value), reader, depth + 1)
  switch (tape.operations[rest]) {
    case operation.EXP: {
      const known = sign(tape, target)
      if (known === 0 && !tape.isInteger(target, 0)) return at(lnStep(tape, target))
      return known > 0 ? at(lnStep(tape, target)) : []
    }
    case operation.LN:
      return both(at(expStep(tape, target)), signChanges(tape, inner, reader, depth + 1))
    case operation.RATIONAL_POWER: {
      const [p, q] = [tape.b[rest] ?? 1, tape.c[rest] ?? 1]
      // u^{p/q} = t has one solution, t^{q/p}, where p is odd; for an even q only if t > 0.
      if (p % 2 === 0 || !tape.isNumber(target)) return null
      const zeros = sign(tape, target) < 0 && q % 2 === 0 ? [] : at(inverseRoot(tape, target, p, q))
      return both(zeros, signChanges(tape, inner, reader, depth + 1))
    }
    case operation.NEGATE:
      return signChanges(tape, addSteps(tape, inner, negateStep(tape, closed)), reader, depth + 1)
    default:
      return null
  }
}

const linearZeros = (tape: Tape, step: number, reader: ExpReader): SignChanges => {
  const form = linearForm(tape, step, reader)
  if (form && tape.isInteger(form.slope, 0)) return []
  const zero = form && zeroOfLinear(tape, form)
  return zero && [zero]
}

/** Where the sign of a step may change: its zeros and its poles. */
export const signChanges = (
  tape: Tape,
  step: number,
  reader: ExpReader,
  depth = 0,
): SignChanges => {
  const known = reader.changes.get(step)
  if (known !== undefined) return known
  const changes = computeChanges(tape, step, reader, depth)
  reader.changes.set(step, changes)
  return changes
}

const computeChanges = (
  tape: Tape,
  step: number,
  reader: ExpReader,
  depth: number,
): SignChanges => {
  if (depth > DEPTH_MAX) return null
  if (tape.mentions[step] === 0) return []
  const linear = linearZeros(tape, step, reader)
  if (linear) return linear
  const fraction = reader.read(step)
  if (fraction) return both(zerosOf(fraction.top), zerosOf(fraction.bottom))
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  const inner = (part: number) => signChanges(tape, part, reader, depth + 1)
  switch (tape.operations[step]) {
    case operation.MULTIPLY:
    case operation.DIVIDE:
      return both(inner(a), inner(b))
    case operation.NEGATE:
    case operation.ABS:
    case operation.SIGN:
    case operation.INTEGER_POWER:
    case operation.RATIONAL_POWER:
    case operation.ATAN:
    case operation.ASIN:
      return inner(a)
    case operation.EXP:
      return []
    case operation.LN:
      return both(inner(subtractSteps(tape, a, tape.fraction(1))), inner(a))
    case operation.ADD:
      return throughInverse(tape, step, reader, depth)
    default: {
      const taken = reader.taken(step)
      return taken && inner(taken.step)
    }
  }
}
