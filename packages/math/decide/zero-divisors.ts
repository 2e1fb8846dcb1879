import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'

/** The step that must not be 0 for `step` to have a value; null where there is none. */
const divisorOf = (tape: Tape, step: number): number | null => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  switch (tape.operations[step]) {
    case operation.DIVIDE:
      return b
    case operation.INTEGER_POWER:
    case operation.RATIONAL_POWER:
      return b < 0 ? a : null
    case operation.LN:
      return a
    default:
      return null
  }
}

/**
 * Whether a closed step has no value because something is divided by a number that is 0, though no
 * enclosure shows it: `1/((√3)² - 3)`. Branches that need not be taken are not looked into.
 */
export const dividesByZero = (
  tape: Tape,
  root: number,
  isZero: (step: number) => boolean,
): boolean => {
  const open = [root]
  const seen = new Set(open)
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const divisor = divisorOf(tape, step)
    if (divisor !== null && isZero(divisor)) return true
    const code = tape.operations[step] ?? 0
    if (code === operation.SELECT) continue
    const operands = [tape.a[step] ?? 0, tape.b[step] ?? 0]
    for (const operand of operands.slice(0, operation.operandCount(code))) {
      if (seen.has(operand)) continue
      seen.add(operand)
      open.push(operand)
    }
  }
  return false
}
