import type { Frame } from '../evaluate/frame'
import * as operation from '../evaluate/operations'
import { runIntervals } from '../evaluate/run-intervals'
import type { Branching, Sample, SampleSign } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { addSteps, subtractSteps } from '../evaluate/tape-arithmetic'
import { expStep } from '../evaluate/tape-powers'
import {
  addForms,
  FormReader,
  type FormTerm,
  multiplyForms,
  type SignForm,
  scaleForm,
  splitForm,
  squareRootOf,
  stepOfForm,
} from '../line/sign-forms'
import { divideRationals, rational } from '../number/rational'
import { type Constraint, constraintsOf, impliedSign, isImpossible } from './implied-signs'

/** The sign of a number. */
export type Sign = -1 | 0 | 1

const product = (x: SampleSign, y: SampleSign): SampleSign => {
  if (x === 'undefined' || y === 'undefined') return 'undefined'
  if (x === 0 || y === 0) return 0
  if (x === null || y === null) return null
  return x === y ? 1 : -1
}

const raised = (sign: SampleSign, exponent: number): SampleSign => {
  if (typeof sign !== 'number' || sign === 0) return sign === 0 && exponent < 0 ? 'undefined' : sign
  return exponent % 2 === 0 ? 1 : sign
}

/** For forms that are no step: no atom is that. */
const NO_STEP = -1
/** Squares of longer forms are seldom of use. */
const SQUARED_MAX = 3

const EVERYTHING = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

/** Signs that follow from the ranges of bounded functions alone, as of `2 + sin x`. */
export class Ranges {
  private frame: Frame | null = null

  constructor(
    private readonly tape: Tape,
    /** Whether a value of 0 makes no difference: nothing jumps there. */
    private readonly isSmooth: boolean,
  ) {}

  signOf(step: number): 1 | -1 | null {
    if (!this.frame || this.frame.lo.length <= step) {
      const whole = this.tape.variables.map(() => EVERYTHING)
      this.frame = runIntervals(this.tape, whole)
    }
    const [lo = Number.NaN, hi = Number.NaN] = [this.frame.lo[step], this.frame.hi[step]]
    if (lo > 0 || (this.isSmooth && lo === 0)) return 1
    return hi < 0 || (this.isSmooth && hi === 0) ? -1 : null
  }
}

/** What is known in a part of the space: where it lies, and what was assumed there. */
export type SignFacts = {
  readonly tape: Tape
  /** A point of the box in which the part lies, and the steps whose signs it tells. */
  readonly base: Sample
  readonly told: ReadonlySet<number>
  /** The signs that steps have wherever they are defined. */
  readonly ranges: Ranges
  /** Steps with the signs that were assumed. */
  readonly assumed: ReadonlyMap<number, Sign>
}

/**
 * The signs of guards, as assumed, and what follows from them: by rules for products and powers,
 * and for sums because linear relations between guards leave no other sign.
 */
export class AssumedSigns implements Branching {
  private readonly given: Map<number, Sign>
  private readonly signs = new Map<number, SampleSign>()
  private readonly undefinedSteps = new Map<number, boolean>()
  private readonly primitives = new Map<string, Sign>()
  private readonly constraints: Constraint[] = []
  private readonly reader: FormReader

  constructor(readonly facts: SignFacts) {
    this.reader = new FormReader(facts.tape, this)
    this.given = new Map(facts.assumed)
    for (const step of facts.told) this.learn(step, facts.base.signOf(step))
    for (const [step, sign] of facts.assumed) this.learn(step, sign)
    // What was derived on the way did not know all of it.
    this.signs.clear()
    this.undefinedSteps.clear()
  }

  /** Whether nothing can lie here: what is assumed contradicts itself. */
  isEmpty(): boolean {
    return isImpossible(this.constraints)
  }

  /** The same, with one more assumption. */
  assuming(step: number, sign: Sign): AssumedSigns {
    return new AssumedSigns({ ...this.facts, assumed: new Map(this.facts.assumed).set(step, sign) })
  }

  /** The step as a polynomial in others. */
  formOf(step: number): SignForm {
    return this.reader.read(step)
  }

  signOf(step: number): SampleSign {
    const known = this.given.get(step) ?? this.signs.get(step)
    if (known !== undefined) return known
    const sign = this.derive(step)
    if (sign !== null) this.signs.set(step, sign)
    return sign
  }

