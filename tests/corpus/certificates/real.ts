import type { Condition, Expression, Rational } from '@slopewise/math'
import { writtenOut } from './formulas'

/** A number for each variable. */
export type Numbers = Readonly<Record<string, number>>

type Fraction = readonly [top: bigint, bottom: bigint]

/** The rational number that a tree of numbers alone is; null for anything else. */
export const fractionOf = (tree: Expression): Fraction | null => {
  if (tree.kind === 'number') return [tree.value.numerator, tree.value.denominator]
  if (tree.kind === 'negate') {
    const inner = fractionOf(tree.operand)
    return inner && [-inner[0], inner[1]]
  }
  if (tree.kind === 'add') {
    return fold(tree.terms, ([a, b], [c, d]) => lowest(a * d + b * c, b * d))
  }
  if (tree.kind === 'multiply') return fold(tree.factors, ([a, b], [c, d]) => lowest(a * c, b * d))
  if (tree.kind !== 'divide') return null
  const [top, bottom] = [fractionOf(tree.numerator), fractionOf(tree.denominator)]
  if (!top || !bottom || bottom[0] === 0n) return null
  return lowest(top[0] * bottom[1], top[1] * bottom[0])
}

const fold = (
  trees: readonly Expression[],
  join: (a: Fraction, b: Fraction) => Fraction,
): Fraction | null => {
  const [first, ...rest] = trees.map(fractionOf)
  let all = first ?? null
  for (const one of rest) all = all && one && join(all, one)
  return all
}

const lowest = (top: bigint, bottom: bigint): Fraction => {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  while (b > 0n) [a, b] = [b, a % b]
  const by = bottom < 0n ? -a : a
  return a === 0n ? [0n, 1n] : [top / by, bottom / by]
}

const toDouble = ({ numerator, denominator }: Rational): number => {
  const quotient = Number(numerator) / Number(denominator)
  return Number.isFinite(quotient) ? quotient : Number.NaN
}

/** Abramowitz and Stegun 7.1.5 near 0; far out the continued fraction 7.1.14. */
const erf = (x: number): number => {
  const size = Math.abs(x)
  if (size > 3) {
    let rest = 0
    for (let n = 60; n > 0; n -= 1) rest = n / 2 / (size + rest)
    const tail = Math.exp(-size * size) / Math.sqrt(Math.PI) / (size + rest)
    return Math.sign(x) * (1 - tail)
  }
  let [term, sum] = [x, x]
  for (let n = 1; n < 80; n += 1) {
    term *= (-x * x) / n
    sum += term / (2 * n + 1)
  }
  return (2 * sum) / Math.sqrt(Math.PI)
}

const basic = (name: string, x: number): number => {
  switch (name) {
    case 'exp':
      return Math.exp(x)
    case 'ln':
      return x > 0 ? Math.log(x) : Number.NaN
    case 'sin':
      return Math.sin(x)
    case 'cos':
      return Math.cos(x)
    case 'asin':
      return Math.asin(x)
    case 'atan':
      return Math.atan(x)
    case 'floor':
      return Math.floor(x)
    case 'erf':
      return erf(x)
    default:
      throw new Error(`no value for ${name}`)
  }
}

/** A plain walk in doubles that keeps the largest size on its way, as a measure of its error. */
export class RealWalk {
  largest = 0
  private readonly at: Numbers

  constructor(at: Numbers) {
    this.at = at
  }

  /** The value; `NaN` where there is none. */
  value(tree: Expression): number {
    const value = this.step(tree)
    if (Math.abs(value) > this.largest) this.largest = Math.abs(value)
    return value
  }

  /** Whether a condition holds; null where it has an undefined side. */
  holds(condition: Condition): boolean | null {
    if (condition.kind === 'not') {
      const inner = this.holds(condition.condition)
      return inner === null ? null : !inner
    }
    if (condition.kind !== 'compare') {
      const all = condition.conditions.map(one => this.holds(one))
      if (all.includes(null)) return null
      return condition.kind === 'and' ? all.every(Boolean) : all.some(Boolean)
    }
    const [l, r] = [this.value(condition.left), this.value(condition.right)]
    if (Number.isNaN(l) || Number.isNaN(r)) return null
    const holds = { '<': l < r, '<=': l <= r, '>': l > r, '>=': l >= r, '=': l === r, '!=': l !== r }
    return holds[condition.relation]
  }

  /** The branch that is taken; null where none is. */
  branch(tree: Extract<Expression, { kind: 'cases' }>): Expression | null {
    for (const { value, when } of tree.branches) {
      const holds = this.holds(when)
      if (holds === null) return null
      if (holds) return value
    }
    return tree.otherwise ?? null
  }

  private step(tree: Expression): number {
    switch (tree.kind) {
      case 'number':
        return toDouble(tree.value)
      case 'constant':
        return { e: Math.E, pi: Math.PI, infinity: Number.NaN }[tree.name]
      case 'variable':
        return this.at[tree.name] ?? Number.NaN
      case 'add':
        return tree.terms.reduce((sum, term) => sum + this.value(term), 0)
      case 'multiply':
        return tree.factors.reduce((product, factor) => product * this.value(factor), 1)
      case 'divide': {
        const below = this.value(tree.denominator)
        return below === 0 ? Number.NaN : this.value(tree.numerator) / below
      }
      case 'negate':
        return -this.value(tree.operand)
      case 'power':
        return this.power(tree.base, tree.exponent)
      case 'call': {
        const formula = writtenOut(tree.name, tree.args)
        if (formula) return this.value(formula)
        return tree.args[0] ? this.known(tree.name, this.value(tree.args[0])) : Number.NaN
      }
      case 'cases': {
        const branch = this.branch(tree)
        return branch ? this.value(branch) : Number.NaN
      }
      default:
        return Number.NaN
    }
  }

  private known(name: string, x: number): number {
    return this.kept(basic(name, x), name === 'exp')
  }

  /** Where a power is too small for doubles, nothing that follows can be trusted. */
  private kept(value: number, isPower: boolean): number {
    if (isPower && value === 0) this.largest = Number.POSITIVE_INFINITY
    return value
  }

  private power(base: Expression, exponent: Expression): number {
    const fraction = fractionOf(exponent)
    const x = this.value(base)
    const y = this.value(exponent)
    if (!fraction) return x > 0 ? this.kept(x ** y, true) : Number.NaN
    if (x === 0) return y > 0 ? 0 : y === 0 ? 1 : Number.NaN
    const [top, bottom] = fraction
    if (x > 0 || bottom === 1n) return this.kept(x ** y, true)
    if (bottom % 2n === 0n) return Number.NaN
    return (top % 2n === 0n ? 1 : -1) * (-x) ** y
  }
}
