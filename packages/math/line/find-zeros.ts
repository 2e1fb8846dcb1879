import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'
import { addSteps, negateStep, subtractSteps } from '../evaluate/tape-arithmetic'
import { expStep, lnStep, rationalPowerStep } from '../evaluate/tape-powers'
import { compareRationals, divideRationals, rational, ZERO } from '../number/rational'
import type { ExpReader } from './as-exp-polynomial'
import { linearForm, zeroOfLinear } from './linear-form'
import type { LinePoint } from './point'
import {
  addForms,
  FormReader,
  type FormTerm,
  formOf,
  multiplyForms,
  type SignForm,
  scaleForm,
  splitForm,
  squareRootOf,
  stepOfForm,
} from './sign-forms'
import { zerosOf } from './zeros'

/** Zeros and poles of a step: wherever its sign may change. Null: they cannot be found. */
export type SignChanges = readonly LinePoint[] | null

const CHANGES_MAX = 200

/** Both lists; points that are in both are kept once, or nested logarithms double them. */
const both = (p: SignChanges, q: SignChanges): SignChanges => {
  if (!p || !q) return null
  const points = [...new Set([...p, ...q])]
  return points.length > CHANGES_MAX ? null : points
}

const DEPTH_MAX = 60

const sign = (tape: Tape, step: number): -1 | 0 | 1 => {
  const value = tape.numberAt(step)
  return value ? compareRationals(value, ZERO) : 0
}

/** A sum of a number and something, taken apart: `rest = -number` are its zeros. */
const numberAndRest = (tape: Tape, step: number): readonly [number, number] | null => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  if (tape.mentions[a] === 0) return [a, b]
  return tape.mentions[b] === 0 ? [b, a] : null
}

const inverseRoot = (tape: Tape, target: number, p: number, q: number): number =>
  rationalPowerStep(tape, target, p < 0 ? -q : q, Math.abs(p))

/** Zeros of `c + f(u)` for a closed `c` and an injective `f`, through its inverse. */
const throughInverse = (
  tape: Tape,
  step: number,
  reader: ExpReader,
  depth: number,
): SignChanges => {
  const parts = numberAndRest(tape, step)
  if (!parts) return null
  const [closed, rest] = parts
  const target = negateStep(tape, closed)
  const inner = tape.a[rest] ?? 0
  const at = (value: number) =>
    signChanges(tape, subtractSteps(tape, inner, value), reader, depth + 1)
  switch (tape.operations[rest]) {
    case operation.EXP: {
      const known = sign(tape, target)
      if (known === 0 && !tape.isInteger(target, 0)) return at(lnStep(tape, target))
      return known > 0 ? at(lnStep(tape, target)) : []
    }
    case operation.LN:
      return both(at(expStep(tape, target)), signChanges(tape, inner, reader, depth + 1))
    case operation.RATIONAL_POWER: {
      const [p, q] = [tape.b[rest] ?? 1, tape.c[rest] ?? 1]
      // u^{p/q} = t has one solution, t^{q/p}, where p is odd; for an even q only if t > 0.
      if (p % 2 === 0 || !tape.isNumber(target)) return null
      const zeros = sign(tape, target) < 0 && q % 2 === 0 ? [] : at(inverseRoot(tape, target, p, q))
      return both(zeros, signChanges(tape, inner, reader, depth + 1))
    }
    case operation.NEGATE:
      return signChanges(tape, addSteps(tape, inner, negateStep(tape, closed)), reader, depth + 1)
    case operation.ERFC:
    case operation.ATAN:
    case operation.SIN:
    case operation.COS:
      return isOutsideRange(tape, tape.operations[rest] ?? 0, target) ? [] : ofBounded(tape, rest)
    default:
      return null
  }

  function ofBounded(on: Tape, bounded: number): SignChanges {
    const code = on.operations[bounded]
    if (code === operation.ERFC && on.isInteger(target, 1)) return at(on.fraction(0))
    return code === operation.ATAN && on.isInteger(target, 0) ? at(on.fraction(0)) : null
  }
}

