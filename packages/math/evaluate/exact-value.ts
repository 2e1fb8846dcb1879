import type { Rational } from '../number/rational'
import type { Expression } from '../tree/expression'
import { compile } from './compile-tape'
import { signOfBall } from './extended/ball'
import { runBalls } from './extended/run-balls'
import { runExact } from './run-exact'
import { Tape } from './tape'

/**
 * The value of an expression without variables as an exact rational number, where its steps show
 * it. Null where it is undefined, irrational, or only secretly rational.
 *
 * @example
 * findExactValue(read('tanh(ln 2)')) // 3/5
 * findExactValue(read('sqrt(2)')) // null
 */
export const findExactValue = (expression: Expression): Rational | null => {
  const tape = new Tape()
  const root = compile({ tape, whole: false }, expression)
  if (tape.failure !== null) return null
  const value = runExact(tape, [])[root]
  return typeof value === 'object' ? value : null
}

const PRECISIONS: readonly number[] = [96, 384, 1536]

/**
 * The sign of an expression without variables: proved, or 0 where it is exactly 0 or smaller than
 * 2^-1500 of its parts; null where it is undefined or nothing can be told.
 */
export const findSign = (expression: Expression): -1 | 0 | 1 | null => {
  const tape = new Tape()
  const root = compile({ tape, whole: false }, expression)
  if (tape.failure !== null) return null
  const exact = runExact(tape, [])[root]
  if (exact === 'undefined') return null
  if (typeof exact === 'object' && exact !== null) {
    return exact.numerator > 0n ? 1 : exact.numerator < 0n ? -1 : 0
  }
  for (const bits of PRECISIONS) {
    const value = runBalls(tape, [], bits)[root]
    if (typeof value !== 'object') continue
    const sign = signOfBall(value)
    if (sign !== null) return sign
    if (bits === PRECISIONS.at(-1)) return 0
  }
  return null
}
