import { findExactRoot } from '../evaluate/integers'
import * as operation from '../evaluate/operations'
import type { Branching } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { addSteps, multiplySteps, subtractSteps } from '../evaluate/tape-arithmetic'
import { integerPowerStep } from '../evaluate/tape-powers'
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
} from '../number/rational'

/** Steps of the tape that are not taken apart, with their exponents, ascending. */
export type Powers = readonly (readonly [atom: number, exponent: number])[]

/** One summand `c ∏ atom^exponent`; c is not 0. */
export type FormTerm = { readonly powers: Powers; readonly coefficient: Rational }

/** A polynomial in atoms, its terms by their names. The empty map is 0. */
export type SignForm = ReadonlyMap<string, FormTerm>

const TERMS_MAX = 24
const POWER_MAX = 4

const nameOf = (powers: Powers): string =>
  powers.map(([atom, exponent]) => `${atom}^${exponent}`).join('*')

/** The sum of terms, those alike joined. */
export const formOf = (terms: readonly FormTerm[]): SignForm => {
  const form = new Map<string, FormTerm>()
  for (const { powers, coefficient } of terms) {
    const name = nameOf(powers)
    const known = form.get(name)
    const sum = known ? addRationals(known.coefficient, coefficient) : coefficient
    if (sum.numerator === 0n) form.delete(name)
    else form.set(name, { powers, coefficient: sum })
  }
  return form
}

const constantForm = (value: Rational): SignForm => formOf([{ powers: [], coefficient: value }])

/** `f + g`. */
export const addForms = (f: SignForm, g: SignForm): SignForm =>
  formOf([...f.values(), ...g.values()])

/** `factor · f`. */
export const scaleForm = (f: SignForm, factor: Rational): SignForm =>
  formOf(
    [...f.values()].map(({ powers, coefficient }) => ({
      powers,
      coefficient: multiplyRationals(coefficient, factor),
    })),
  )

/** The step that a form is. */
export const stepOfForm = (tape: Tape, form: SignForm): number => {
  let sum = tape.fraction(0)
  for (const { powers, coefficient } of form.values()) {
    let product = tape.constant(coefficient)
    for (const [atom, exponent] of powers) {
      product = multiplySteps(tape, product, integerPowerStep(tape, atom, exponent))
    }
    sum = addSteps(tape, sum, product)
  }
  return sum
}

const rootOfRational = ({ numerator, denominator }: Rational): Rational | null => {
  const top = numerator > 0n ? findExactRoot(numerator, 2) : null
  const bottom = top === null ? null : findExactRoot(denominator, 2)
  return top === null || bottom === null ? null : rational(top, bottom)
}

const rootOfTerm = ({ powers, coefficient }: FormTerm): FormTerm | null => {
  const root = rootOfRational(coefficient)
  if (!root || powers.some(([, exponent]) => exponent % 2 !== 0)) return null
  return { powers: powers.map(([atom, exponent]) => [atom, exponent / 2]), coefficient: root }
}

const isSame = (f: SignForm, g: SignForm): boolean =>
  addForms(f, scaleForm(g, rational(-1))).size === 0

/** The form `a ± b` whose square a form of three terms is; null for any other form. */
export const squareRootOf = (form: SignForm): SignForm | null => {
  const roots = [...form.values()].map(rootOfTerm).filter(root => root !== null)
  if (form.size !== 3) return null
  for (const [index, a] of roots.entries()) {
    for (const b of roots.slice(index + 1)) {
      const minus = { ...b, coefficient: negateRational(b.coefficient) }
      const found = [formOf([a, b]), formOf([a, minus])].find(root =>
        isSame(multiplyForms(root, root), form),
      )
      if (found) return found
    }
  }
  return null
}

const joinPowers = (p: Powers, q: Powers): Powers => {
  const exponents = new Map(p)
  for (const [atom, exponent] of q) exponents.set(atom, (exponents.get(atom) ?? 0) + exponent)
  return [...exponents].toSorted(([a], [b]) => a - b)
}

/** `f g`. */
export const multiplyForms = (f: SignForm, g: SignForm): SignForm =>
  formOf(
    [...f.values()].flatMap(x =>
      [...g.values()].map(y => ({
        powers: joinPowers(x.powers, y.powers),
        coefficient: multiplyRationals(x.coefficient, y.coefficient),
      })),
    ),
  )