/** The values that bounded functions have, widened to whole numbers. */
const RANGES: Readonly<Record<number, readonly [least: number, most: number]>> = {
  [operation.ERFC]: [0, 2],
  [operation.ATAN]: [-2, 2],
  [operation.SIN]: [-1, 1],
  [operation.COS]: [-1, 1],
}

const isOutsideRange = (tape: Tape, code: number, target: number): boolean => {
  const value = tape.numberAt(target)
  const [least, most] = RANGES[code] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (!value) return false
  const isOpen = code === operation.ERFC
  const below = compareRationals(value, rational(least))
  const above = compareRationals(value, rational(most))
  return below < 0 || above > 0 || (isOpen && (below === 0 || above === 0))
}

const linearZeros = (tape: Tape, step: number, reader: ExpReader): SignChanges => {
  const form = linearForm(tape, step, reader)
  if (form && tape.isInteger(form.slope, 0)) return []
  const zero = form && zeroOfLinear(tape, form)
  return zero && [zero]
}

/** Rewriting makes new steps: so many levels of it are worth their time. */
const REWRITING = 6

/** Zeros of a sum through its form: by its factors, or without a root, logarithm or power. */
const byForm = (tape: Tape, step: number, reader: ExpReader, depth: number): SignChanges => {
  const next = (part: number) => signChanges(tape, part, reader, depth + REWRITING)
  const forms = new FormReader(tape, reader.sample)
  const { content, primitive } = splitForm(forms.read(step))
  const factors = content.map(([atom]) => next(atom))
  const rest = primitive.size > 1 ? ofPrimitive(tape, primitive, step, forms, next) : []
  return factors.reduce<SignChanges>((all, changes) => both(all, changes), rest)
}

const ofPrimitive = (
  tape: Tape,
  primitive: SignForm,
  step: number,
  forms: FormReader,
  next: (step: number) => SignChanges,
): SignChanges => {
  const root = squareRootOf(primitive)
  if (root) return next(stepOfForm(tape, root))
  const simpler = withoutRoot(tape, primitive, forms) ?? withoutLogarithm(tape, primitive)
  if (simpler) {
    return simpler.map(next).reduce<SignChanges>((all, changes) => both(all, changes), [])
  }
  const [constant, atom] = [primitive.get(''), [...primitive.values()].find(isAtom)]
  if (!constant || !atom || primitive.size !== 2) return null
  const [only] = atom.powers
  const ratio = divideRationals(constant.coefficient, atom.coefficient)
  const normal = addSteps(tape, tape.constant(ratio), only?.[0] ?? step)
  return normal === step ? null : next(normal)
}

const isAtom = ({ powers }: FormTerm): boolean => powers.length === 1 && powers[0]?.[1] === 1

/** The terms with a step as a factor, without it, and the others; null where it has powers. */
const separated = (
  form: SignForm,
  atom: number,
): { readonly beside: SignForm; readonly rest: SignForm } | null => {
  const has = ({ powers }: FormTerm) => powers.some(([one]) => one === atom)
  const terms = [...form.values()]
  const isPlain = terms.every(({ powers }) => powers.every(([one, n]) => one !== atom || n === 1))
  if (!isPlain) return null
  const beside = terms.filter(has).map(({ powers, coefficient }) => ({
    powers: powers.filter(([one]) => one !== atom),
    coefficient,
  }))
  return { beside: formOf(beside), rest: formOf(terms.filter(term => !has(term))) }
}

const atomsOf = (form: SignForm): readonly number[] =>
  [...form.values()].flatMap(({ powers }) => powers.map(([atom]) => atom))

const isSquareRoot = ({ operations, b, c }: Tape, step: number): boolean =>
  operations[step] === operation.RATIONAL_POWER && b[step] === 1 && c[step] === 2

