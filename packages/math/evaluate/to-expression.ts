import {
  add,
  call,
  constant,
  divide,
  multiply,
  negate,
  num,
  power,
  ratio,
  variable,
} from '../tree/build'
import type { Expression } from '../tree/expression'
import * as operation from './operations'
import type { Tape } from './tape'

const E = constant('e')

const unary = (tape: Tape, step: number, x: Expression): Expression | null => {
  switch (tape.operations[step]) {
    case operation.NEGATE:
      return negate(x)
    case operation.INTEGER_POWER:
      return power(x, num(tape.b[step] ?? 1))
    case operation.RATIONAL_POWER: {
      const [p, q] = [tape.b[step] ?? 1, tape.c[step] ?? 1]
      return p === 1 && q === 2 ? call('sqrt', x) : power(x, ratio(p, q))
    }
    case operation.EXP:
      return x.kind === 'number' && x.value.numerator === 1n && x.value.denominator === 1n
        ? E
        : power(E, x)
    case operation.LN:
      return call('ln', x)
    case operation.ABS:
      return call('abs', x)
    case operation.SIGN:
      return call('sign', x)
    case operation.SIN:
      return call('sin', x)
    case operation.COS:
      return call('cos', x)
    case operation.ASIN:
      return call('asin', x)
    case operation.ATAN:
      return call('atan', x)
    default:
      return null
  }
}

const binary = (code: number, x: Expression, y: Expression): Expression | null => {
  switch (code) {
    case operation.ADD:
      return add(x, y)
    case operation.MULTIPLY:
      return multiply(x, y)
    case operation.DIVIDE:
      return divide(x, y)
    case operation.MAX:
      return call('max', x, y)
    case operation.MIN:
      return call('min', x, y)
    default:
      return null
  }
}

/** A step written out as an expression; null for operations that have no plain writing. */
export const toExpression = (tape: Tape, step: number): Expression | null => {
  const code = tape.operations[step] ?? 0
  const number = tape.numberAt(step)
  if (number) return num(number)
  if (code === operation.PI) return constant('pi')
  if (code === operation.VARIABLE) return variable(tape.variables[tape.a[step] ?? 0] ?? '?')
  const count = operation.operandCount(code)
  const x = count > 0 ? toExpression(tape, tape.a[step] ?? 0) : null
  if (!x || count > 2) return null
  if (count === 1) return unary(tape, step, x)
  const y = toExpression(tape, tape.b[step] ?? 0)
  return y && binary(code, x, y)
}
