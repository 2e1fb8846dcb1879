import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'
import { addSteps, divideSteps, multiplySteps, negateStep } from '../evaluate/tape-arithmetic'
import { expStep, lnStep, rationalPowerStep } from '../evaluate/tape-powers'
import { cosStep, sinStep } from '../evaluate/tape-trig'

/** `t^order Σ terms_n t^n`, the terms being steps without variables; what follows is unknown. */
type Series = { readonly order: number; readonly terms: readonly number[] }

/** Enough for a quotient of two functions that have a zero of order three or four. */
const TERMS = 8
const POWER_MAX = 8

/** Whether a closed step is 0; null where that cannot be told. */
export type IsZero = (step: number) => boolean | null

/** Functions of one variable t of a tape as series around 0, with exact coefficients. */
class SeriesReader {
  private readonly known = new Map<number, Series | null>()

  constructor(
    private readonly tape: Tape,
    private readonly isZero: IsZero,
  ) {}

  read(step: number): Series | null {
    const known = this.known.get(step)
    if (known !== undefined) return known
    const series = this.tape.failure === null ? this.compute(step) : null
    this.known.set(step, series)
    return series
  }

  /** Without leading zeros; null where all terms are 0 or one cannot be told. */
  lead(series: Series): Series | null {
    let { order, terms } = series
    while (terms.length > 0) {
      const isZero = this.isZero(terms[0] ?? 0)
      if (isZero === null) return null
      if (!isZero) return { order, terms }
      ;[order, terms] = [order + 1, terms.slice(1)]
    }
    return null
  }

  private number(value: number): number {
    return this.tape.fraction(value)
  }

  private compute(step: number): Series | null {
    const { tape } = this
    const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
    if (tape.mentions[step] === 0) return this.constant(step)
    switch (tape.operations[step]) {
      case operation.VARIABLE:
        return { ...this.constant(this.number(1)), order: 1 }
      case operation.NEGATE:
        return this.scaled(this.read(a), this.number(-1))
      case operation.ADD:
        return this.sum(this.read(a), this.read(b))
      case operation.MULTIPLY:
        return this.product(this.read(a), this.read(b))
      case operation.DIVIDE:
        return this.product(this.read(a), this.inverse(this.read(b)))
      case operation.INTEGER_POWER:
        return this.power(this.read(a), b)
      default: {
        const inner = this.plain(this.read(a))
        return inner && this.composed(step, inner)
      }
    }
  }

  private constant(step: number): Series {
    const zero = this.number(0)
    return { order: 0, terms: [step, ...Array.from({ length: TERMS - 1 }, () => zero)] }
  }

  private scaled(series: Series | null, by: number): Series | null {
    return series && { ...series, terms: series.terms.map(x => multiplySteps(this.tape, by, x)) }
  }

  private sum(f: Series | null, g: Series | null): Series | null {
    if (!f || !g) return null
    const order = Math.min(f.order, g.order)
    const end = Math.min(f.order + f.terms.length, g.order + g.terms.length)
    const at = (series: Series, n: number) => series.terms[n - series.order] ?? this.number(0)
    const terms = Array.from({ length: Math.max(0, end - order) }, (_, n) =>
      addSteps(this.tape, at(f, order + n), at(g, order + n)),
    )
    return { order, terms }
  }

  private product(f: Series | null, g: Series | null): Series | null {
    if (!f || !g) return null
    const length = Math.min(f.terms.length, g.terms.length)
    const terms = Array.from({ length }, (_, n) => this.convolved(f.terms, g.terms, n, 0))
    return { order: f.order + g.order, terms }
  }

  /** `Σ x_k y_{n-k}` for k from `first` on. */
  private convolved(
    x: readonly number[],
    y: readonly number[],
    n: number,
    first: number,
    weight: (k: number) => number = () => 1,
  ): number {
    let sum = this.number(0)
    for (let k = first; k <= n; k += 1) {
      const [p, q] = [x[k], y[n - k]]
      if (p === undefined || q === undefined || this.isPlainZero(p) || this.isPlainZero(q)) continue
      const weighted = multiplySteps(this.tape, this.number(weight(k)), p)
      sum = addSteps(this.tape, sum, multiplySteps(this.tape, weighted, q))
    }
    return sum
  }

  private isPlainZero(step: number): boolean {
    return this.tape.isInteger(step, 0)
  }

  private inverse(series: Series | null): Series | null {
    const f = series && this.lead(series)
    const [first] = f?.terms ?? []
    if (!f || first === undefined) return null
    const terms: number[] = [divideSteps(this.tape, this.number(1), first)]
    for (let n = 1; n < f.terms.length; n += 1) {
      const rest = this.convolved(f.terms, terms, n, 1)
      terms.push(negateStep(this.tape, divideSteps(this.tape, rest, first)))
    }
    return { order: -f.order, terms }
  }

