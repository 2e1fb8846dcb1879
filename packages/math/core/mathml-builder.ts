import { decline } from '../parse/core/decline'
import type { Builder, PlainReader } from '../parse/core/plain-reader'
import { APPLY, operator, TIMES, writeFence, writeName } from '../print/markup'
import type { FunctionName } from '../tree/expression'
import { FUNCTIONS } from '../tree/functions'

/** How tightly a set form holds together, as in `print/layout.ts`. */
const SUM = 0
const NEGATED = 1
const PRODUCT = 2
const POWER = 3
const ATOM = 4

const OTHER = 0
const DIGITS = 1
const FRACTION = 2
const FENCED = 3
const SYMBOL = 4

/** A form that is set, with what its neighbours have to know of it. */
type Form = {
  readonly markup: string
  readonly level: number
  readonly kind: number
  /** Whether brackets around it have to grow. */
  readonly tall: boolean
  /** Whether it begins with a digit. */
  readonly digit: boolean
  /** A plain number's value, not exactly; NaN for others. */
  readonly value: number
  /** What a minus stands before. */
  readonly negated?: Form
  /** The parts of a sum (`SUM`) or of a product (`PRODUCT`). */
  readonly parts?: readonly Form[]
  /** The name of a function and its arguments in brackets, where an exponent may come between. */
  readonly call?: readonly [name: string, args: string]
}

type Forms = { readonly value: Form; readonly when: never; readonly list: Form[] }

const form = (markup: string, level: number, more: Partial<Form> = {}): Form => ({
  markup,
  level,
  kind: OTHER,
  value: Number.NaN,
  tall: false,
  digit: false,
  ...more,
})

const NOTHING = form('', ATOM)
const MINUS = operator('−')
const SLASH = operator('/')
const IN_TIMES = operator(TIMES)
const IN_APPLY = operator(APPLY)

const row = (parts: readonly string[]): string =>
  parts.length === 1 ? parts.join('') : `<mrow>${parts.join('')}</mrow>`

const fenced = (open: string, close: string, inside: string, tall: boolean): string =>
  `<mrow>${writeFence(open, tall, 'prefix')}${inside}${writeFence(close, tall, 'postfix')}</mrow>`

/** A form inside another one: in brackets where it is looser. */
const within = (inner: Form, least: number): Form =>
  inner.level < least
    ? form(fenced('(', ')', inner.markup, inner.tall), ATOM, { tall: inner.tall, kind: FENCED })
    : inner

const isAnyTall = (parts: readonly Form[]): boolean => parts.some(part => part.tall)

const sumOf = (terms: readonly Form[]): Form => {
  const shown: string[] = []
  for (const term of terms) {
    if (term.negated) shown.push(MINUS)
    else if (shown.length > 0) shown.push(operator('+'))
    shown.push(within(term.negated ?? term, PRODUCT).markup)
  }
  const value = terms.reduce((sum, term) => sum + term.value, 0)
  const level = terms.length > 1 ? SUM : NEGATED
  const digit = shown[0] !== MINUS && terms[0]?.digit === true
  return form(row(shown), level, { tall: isAnyTall(terms), digit, value, parts: terms })
}

// `e(z)` looks like a function, `2 1/2` like a mixed number.
const needsDot = (left: Form, right: Form): boolean =>
  right.digit ||
  (right.kind === FRACTION && (left.kind === DIGITS || left.kind === FRACTION)) ||
  (right.kind === FENCED && left.kind === SYMBOL)

const productOf = (factors: readonly Form[]): Form => {
  const boxes = factors.map(factor => within(factor, POWER))
  const shown = boxes.flatMap((box, place) => {
    const left = boxes[place - 1]
    return left ? [needsDot(left, box) ? operator('·') : IN_TIMES, box.markup] : [box.markup]
  })
  const value = factors.reduce((product, factor) => product * factor.value, 1)
  const digit = boxes[0]?.digit === true
  return form(row(shown), PRODUCT, { tall: isAnyTall(boxes), digit, value, parts: factors })
}

/** The parts of a list, those of sums in sums and of products in products for themselves. */
const opened = (list: readonly Form[], level: number): readonly Form[] =>
  list.flatMap(part => (part.level === level && part.parts ? part.parts : [part]))

const numberOf = (reader: PlainReader<Forms>): Form => {
  const { digits, places } = reader
  if (!(Math.abs(places) <= 15)) return decline(reader)
  const shown = `${digits}${'0'.repeat(Math.max(0, -places))}`.padStart(places + 1, '0')
  const decimals = places > 0 ? shown.slice(-places).replace(/0+$/, '') : ''
  const whole = places > 0 ? shown.slice(0, -places) : shown
  const markup = `<mn>${whole.replace(/^0+(?=\d)/, '')}${decimals && '.'}${decimals}</mn>`
  return form(markup, ATOM, { kind: DIGITS, digit: true, value: digits / 10 ** places })
}

