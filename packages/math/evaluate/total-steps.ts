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

/** Whether a step plainly has a value for all values of the variables. */
export const isTotal = (tape: Tape, root: number): boolean => {
  const open = [root]
  const seen = new Set(open)
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const code = tape.operations[step] ?? 0
    const isPower = code === operation.INTEGER_POWER && (tape.b[step] ?? -1) > 0
    if ((!isPower && !TOTAL.has(code)) || seen.size > STEPS_MAX) return false
    const count = operation.operandCount(code)
    for (const operand of [tape.a[step] ?? 0, tape.b[step] ?? 0].slice(0, count)) {
      if (seen.has(operand)) continue
      seen.add(operand)
      open.push(operand)
    }
  }
  return true
}