  /** The earlier step on which the sign of a step hangs, and that is not known. */
  openFactorOf(step: number): number {
    const { operations, a, b } = this.facts.tape
    const [x, y] = [a[step] ?? 0, b[step] ?? 0]
    switch (operations[step]) {
      case operation.NEGATE:
      case operation.INTEGER_POWER:
        return this.openFactorOf(x)
      case operation.MULTIPLY:
      case operation.DIVIDE:
        return this.openFactorOf(this.signOf(x) === null ? x : y)
      case operation.LN:
        return this.openFactorOf(this.aboveOne(x))
      case operation.ATAN:
      case operation.ASIN:
        return this.openFactorOf(x)
      default:
        return this.openPartOf(step)
    }
  }

  private openPartOf(step: number): number {
    const { content, primitive } = splitForm(this.formOf(step))
    const atoms = content.map(([atom]) => atom)
    const open = atoms.find(atom => atom !== step && this.signOf(atom) === null)
    if (open !== undefined) return this.openFactorOf(open)
    const simpler = squareRootOf(primitive) ?? this.exponentsOf(primitive)
    return simpler ? this.openFactorOf(stepOfForm(this.facts.tape, simpler)) : step
  }

  /** `x - 1`, which has the sign of `ln x`. */
  private aboveOne(x: number): number {
    const { tape } = this.facts
    return subtractSteps(tape, x, tape.fraction(1))
  }

  truthOf(step: number): boolean | 'undefined' | null {
    const { operations, a, b } = this.facts.tape
    const [x, y] = [a[step] ?? 0, b[step] ?? 0]
    switch (operations[step]) {
      case operation.LESS:
      case operation.LESS_EQUAL:
      case operation.EQUAL: {
        const sign = this.signOf(x)
        if (typeof sign !== 'number') return sign
        if (sign === 0) return operations[step] !== operation.LESS
        return sign < 0 && operations[step] !== operation.EQUAL
      }
      case operation.NOT: {
        const inner = this.truthOf(x)
        return typeof inner === 'boolean' ? !inner : inner
      }
      case operation.AND:
      case operation.OR: {
        const [p, q] = [this.truthOf(x), this.truthOf(y)]
        if (p === 'undefined' || q === 'undefined') return 'undefined'
        if (p === null || q === null) return null
        return operations[step] === operation.AND ? p && q : p || q
      }
      default:
        return null
    }
  }

  exactly(): null {
    return null
  }

  /** Takes down what a sign says about the step's form. */
  private learn(step: number, sign: SampleSign): void {
    if (typeof sign !== 'number') return
    const form = this.formOf(step)
    const { sign: own, content, name } = splitForm(form)
    this.constraints.push(...constraintsOf(form, sign))
    if (form.size > 1 && form.size <= SQUARED_MAX) {
      this.constraints.push({ form: multiplyForms(form, form), isStrict: sign !== 0 })
    }
    const isBare = content.length === 0 || name === '1/1:'
    if (!isBare || own === 0) return
    const [only] = content
    if (content.length === 0) this.primitives.set(name, sign === 0 ? 0 : own === sign ? 1 : -1)
    else if (content.length === 1 && only?.[1] === 1) {
      this.given.set(only[0], sign === 0 ? 0 : own === sign ? 1 : -1)
    }
  }

  private derive(step: number): SampleSign {
    const { tape, told, base } = this.facts
    if (tape.mentions[step] === 0 || told.has(step)) return base.signOf(step)
    if (this.isUndefined(step)) return 'undefined'
    return (
      this.signOfParts(step) ??
      this.signOfForm(this.formOf(step), step) ??
      this.facts.ranges.signOf(step)
    )
  }

  private signOfParts(step: number): SampleSign {
    const { operations, a, b, c } = this.facts.tape
    const [x, y] = [a[step] ?? 0, b[step] ?? 0]
    switch (operations[step]) {
      case operation.EXP:
        return 1
      case operation.LN:
        return this.signOf(this.aboveOne(x))
      case operation.ATAN:
      case operation.ASIN:
        return this.signOf(x)
      case operation.NEGATE:
        return product(this.signOf(x), -1)
      case operation.MULTIPLY:
      case operation.DIVIDE:
        return product(this.signOf(x), this.signOf(y))
      case operation.INTEGER_POWER:
        return raised(this.signOf(x), y)
      case operation.RATIONAL_POWER: {
        const sign = this.signOf(x)
        return (c[step] ?? 1) % 2 === 0 && sign === null ? null : raised(sign, y)
      }
      default:
        return null
    }
  }

