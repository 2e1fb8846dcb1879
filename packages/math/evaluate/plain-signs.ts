import * as operation from './operations'
import type { Tape } from './tape'

/** The mark of a step that is plainly positive wherever it is defined. */
export const POSITIVE = 2
const NOT_NEGATIVE = 1

/** For each step: `POSITIVE`, or 1 where it is plainly not negative, else 0. */
export const plainSigns = (tape: Tape): Uint8Array => {
  const signs = new Uint8Array(tape.length)
  const at = (step: number) => signs[step] ?? 0
  for (let step = 0; step < tape.length; step += 1) {
    const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
    switch (tape.operations[step]) {
      case operation.CONSTANT:
        signs[step] = a > 0 ? POSITIVE : a === 0 ? NOT_NEGATIVE : 0
        break
      case operation.BIG_CONSTANT:
        signs[step] = (tape.bigConstants[a]?.numerator ?? 0n) > 0n ? POSITIVE : 0
        break
      case operation.PI:
      case operation.EXP:
        signs[step] = POSITIVE
        break
      case operation.ADD:
        if (at(a) > 0 && at(b) > 0) signs[step] = Math.max(at(a), at(b))
        break
      case operation.MULTIPLY:
      case operation.DIVIDE:
        if (a === b) signs[step] = Math.max(at(a), NOT_NEGATIVE)
        else if (at(a) > 0 && at(b) > 0) signs[step] = Math.min(at(a), at(b))
        break
      case operation.INTEGER_POWER:
        signs[step] = Math.max(at(a), b % 2 === 0 ? NOT_NEGATIVE : 0)
        break
      case operation.RATIONAL_POWER:
        signs[step] = Math.max(at(a), (tape.c[step] ?? 1) % 2 === 0 ? NOT_NEGATIVE : 0)
        break
      case operation.ABS:
        signs[step] = Math.max(at(a), NOT_NEGATIVE)
        break
      case operation.MAX:
        signs[step] = Math.max(at(a), at(b))
        break
      case operation.MIN:
        signs[step] = Math.min(at(a), at(b))
        break
      default:
        break
    }
  }
  return signs
}

/** The steps that something is divided by and that may be 0 somewhere. */
export const possibleZeros = (tape: Tape, length: number, signs: Uint8Array): readonly number[] => {
  const steps = new Set<number>()
  for (let step = 0; step < length; step += 1) {
    const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
    const code = tape.operations[step]
    const below = code === operation.DIVIDE ? b : a
    const divides = code === operation.DIVIDE || (code === operation.INTEGER_POWER && b < 0)
    const moves = (tape.mentions[below] ?? 0) !== 0
    if (divides && moves && signs[below] !== POSITIVE) steps.add(below)
  }
  return [...steps]
}