  private power(f: Series | null, n: number): Series | null {
    if (!f || Math.abs(n) > POWER_MAX) return null
    const base = n > 0 ? f : this.inverse(f)
    let result: Series | null = this.constant(this.number(1))
    for (let k = 0; k < Math.abs(n); k += 1) result = this.product(result, base)
    return result
  }

  /** With order 0, zeros put in front; null for a pole. */
  private plain(series: Series | null): readonly number[] | null {
    if (!series) return null
    let { order, terms } = series
    while (order < 0) {
      if (terms.length === 0 || this.isZero(terms[0] ?? 0) !== true) return null
      ;[order, terms] = [order + 1, terms.slice(1)]
    }
    const zeros = Array.from({ length: order }, () => this.number(0))
    return [...zeros, ...terms].slice(0, TERMS)
  }

  private composed(step: number, f: readonly number[]): Series | null {
    const { tape } = this
    const [first = 0] = f
    switch (tape.operations[step]) {
      case operation.EXP:
        return this.exponential(f)
      case operation.SIN:
        return this.wave(f)[0]
      case operation.COS:
        return this.wave(f)[1]
      case operation.LN:
        return this.isZero(first) === false
          ? this.integral(lnStep(tape, first), f, this.constant(this.number(1)), f)
          : null
      case operation.ATAN: {
        const square = this.product({ order: 0, terms: f }, { order: 0, terms: f })
        const below = this.sum(this.constant(this.number(1)), square)
        const value = tape.step(operation.ATAN, first)
        return below && this.integral(value, f, this.constant(this.number(1)), below.terms)
      }
      case operation.RATIONAL_POWER:
        return this.isZero(first) === false
          ? this.root(f, tape.b[step] ?? 1, tape.c[step] ?? 2)
          : null
      default:
        return null
    }
  }

  private exponential(f: readonly number[]): Series {
    const { tape } = this
    const terms = [expStep(tape, f[0] ?? 0)]
    for (let n = 1; n < f.length; n += 1) {
      const sum = this.convolved(f, terms, n, 1, k => k)
      terms.push(divideSteps(tape, sum, this.number(n)))
    }
    return { order: 0, terms }
  }

  private wave(f: readonly number[]): readonly [Series, Series] {
    const { tape } = this
    const sine = [sinStep(tape, f[0] ?? 0)]
    const cosine = [cosStep(tape, f[0] ?? 0)]
    for (let n = 1; n < f.length; n += 1) {
      const up = this.convolved(f, cosine, n, 1, k => k)
      const down = this.convolved(f, sine, n, 1, k => k)
      sine.push(divideSteps(tape, up, this.number(n)))
      cosine.push(negateStep(tape, divideSteps(tape, down, this.number(n))))
    }
    return [
      { order: 0, terms: sine },
      { order: 0, terms: cosine },
    ]
  }

  /** `value + ∫ f' top / below`. */
  private integral(
    value: number,
    f: readonly number[],
    top: Series,
    below: readonly number[],
  ): Series | null {
    const slope = f.slice(1).map((x, n) => multiplySteps(this.tape, this.number(n + 1), x))
    const quotient = this.product(
      this.product({ order: 0, terms: slope }, top),
      this.inverse({ order: 0, terms: below }),
    )
    const terms = this.plain(quotient)
    if (!terms) return null
    const rest = terms.map((x, n) => divideSteps(this.tape, x, this.number(n + 1)))
    return { order: 0, terms: [value, ...rest].slice(0, f.length) }
  }

  /** `g = f^{p/q}` from `f g' = (p/q) f' g`. */
  private root(f: readonly number[], p: number, q: number): Series {
    const { tape } = this
    const first = f[0] ?? 0
    const terms = [rationalPowerStep(tape, first, p, q)]
    for (let n = 1; n < f.length; n += 1) {
      let sum = this.number(0)
      for (let k = 1; k <= n; k += 1) {
        const weight = tape.fraction(k * p - (n - k) * q, n * q)
        const part = multiplySteps(tape, f[k] ?? this.number(0), terms[n - k] ?? 0)
        sum = addSteps(tape, sum, multiplySteps(tape, weight, part))
      }
      terms.push(divideSteps(tape, sum, first))
    }
    return { order: 0, terms }
  }
}

/**
 * The limit, for t towards 0, of a step of a tape whose one variable is t, as a step without
 * variables: by its series, so that `(e^t - 1) / t` has the limit 1. Null where there is none
 * or none is found.
 */
export const findLimit = (tape: Tape, step: number, isZero: IsZero): number | null => {
  const reader = new SeriesReader(tape, isZero)
  const series = reader.read(step)
  const lead = series && reader.lead(series)
  if (!series) return null
  if (!lead) return isPlainlyZero(tape, series) ? tape.fraction(0) : null
  if (lead.order > 0) return tape.fraction(0)
  return lead.order === 0 ? (lead.terms[0] ?? null) : null
}

const isPlainlyZero = (tape: Tape, { order, terms }: Series): boolean =>
  order + terms.length > 0 && terms.every(term => tape.isInteger(term, 0))