/** The square of a form, with the squares of its square roots multiplied out. */
const squared = (tape: Tape, form: SignForm, reader: FormReader): SignForm => {
  const products = [...multiplyForms(form, form).values()].map(({ powers, coefficient }) => {
    const kept = powers.filter(([atom, n]) => !isSquareRoot(tape, atom) || n % 2 !== 0)
    let product = formOf([{ powers: kept, coefficient }])
    for (const [atom, n] of powers) {
      if (kept.some(([one]) => one === atom)) continue
      const inner = reader.read(tape.a[atom] ?? 0)
      for (let k = 0; k < n / 2; k += 1) product = multiplyForms(product, inner)
    }
    return product
  })
  return products.reduce(addForms, formOf([]))
}

/** The sign of `P + Q √r` is told by those of `P`, of `Q` and of `P² - Q² r`. */
const withoutRoot = (tape: Tape, form: SignForm, reader: FormReader): readonly number[] | null => {
  const root = atomsOf(form)
    .filter(atom => isSquareRoot(tape, atom))
    .at(-1)
  const parts = root === undefined ? null : separated(form, root)
  if (root === undefined || !parts) return null
  const domain = tape.a[root] ?? 0
  const square = multiplyForms(squared(tape, parts.beside, reader), reader.read(domain))
  const difference = addForms(squared(tape, parts.rest, reader), scaleForm(square, rational(-1)))
  return [difference, parts.rest, parts.beside, reader.read(domain)].map(part =>
    stepOfForm(tape, part),
  )
}

/** `c ln u + w` has the sign of `c (u - e^{-w/c})`. */
const withoutLogarithm = (tape: Tape, form: SignForm): readonly number[] | null => {
  const logarithms = atomsOf(form).filter(atom => tape.operations[atom] === operation.LN)
  const [atom] = logarithms
  const parts = atom === undefined || logarithms.length > 1 ? null : separated(form, atom)
  const factor = parts?.beside.get('')
  if (atom === undefined || !parts || !factor || parts.beside.size !== 1) return null
  const domain = tape.a[atom] ?? 0
  const exponent = scaleForm(parts.rest, divideRationals(rational(-1), factor.coefficient))
  return [subtractSteps(tape, domain, expStep(tape, stepOfForm(tape, exponent))), domain]
}

/** Where the sign of a step may change: its zeros and its poles. */
export const signChanges = (
  tape: Tape,
  step: number,
  reader: ExpReader,
  depth = 0,
): SignChanges => {
  const known = reader.changes.get(step)
  if (known !== undefined) return known
  const changes = computeChanges(tape, step, reader, depth)
  reader.changes.set(step, changes)
  return changes
}

const computeChanges = (
  tape: Tape,
  step: number,
  reader: ExpReader,
  depth: number,
): SignChanges => {
  if (depth > DEPTH_MAX) return null
  if (tape.mentions[step] === 0) return []
  const linear = linearZeros(tape, step, reader)
  if (linear) return linear
  const fraction = reader.read(step)
  if (fraction) return both(zerosOf(fraction.top), zerosOf(fraction.bottom))
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  const inner = (part: number) => signChanges(tape, part, reader, depth + 1)
  switch (tape.operations[step]) {
    case operation.MULTIPLY:
    case operation.DIVIDE:
      return both(inner(a), inner(b))
    case operation.NEGATE:
    case operation.ABS:
    case operation.SIGN:
    case operation.INTEGER_POWER:
    case operation.RATIONAL_POWER:
    case operation.ATAN:
    case operation.ASIN:
      return inner(a)
    case operation.EXP:
      return []
    case operation.LN:
      return both(inner(subtractSteps(tape, a, tape.fraction(1))), inner(a))
    case operation.ADD:
      return throughInverse(tape, step, reader, depth) ?? byForm(tape, step, reader, depth)
    default: {
      const taken = reader.taken(step)
      return taken && inner(taken.step)
    }
  }
}
