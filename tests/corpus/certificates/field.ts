import type { Expression } from '@slopewise/math'
import { writtenOut } from './formulas'
import { fractionOf, type Numbers, RealWalk } from './real'

const power = (base: bigint, exponent: bigint, prime: bigint): bigint => {
  let [result, square, rest] = [1n, ((base % prime) + prime) % prime, exponent]
  for (; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

/** Whether a number is prime: Fermat's test to four bases is enough for numbers that are given. */
const isPrime = (n: bigint): boolean =>
  n > 11n && [2n, 3n, 5n, 7n].every(base => power(base, n - 1n, n) === 1n)

const tables = new Map<bigint, ReadonlyMap<bigint, bigint>>()

/** The exponents of the powers of 4 modulo a small prime. */
const logarithmsModulo = (prime: bigint): ReadonlyMap<bigint, bigint> => {
  const known = tables.get(prime)
  if (known) return known
  const table = new Map<bigint, bigint>()
  let value = 1n
  for (let n = 0n; n < (prime - 1n) / 2n; n += 1n) {
    table.set(value, n)
    value = (4n * value) % prime
  }
  tables.set(prime, table)
  return table
}

/** Why a point in a field says nothing: another point may. */
export class NoValue extends Error {}

/** Above this, tables of logarithms would be too long. */
const TABLE_MAX = 1_000_000n

/** What one evaluation goes by: a prime, and residues that the variables' values are made from. */
export type FieldPoint = {
  readonly prime: number
  readonly residues: readonly number[]
  /** The real point that tells which branches are taken. */
  readonly sample: Numbers
}

/**
 * Values in a prime field and the fields above and below it: e^u is 4^u with u taken modulo
 * (p - 1)/2, ln the discrete logarithm modulo 2p + 1. A plain walk of the tree.
 */
export class FieldWalk {
  private readonly real: RealWalk
  private readonly names: readonly string[]

  constructor(private readonly point: FieldPoint) {
    this.real = new RealWalk(point.sample)
    this.names = Object.keys(point.sample).toSorted()
  }

  /** The value; throws `NoValue` where there is none. */
  value(tree: Expression, prime = BigInt(this.point.prime)): bigint {
    const reduce = (n: bigint) => ((n % prime) + prime) % prime
    switch (tree.kind) {
      case 'number':
        return reduce(tree.value.numerator * this.inverse(reduce(tree.value.denominator), prime))
      case 'constant':
        return tree.name === 'e' ? 4n % prime : this.residue('pi', 1, prime)
      case 'variable':
        return this.residue(tree.name, Math.sign(this.point.sample[tree.name] ?? 0), prime)
      case 'add':
        return reduce(tree.terms.reduce((sum, term) => sum + this.value(term, prime), 0n))
      case 'multiply':
        return tree.factors.reduce((all, one) => reduce(all * this.value(one, prime)), 1n)
      case 'divide': {
        const below = this.value(tree.denominator, prime)
        return reduce(this.value(tree.numerator, prime) * this.inverse(below, prime))
      }
      case 'negate':
        return reduce(-this.value(tree.operand, prime))
      case 'power':
        return this.power(tree.base, tree.exponent, prime)
      case 'call':
        return this.call(tree, prime)
      case 'cases': {
        const branch = this.real.branch(tree)
        if (!branch) throw new NoValue('no branch')
        return this.value(branch, prime)
      }
      default:
        throw new NoValue(tree.kind)
    }
  }

  private inverse(n: bigint, prime: bigint): bigint {
    if (n === 0n) throw new NoValue('divided by 0')
    return power(n, prime - 2n, prime)
  }

  /** A residue for a variable: a square where the variable is positive at the sample, else none. */
  private residue(name: string, sign: number, prime: bigint): bigint {
    const { residues } = this.point
    const place = this.names.indexOf(name) + 1
    const first = residues[Math.max(0, place - 1) % Math.max(1, residues.length)] ?? 7
    const mixed = BigInt(first) * 0x9e3779b97f4a7c15n + prime * BigInt(2 * place + 1)
    const value = (mixed ^ (mixed >> 23n)) % (prime - 2n) + 1n
    const square = (value * value) % prime
    return sign < 0 ? prime - square : square
  }

  private isSquare(n: bigint, prime: bigint): boolean {
    return n === 0n || power(n, (prime - 1n) / 2n, prime) === 1n
  }


  private positive(tree: Expression, prime: bigint): bigint {
    const value = this.value(tree, prime)
    if (!(this.real.value(tree) > 0)) throw new NoValue('not positive')
    if (!this.isSquare(value, prime) || value === 0n) throw new NoValue('no square')
    return value
  }

  private exponential(exponent: Expression, prime: bigint): bigint {
    const lower = (prime - 1n) / 2n
    if (!isPrime(lower)) throw new NoValue('no lower field')
    return power(4n, this.value(exponent, lower), prime)
  }

  private logarithm(tree: Expression, prime: bigint): bigint {
    const upper = 2n * prime + 1n
    if (upper > TABLE_MAX || !isPrime(upper)) throw new NoValue('no upper field')
    const found = logarithmsModulo(upper).get(this.positive(tree, upper))
    if (found === undefined) throw new NoValue('no logarithm')
    return found % prime
  }

  private power(base: Expression, exponent: Expression, prime: bigint): bigint {
    if (base.kind === 'constant' && base.name === 'e') return this.exponential(exponent, prime)
    const fraction = fractionOf(exponent)
    if (!fraction) {
      const lower = (prime - 1n) / 2n
      if (!isPrime(lower)) throw new NoValue('no lower field')
      const raised = this.value(exponent, lower)
      return power(this.positive(base, prime), raised, prime)
    }
    const [top, bottom] = fraction
    const size = top < 0n ? -top : top
    const order = (prime - 1n) / 2n
    if (bottom === 1n) {
      const raised = power(this.value(base, prime), size, prime)
      return top < 0n ? this.inverse(raised, prime) : raised
    }
    const isNegative = this.real.value(base) < 0
    if (isNegative && bottom % 2n === 0n) throw new NoValue('root of a negative number')
    const value = this.value(base, prime)
    const absolute = isNegative ? (prime - value) % prime : value
    if (!this.isSquare(absolute, prime) || absolute === 0n) throw new NoValue('no square')
    const root = power(absolute, (size % order) * power(bottom, order - 2n, order), prime)
    const signed = isNegative && top % 2n !== 0n ? prime - root : root
    return top < 0n ? this.inverse(signed, prime) : signed
  }

  private call(tree: Extract<Expression, { kind: 'call' }>, prime: bigint): bigint {
    const [first] = tree.args
    const formula = writtenOut(tree.name, tree.args)
    if (formula) return this.value(formula, prime)
    if (!first) throw new NoValue('no argument')
    if (tree.name === 'exp') return this.exponential(first, prime)
    if (tree.name === 'ln') return this.logarithm(first, prime)
    if (tree.name === 'floor') return BigInt(this.real.value(tree)) % prime
    return this.opaque(tree.name, this.value(first, prime), prime)
  }

  /** A function of which only its parity is used. */
  private opaque(name: string, x: bigint, prime: bigint): bigint {
    const isOver = 2n * x > prime
    const size = isOver ? prime - x : x
    const mixed = (size + 1n) * 0x2545f4914f6cdd1dn + BigInt(name.length) * 0x9e3779b9n
    const value = size === 0n && name !== 'cos' ? 0n : (mixed ^ (mixed >> 19n)) % prime
    return isOver && name !== 'cos' ? (prime - value) % prime : value
  }
}
