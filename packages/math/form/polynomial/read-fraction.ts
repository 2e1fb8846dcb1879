import { ONE, type Rational, rational } from '../../number/rational'
import { toText } from '../../print/text'
import type { Expression } from '../../tree/expression'
import { type Atoms, UNIT_SCALE } from './atoms'
import {
  addSparse,
  constantOf,
  multiplySparse,
  negateSparse,
  type SparsePolynomial,
  sparseAtom,
  sparseConstant,
  sparseOf,
} from './sparse'

/** A quotient of polynomials; nothing is cancelled. The denominator is not 0. */
export type SparseFraction = { readonly top: SparsePolynomial; readonly bottom: SparsePolynomial }

const TERMS_MAX = 200
const POWER_MAX = 30
const MONOMIAL_POWER_MAX = 200
const DEPTH_MAX = 120
const DIGITS_MAX = 120

const UNIT = sparseConstant(ONE)

const isUnit = (p: SparsePolynomial): boolean => {
  const value = constantOf(p)
  return value !== null && value.numerator === 1n && value.denominator === 1n
}

const whole = (top: SparsePolynomial): SparseFraction => ({ top, bottom: UNIT })

const product = (p: SparsePolynomial, q: SparsePolynomial): SparsePolynomial | null => {
  if (isUnit(p)) return q
  if (isUnit(q)) return p
  return p.size * q.size > TERMS_MAX ? null : multiplySparse(p, q)
}

const times = (f: SparseFraction, g: SparseFraction): SparseFraction | null => {
  const [top, bottom] = [product(f.top, g.top), product(f.bottom, g.bottom)]
  return top && bottom && { top, bottom }
}

const plus = (f: SparseFraction, g: SparseFraction): SparseFraction | null => {
  if (isUnit(f.bottom) && isUnit(g.bottom)) return whole(addSparse(f.top, g.top))
  const [left, right] = [product(f.top, g.bottom), product(g.top, f.bottom)]
  const bottom = product(f.bottom, g.bottom)
  return left && right && bottom && { top: addSparse(left, right), bottom }
}

const turned = ({ top, bottom }: SparseFraction): SparseFraction | null =>
  top.size === 0 ? null : { top: bottom, bottom: top }

const integerOf = (expression: Expression): number | null => {
  if (expression.kind === 'negate') {
    const inner = integerOf(expression.operand)
    return inner === null ? null : -inner
  }
  if (expression.kind !== 'number' || expression.value.denominator !== 1n) return null
  const value = Number(expression.value.numerator)
  return Math.abs(value) <= MONOMIAL_POWER_MAX ? value : null
}

/** The power of one term with coefficient 1; null for anything else. */
const monomialPower = ({ top, bottom }: SparseFraction, count: number): SparseFraction | null => {
  const [only] = top.values()
  const isPlain = top.size === 1 && isUnit(bottom) && only?.coefficient.numerator === 1n
  if (!only || !isPlain || only.coefficient.denominator !== 1n) return null
  const exponents = only.exponents.map(exponent => exponent * count)
  return whole(sparseOf([{ exponents, coefficient: ONE }]))
}

const isShort = ({ numerator, denominator }: Rational): boolean =>
  numerator.toString().length <= DIGITS_MAX && denominator.toString().length <= DIGITS_MAX

/** Reads expressions as quotients of polynomials in the atoms that they are made of. */
export class FractionReader {
  private depth = 0

  constructor(private readonly atoms: Atoms) {}

  /** The expression as a quotient; null where it is none, or beyond the budget. */
  read(expression: Expression): SparseFraction | null {
    if (this.depth >= DEPTH_MAX) return null
    this.depth += 1
    const result = this.compute(expression)
    this.depth -= 1
    return result
  }

  private compute(expression: Expression): SparseFraction | null {
    switch (expression.kind) {
      case 'number':
        return isShort(expression.value) ? whole(sparseConstant(expression.value)) : null
      case 'constant':
        return this.constant(expression.name)
      case 'variable':
        return this.atom(expression.name)
      case 'add':
        return this.fold(expression.terms, plus)
      case 'multiply':
        return this.fold(expression.factors, times)
      case 'negate': {
        const inner = this.read(expression.operand)
        return inner && { top: negateSparse(inner.top), bottom: inner.bottom }
      }
      case 'divide': {
        const [f, g] = [this.read(expression.numerator), this.read(expression.denominator)]
        const inverse = g && turned(g)
        return f && inverse && times(f, inverse)
      }
      case 'power':
        return this.power(expression)
      case 'call':
        return this.call(expression)
      case 'apply':
      case 'derivative':
      case 'cases':
        return this.atom(toText(expression))
      case 'undefined':
        return null
      default:
        return expression satisfies never
    }
  }

