import * as operation from './operations'
import type { Tape } from './tape'

/** What has a value wherever its operands have one. */
const TOTAL: ReadonlySet<number> = new Set([
  operation.CONSTANT,
  operation.BIG_CONSTANT,
  operation.VARIABLE,
  operation.PI,
  operation.ADD,
  operation.MULTIPLY,
  operation.NEGATE,
  operation.EXP,
  operation.ABS,
  operation.SIGN,
  operation.MAX,
  operation.MIN,
  operation.FLOOR,
  operation.SIN,
  operation.COS,
  operation.ATAN,
  operation.ERFC,
  operation.SINH,
  operation.COSH,
  operation.TANH,
  operation.ASINH,
  operation.SIGMOID,
  operation.SOFTPLUS,
])

const STEPS_MAX = 200

const isPositiveNumber = (tape: Tape, step: number): boolean => {
  const number = tape.isNumber(step) ? tape.numberAt(step) : null
  return number !== null && number.numerator > 0n
}

/** Whether a step has a value wherever its operands have one. */
const isTotalStep = (tape: Tape, step: number): boolean => {
  const code = tape.operations[step] ?? 0
  switch (code) {
    case operation.INTEGER_POWER:
      return (tape.b[step] ?? -1) > 0
    case operation.LN:
    case operation.RATIONAL_POWER:
      return isPositiveNumber(tape, tape.a[step] ?? 0)
    case operation.DIVIDE: {
      const below = tape.b[step] ?? 0
      return tape.isNumber(below) && !tape.isInteger(below, 0)
    }
    default:
      return TOTAL.has(code)
  }
}

/** Whether a step plainly has a value for all values of the variables. */
export const isTotal = (tape: Tape, root: number): boolean => {
  const open = [root]
  const seen = new Set(open)
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const code = tape.operations[step] ?? 0
    if (!isTotalStep(tape, step) || seen.size > STEPS_MAX) return false
    const count = operation.operandCount(code)
    for (const operand of [tape.a[step] ?? 0, tape.b[step] ?? 0].slice(0, count)) {
      if (seen.has(operand)) continue
      seen.add(operand)
      open.push(operand)
    }
  }
  return true
}
