/**
 * What one step of a tape does. `a`, `b` and `c` are the numbers of earlier steps, except where a
 * comment says otherwise. Steps from `LESS` to `NOT` have truth values; those from `SINH` on are
 * kept only by tapes for doubles, because they are stabler whole than as formulas.
 */
export const CONSTANT = 0 // a / b: the number itself, both below 2^26
export const BIG_CONSTANT = 1 // a: index into the tape's big constants
export const VARIABLE = 2 // a: index into the tape's variables
export const PI = 3
export const UNDEFINED = 4
export const ADD = 5
export const MULTIPLY = 6
export const DIVIDE = 7
export const NEGATE = 8
export const INTEGER_POWER = 9 // b: the exponent itself
export const RATIONAL_POWER = 10 // b / c: the exponent itself, in lowest terms, c ≥ 2
export const EXP = 11
export const LN = 12
export const ABS = 13
export const SIGN = 14
export const MAX = 15
export const MIN = 16
export const FLOOR = 17
export const SIN = 18
export const COS = 19
export const ASIN = 20
export const ATAN = 21
export const ERFC = 22
export const SELECT = 23 // a: a truth value; b where it holds, c where not
export const LESS = 24 // a < 0
export const LESS_EQUAL = 25 // a ≤ 0
export const EQUAL = 26 // a = 0
export const AND = 27
export const OR = 28
export const NOT = 29
export const SINH = 30
export const COSH = 31
export const TANH = 32
export const ASINH = 33
export const ACOSH = 34
export const ATANH = 35
export const SIGMOID = 36
export const SOFTPLUS = 37
export const TAN = 38
export const OPERATION_COUNT = 39

const OPERANDS: readonly number[] = Array.from({ length: OPERATION_COUNT }, (_, operation) => {
  if (operation <= UNDEFINED) return 0
  if (operation === SELECT) return 3
  const two = [ADD, MULTIPLY, DIVIDE, MAX, MIN, AND, OR]
  return two.includes(operation) ? 2 : 1
})

/** How many of `a`, `b`, `c` are the numbers of earlier steps. */
export const operandCount = (operation: number): number => OPERANDS[operation] ?? 0