const negate = (operand: Form): Form => ({
  ...sumOf([{ ...operand, negated: operand }]),
  negated: operand,
  value: -operand.value,
})

const raised = (base: Form, exponent: Form): Form =>
  form(`<msup>${base.markup}${exponent.markup}</msup>`, POWER, {
    tall: base.tall,
    digit: base.digit,
    value: base.value ** exponent.value,
  })

const called = (head: string, args: string, tall: boolean): Form =>
  form(row([head, IN_APPLY, args]), ATOM, { tall })

const FENCES: Readonly<Record<string, string>> = { abs: '||', floor: '⌊⌋', ceil: '⌈⌉' }

/** Functions whose exponent stands at their name. */
const RAISED_NAMES = /^((sin|cos|tan|cot|sec|csc)h?|ln)$/

const callOf = (name: string, args: readonly Form[]): Form => {
  const [first = NOTHING] = args
  const { markup } = first
  if (name === 'exp') return raised(E, first)
  if (name === 'sqrt') return form(`<msqrt>${markup}</msqrt>`, ATOM, { tall: first.tall })
  if (name === 'cbrt') {
    return form(`<mroot>${markup}<mn>3</mn></mroot>`, ATOM, { tall: first.tall })
  }
  const fence = FENCES[name]
  if (fence) {
    const inside = fenced(fence.charAt(0), fence.charAt(1), markup, first.tall)
    return form(inside, ATOM, { tall: first.tall, kind: FENCED })
  }
  // The words of the kind `FUNCTION` are names of functions.
  const head = `<mi>${FUNCTIONS[name as FunctionName].label}</mi>`
  const all = listOf(args)
  const call = RAISED_NAMES.test(name) ? ([head, all] as const) : undefined
  const whole = called(head, all, isAnyTall(args))
  return call ? { ...whole, call } : whole
}

const listOf = (args: readonly Form[]): string => {
  const shown = args.flatMap(({ markup }, place) =>
    place > 0 ? [operator(','), markup] : [markup],
  )
  return fenced('(', ')', row(shown), isAnyTall(args))
}

const E = form('<mi>e</mi>', ATOM, { kind: SYMBOL })
const PI = form('<mi>π</mi>', ATOM, { kind: SYMBOL })

const powerOf = (base: Form, exponent: Form): Form => {
  if (base.call && exponent.kind === DIGITS && exponent.value > 0 && exponent.value % 1 === 0) {
    const [head, args] = base.call
    return called(`<msup>${head}${exponent.markup}</msup>`, args, base.tall)
  }
  return raised(within(base, ATOM), exponent)
}

const divide = (over: Form, under: Form, reader: PlainReader<Forms>): Form => {
  const value = over.value / under.value
  if (reader.exponents > 0) {
    const [top, bottom] = [within(over, PRODUCT), within(under, POWER)]
    const tall = top.tall || bottom.tall
    const { digit } = top
    return form(row([top.markup, SLASH, bottom.markup]), PRODUCT, { tall, digit, value })
  }
  const markup = `<mfrac>${over.markup}${under.markup}</mfrac>`
  return form(markup, POWER, { tall: true, kind: FRACTION, value })
}

const pushTo = (list: Form[], one: Form): Form[] => {
  list.push(one)
  return list
}

/** Plain numbers nearer to 0 may be 0. */
const TINY = 1e-9

/**
 * Builds the MathML that `toMathml` writes of the tree of the same text; cases are left to it, and
 * plain numbers that may have no value.
 */
export const MATHML: Builder<Forms> = {
  nothing: NOTHING,
  number: numberOf,
  name: name => form(writeName(name), ATOM),
  constant: name => (name === 'e' ? E : PI),
  list: first => [first],
  addTerm: (list, term, isMinus) => pushTo(list, isMinus ? negate(term) : term),
  addFactor: pushTo,
  sum: list => sumOf(opened(list, SUM)),
  product: list => productOf(opened(list, PRODUCT)),
  negate,
  divide: (over, under, _from, _middle, reader) => divide(over, under, reader),
  power: powerOf,
  exponential: exponent => raised(E, exponent),
  call: callOf,
  apply: (name, primes, args) => {
    const letter = writeName(name)
    const head = primes === 0 ? letter : `<msup>${letter}${operator('′'.repeat(primes))}</msup>`
    return called(head, listOf(args), isAnyTall(args))
  },
  cases: null,
  isZero: ({ value }) => !(Math.abs(value) > TINY),
  isNoPower: (base, exponent) =>
    !(base.value > TINY || (exponent.value >= 0 && Number.isInteger(exponent.value))),
  isOutside: (name, { value }) => {
    if (name === 'sqrt') return !(value >= 0)
    return (
      /^(ln|log|a[cst])/.test(name) && !(name === 'atan' || (name.startsWith('l') && value > TINY))
    )
  },
}