/** A form as `sign · ∏ content · primitive`: what its sign is made of. */
export type SplitForm = {
  readonly sign: -1 | 0 | 1
  readonly content: Powers
  /** Forms with the same primitive part have the same name. */
  readonly primitive: SignForm
  readonly name: string
}

const contentOf = (terms: readonly FormTerm[]): Powers => {
  const [first, ...others] = terms
  return (first?.powers ?? []).flatMap(([atom, exponent]) => {
    const least = others.reduce((low, { powers }) => {
      const own = powers.find(([one]) => one === atom)?.[1] ?? 0
      return Math.min(low, own)
    }, exponent)
    return least > 0 ? [[atom, least] as const] : []
  })
}

/** The form taken apart into its sign, its content and its primitive part. */
export const splitForm = (form: SignForm): SplitForm => {
  const content = contentOf([...form.values()])
  const removed = new Map(content)
  const rest = formOf(
    [...form.values()].map(({ powers, coefficient }) => ({
      powers: powers.flatMap(([atom, exponent]) => {
        const left = exponent - (removed.get(atom) ?? 0)
        return left > 0 ? [[atom, left] as const] : []
      }),
      coefficient,
    })),
  )
  const terms = [...rest].toSorted(([x], [y]) => (x < y ? -1 : 1))
  const lead = terms[0]?.[1].coefficient
  if (!lead) return { sign: 0, content: [], primitive: form, name: '' }
  const primitive: SignForm = new Map(
    terms.map(([key, { powers, coefficient }]) => [
      key,
      { powers, coefficient: divideRationals(coefficient, lead) },
    ]),
  )
  const name = [...primitive]
    .map(([key, { coefficient }]) => `${coefficient.numerator}/${coefficient.denominator}:${key}`)
    .join(' ')
  return { sign: lead.numerator > 0n ? 1 : -1, content, primitive, name }
}

/** Reads steps as polynomials in atoms, along the branches that are known. */
export class FormReader {
  private readonly known = new Map<number, SignForm>()

  constructor(
    private readonly tape: Tape,
    private readonly branching: Branching,
  ) {}

  /** The step's form: at worst the step itself as an atom. */
  read(step: number): SignForm {
    const known = this.known.get(step)
    if (known) return known
    const atom = formOf([{ powers: [[step, 1]], coefficient: ONE }])
    const form = this.compute(step)
    const kept = form && form.size <= TERMS_MAX ? form : atom
    this.known.set(step, kept)
    return kept
  }

  private compute(step: number): SignForm | null {
    const { tape } = this
    const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
    const number = tape.numberAt(step)
    if (number) return constantForm(number)
    switch (tape.operations[step]) {
      case operation.NEGATE:
        return scaleForm(this.read(a), rational(-1))
      case operation.ADD:
        return addForms(this.read(a), this.read(b))
      case operation.MULTIPLY:
        return multiplyForms(this.read(a), this.read(b))
      case operation.DIVIDE: {
        const below = tape.numberAt(b)
        return below && scaleForm(this.read(a), divideRationals(ONE, below))
      }
      case operation.INTEGER_POWER: {
        if (b < 1 || b > POWER_MAX) return null
        const base = this.read(a)
        let power = base
        for (let n = 1; n < b && power.size <= TERMS_MAX; n += 1) power = multiplyForms(power, base)
        return power
      }
      default:
        return this.branch(step, a, b)
    }
  }

  private branch(step: number, a: number, b: number): SignForm | null {
    const { tape, branching } = this
    switch (tape.operations[step]) {
      case operation.ABS: {
        const sign = branching.signOf(a)
        return typeof sign === 'number' ? scaleForm(this.read(a), rational(sign)) : null
      }
      case operation.SIGN: {
        const sign = branching.signOf(a)
        return typeof sign === 'number' ? constantForm(rational(sign)) : null
      }
      case operation.MAX:
      case operation.MIN: {
        const sign = branching.signOf(subtractSteps(tape, a, b))
        if (typeof sign !== 'number') return null
        const takesSecond = sign < 0 === (tape.operations[step] === operation.MAX)
        return this.read(takesSecond ? b : a)
      }
      case operation.SELECT: {
        const truth = branching.truthOf(a)
        if (typeof truth !== 'boolean') return null
        return this.read(truth ? b : (tape.c[step] ?? 0))
      }
      default:
        return null
    }
  }
}