  private fold(
    items: readonly Expression[],
    join: (f: SparseFraction, g: SparseFraction) => SparseFraction | null,
  ): SparseFraction | null {
    let result: SparseFraction | null = null
    for (const item of items) {
      const next = this.read(item)
      if (next === null) return null
      result = result === null ? next : join(result, next)
      if (result === null) return null
    }
    return result
  }

  private atom(key: string): SparseFraction | null {
    const index = this.atoms.indexOf(key, false)
    return index === null ? null : whole(sparseAtom(index))
  }

  private constant(name: 'e' | 'pi' | 'infinity'): SparseFraction | null {
    switch (name) {
      case 'e':
        return this.unit('1', UNIT_SCALE)
      case 'pi':
        return this.atom(name)
      case 'infinity':
        return null
      default:
        return name satisfies never
    }
  }

  private unit(key: string, exponent: number): SparseFraction | null {
    const index = this.atoms.indexOf(key, true)
    return index === null ? null : whole(sparseAtom(index, exponent))
  }

  private power(expression: Extract<Expression, { kind: 'power' }>): SparseFraction | null {
    const { base, exponent } = expression
    if (base.kind === 'constant' && base.name === 'e') return this.exponential(exponent)
    const count = integerOf(exponent)
    if (count === null) return this.atom(toText(expression))
    const inner = this.read(base)
    const factor = inner && count < 0 ? turned(inner) : inner
    if (!factor) return null
    const one = monomialPower(factor, Math.abs(count))
    if (one !== null) return one
    if (Math.abs(count) > POWER_MAX) return this.atom(toText(expression))
    let result: SparseFraction | null = whole(UNIT)
    for (let n = 0; n < Math.abs(count) && result; n += 1) result = times(result, factor)
    return result
  }

  private call(expression: Extract<Expression, { kind: 'call' }>): SparseFraction | null {
    const [first] = expression.args
    if (expression.name === 'exp' && first) return this.exponential(first)
    const args = expression.args.map(arg => this.canonicalText(arg))
    return this.atom(`${expression.name}(${args.join(';')})`)
  }

  /** `2z` and `z*2` are the same argument. */
  private canonicalText(expression: Expression): string {
    const value = this.read(expression)
    if (value === null || !isUnit(value.bottom)) return toText(expression)
    return [...value.top.values()]
      .map(({ coefficient, exponents }) => {
        const factors = exponents.map((count, n) => `${this.atoms.keyOf(n)}^${count}`)
        return [`${coefficient.numerator}/${coefficient.denominator}`, ...factors].join('*')
      })
      .sort()
      .join('+')
  }

  /** e to a polynomial is a product of units, one for each monomial. */
  private exponential(exponent: Expression): SparseFraction | null {
    const value = this.read(exponent)
    if (value === null || !isUnit(value.bottom)) {
      const divisor = value && constantOf(value.bottom)
      if (!value || !divisor) return this.unit(toText(exponent), UNIT_SCALE)
      const inverse = rational(divisor.denominator, divisor.numerator)
      return this.unitsOf(multiplySparse(value.top, sparseConstant(inverse)), exponent)
    }
    return this.unitsOf(value.top, exponent)
  }

  private unitsOf(exponent: SparsePolynomial, written: Expression): SparseFraction | null {
    let result: SparseFraction | null = whole(UNIT)
    for (const { exponents, coefficient } of exponent.values()) {
      const parts = coefficient.numerator * BigInt(UNIT_SCALE)
      const count = Number(parts / coefficient.denominator)
      const isWhole = parts % coefficient.denominator === 0n && Number.isSafeInteger(count)
      if (!isWhole) return this.unit(toText(written), UNIT_SCALE)
      const key = exponents.map((power, n) => `${this.atoms.keyOf(n)}^${power}`).join('*')
      const factor = this.unit(key === '' ? '1' : key, count)
      result = factor && result && times(result, factor)
    }
    return result
  }
}
