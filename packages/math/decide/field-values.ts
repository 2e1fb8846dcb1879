import * as operation from '../evaluate/operations'
import { POLE, UNKNOWN } from './field-codes'
import type { Level } from './large-chains'
import { invertModulo, multiplyModulo, powerModulo } from './modular'

/** A big integer modulo a prime. */
export const modBig = (value: bigint, prime: number): number => {
  const rest = Number(value % BigInt(prime))
  return rest < 0 ? rest + prime : rest
}

/** A value for a function of which nothing is known, always the same for the same argument. */
export const hashed = (
  operationCode: number,
  value: number,
  prime: number,
  salt: number,
): number => {
  let hash = Math.imul(value ^ salt, 0x9e3779b1) ^ Math.imul(operationCode + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return ((hash ^ (hash >>> 15)) >>> 0) % prime
}

/** `x / y`. */
export const quotient = (x: number, y: number, level: Level): number =>
  y === 0 ? POLE : multiplyModulo(x, invertModulo(y, level.prime), level)

/** `x^n` for an integer n. */
export const integerPower = (x: number, n: number, level: Level): number => {
  if (n > 0) return powerModulo(x, n, level)
  return x === 0 ? POLE : powerModulo(invertModulo(x, level.prime), -n, level)
}

/** A sum, product or quotient. */
export const binary = (code: number, x: number, y: number, level: Level): number => {
  switch (code) {
    case operation.ADD: {
      const sum = x + y
      return sum >= level.prime ? sum - level.prime : sum
    }
    case operation.MULTIPLY:
      return multiplyModulo(x, y, level)
    case operation.DIVIDE:
      return quotient(x, y, level)
    default:
      return UNKNOWN
  }
}