  private signOfForm(form: SignForm, step: number): SampleSign {
    const { sign, content, primitive, name } = splitForm(form)
    if (sign === 0) return 0
    let total: SampleSign = sign
    for (const [atom, exponent] of content) {
      if (atom === step) return this.implied(form)
      total = product(total, raised(this.signOf(atom), exponent))
    }
    if (primitive.size > 1) {
      total = product(total, this.primitives.get(name) ?? this.signOfPrimitive(primitive))
    }
    return total ?? this.implied(form)
  }

  private signOfPrimitive(primitive: SignForm): SampleSign {
    const root = squareRootOf(primitive)
    if (root) return raised(this.signOfForm(root, NO_STEP), 2)
    const exponents = this.exponentsOf(primitive)
    if (exponents) return this.signOfForm(exponents, NO_STEP)
    const beyond = this.beyondLogarithm(primitive)
    return beyond && this.signOfForm(beyond, NO_STEP)
  }

  private implied(form: SignForm): SampleSign {
    return impliedSign(form, this.constraints)
  }

  /** `e^u - e^v` has the sign of `u - v`, `e^u - 1` that of `u`: the form that it has. */
  private exponentsOf(form: SignForm): SignForm | null {
    const [x, y, more] = [...form.values()]
    if (!x || !y || more) return null
    const { coefficient: p } = x
    const { coefficient: q } = y
    if (p.numerator !== -q.numerator || p.denominator !== q.denominator) return null
    const [u, v] = [this.exponentOf(x.powers), this.exponentOf(y.powers)]
    if (!u || !v) return null
    const difference = addForms(u, scaleForm(v, rational(-1)))
    return p.numerator > 0n ? difference : scaleForm(difference, rational(-1))
  }

  /** `c (ln u + w)` has the sign of `c (u - e^{-w})`: the form of that, for one logarithm. */
  private beyondLogarithm(form: SignForm): SignForm | null {
    const { tape } = this.facts
    const isLogarithm = ({ powers }: FormTerm) =>
      powers.some(([atom]) => tape.operations[atom] === operation.LN)
    const [logarithm, more] = [...form.values()].filter(isLogarithm)
    const [only, other] = logarithm?.powers ?? []
    if (!logarithm || more || !only || other || only[1] !== 1) return null
    const rest = new Map([...form].filter(([, term]) => term !== logarithm))
    const negative = scaleForm(rest, divideRationals(rational(-1), logarithm.coefficient))
    const power = expStep(tape, stepOfForm(tape, negative))
    const difference = subtractSteps(tape, tape.a[only[0]] ?? 0, power)
    return scaleForm(this.formOf(difference), logarithm.coefficient)
  }

  private exponentOf(powers: readonly (readonly [number, number])[]): SignForm | null {
    const [only, more] = powers
    if (!only) return new Map()
    const { operations, a } = this.facts.tape
    const isExponential = !more && only[1] === 1 && operations[only[0]] === operation.EXP
    return isExponential ? this.formOf(a[only[0]] ?? 0) : null
  }

  /** Whether a step has no value in all of this part. */
  private isUndefined(step: number): boolean {
    const known = this.undefinedSteps.get(step)
    if (known !== undefined) return known
    const value = this.computeUndefined(step)
    this.undefinedSteps.set(step, value)
    return value
  }

  private computeUndefined(step: number): boolean {
    const { tape } = this.facts
    const code = tape.operations[step] ?? 0
    const [a, b, c] = [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0]
    const count = operation.operandCount(code)
    if (count === 0) return code === operation.UNDEFINED
    if (code >= operation.LESS && code <= operation.NOT) return this.truthOf(step) === 'undefined'
    if (code === operation.SELECT) {
      const truth = this.truthOf(a)
      if (typeof truth === 'boolean') return this.isUndefined(truth ? b : c)
      return truth === 'undefined'
    }
    if (this.isUndefined(a) || (count > 1 && this.isUndefined(b))) return true
    return this.isOutside(code, [a, b, c])
  }

  private isOutside(code: number, [a, b, c]: readonly [number, number, number]): boolean {
    switch (code) {
      case operation.LN: {
        const sign = this.signOf(a)
        return sign === 0 || sign === -1
      }
      case operation.RATIONAL_POWER: {
        const sign = this.signOf(a)
        return (sign === -1 && c % 2 === 0) || (sign === 0 && b < 0)
      }
      case operation.INTEGER_POWER:
        return b < 0 && this.signOf(a) === 0
      case operation.DIVIDE:
        return this.signOf(b) === 0
      case operation.ASIN: {
        const { tape } = this.facts
        const one = tape.fraction(1)
        const isBelow = this.signOf(addSteps(tape, a, one)) === -1
        return isBelow || this.signOf(subtractSteps(tape, a, one)) === 1
      }
      default:
        return false
    }
  }
}
