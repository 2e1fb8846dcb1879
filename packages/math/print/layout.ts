import { negateRational, type Rational } from '../number/rational'
import { multiply, num } from '../tree/build'
import type { Condition, Expression, FunctionName, Relation } from '../tree/expression'
import { remainderOf } from '../tree/guards'
import { type Box, digits, fenced, row, type Sign, sign, words } from './box'
import { findDecimal } from './decimal'

/** How tightly a set form holds together; a looser one is fenced inside a tighter one. */
const LEVEL = { sum: 0, negated: 1, product: 2, power: 3, atom: 4 } as const
type Level = (typeof LEVEL)[keyof typeof LEVEL]
type Set = { readonly box: Box; readonly level: Level }
/** Inside exponents fractions are set with a slash. */
type Style = 'text' | 'script'

const set = (level: Level, ...boxes: readonly Box[]): Set => ({ box: row(...boxes), level })

const within = (expression: Expression, least: Level, style: Style): Box => {
  const { box, level } = layOut(expression, style)
  return level < least ? fenced('round', box) : box
}

const DECIMAL_PLACES_MAX = 6

/** A computed number is a fraction as in a textbook (1/4), or a decimal where tenths are natural (0.01). */
const decimalOf = (value: Rational, isTyped: boolean): string | null => {
  const decimal = findDecimal(value)
  if (decimal === null || isTyped || value.denominator === 1n) return decimal
  const places = decimal.length - decimal.indexOf('.') - 1
  return value.denominator % 10n === 0n && places <= DECIMAL_PLACES_MAX ? decimal : null
}

const fraction = (top: Box, bottom: Box, style: Style): Set =>
  style === 'script'
    ? set(LEVEL.product, top, sign('slash'), bottom)
    : set(LEVEL.power, { kind: 'fraction', top, bottom })

const layOutNumber = (value: Rational, isTyped: boolean, style: Style): Set => {
  if (value.numerator < 0n) {
    const size = layOutNumber(negateRational(value), isTyped, style)
    return set(LEVEL.negated, sign('minus'), size.box)
  }
  const decimal = decimalOf(value, isTyped)
  if (decimal !== null) return set(LEVEL.atom, digits(decimal))
  return fraction(digits(`${value.numerator}`), digits(`${value.denominator}`), style)
}

/** A term without its sign: `-z`, `-2 z` and `-1/2` are minus and the rest. */
const splitSign = (term: Expression): readonly [isNegative: boolean, rest: Expression] => {
  if (term.kind === 'negate') return [true, term.operand]
  if (term.kind === 'number' && term.value.numerator < 0n) {
    return [true, num(negateRational(term.value))]
  }
  if (term.kind === 'multiply') {
    const [first, ...others] = term.factors
    if (first?.kind !== 'number' || first.value.numerator >= 0n) return [false, term]
    const size = negateRational(first.value)
    const isOne = size.numerator === 1n && size.denominator === 1n
    return [true, multiply(...(isOne ? [] : [num(size)]), ...others)]
  }
  return [false, term]
}

const layOutSum = (terms: readonly Expression[], style: Style): Set => {
  const boxes = terms.flatMap((term, index) => {
    const [isNegative, rest] = splitSign(term)
    const box = within(rest, LEVEL.product, style)
    if (index === 0) return isNegative ? [sign('minus'), box] : [box]
    return [sign(isNegative ? 'minus' : 'plus'), box]
  })
  return set(terms.length > 1 ? LEVEL.sum : LEVEL.negated, ...boxes)
}

const startsWithDigit = (box: Box): boolean => {
  if (box.kind === 'row') return box.boxes[0] !== undefined && startsWithDigit(box.boxes[0])
  return box.kind === 'raised' ? startsWithDigit(box.base) : box.kind === 'digits'
}

const isNumeric = (box: Box): boolean => box.kind === 'digits' || box.kind === 'fraction'

// `e(z)` looks like a function, `2 1/2` like a mixed number.
const needsDot = (left: Box, right: Box): boolean =>
  startsWithDigit(right) ||
  (right.kind === 'fraction' && isNumeric(left)) ||
  (right.kind === 'fenced' && left.kind === 'symbol')

const layOutProduct = (factors: readonly Expression[], style: Style): Set => {
  const [isNegative, rest] = splitSign({ kind: 'multiply', factors })
  if (isNegative) return layOutSum([{ kind: 'negate', operand: rest }], style)
  const boxes = factors.map(factor => within(factor, LEVEL.power, style))
  const joined = boxes.flatMap((box, index) => {
    const left = boxes[index - 1]
    return left ? [sign(needsDot(left, box) ? 'dot' : 'times'), box] : [box]
  })
  return set(LEVEL.product, ...joined)
}

const layOutFraction = (numerator: Expression, denominator: Expression, style: Style): Set => {
  if (style === 'text') {
    return fraction(layOut(numerator, style).box, layOut(denominator, style).box, style)
  }
  const top = within(numerator, LEVEL.product, style)
  return fraction(top, within(denominator, LEVEL.power, style), style)
}

const list = (args: readonly Expression[], style: Style): Box =>
  row(
    ...args.flatMap((arg, index) => [
      ...(index > 0 ? [sign('comma')] : []),
      layOut(arg, style).box,
    ]),
  )

const called = (head: Box, args: readonly Expression[], style: Style): Set =>
  set(LEVEL.atom, head, sign('apply'), fenced('round', list(args, style)))

const E: Box = { kind: 'symbol', symbol: 'e' }

const raised = (base: Box, exponent: Expression): Set =>
  set(LEVEL.power, { kind: 'raised', base, exponent: layOut(exponent, 'script').box })

type Call = Extract<Expression, { kind: 'call' }>

const layOutCall = ({ name, args }: Call, style: Style): Set => {
  const [first] = args
  if (first && args.length === 1) {
    if (name === 'exp') return raised(E, first)
    const inside = layOut(first, style).box
    if (name === 'sqrt') return set(LEVEL.atom, { kind: 'root', degree: 2, radicand: inside })
    if (name === 'cbrt') return set(LEVEL.atom, { kind: 'root', degree: 3, radicand: inside })
    if (name === 'abs') return set(LEVEL.atom, fenced('bars', inside))
    if (name === 'floor') return set(LEVEL.atom, fenced('floor', inside))
    if (name === 'ceil') return set(LEVEL.atom, fenced('ceiling', inside))
  }
  return called({ kind: 'function', name }, args, style)
}

const RAISED_NAMES: ReadonlySet<FunctionName> = new Set([
  ...(['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'sinh', 'cosh', 'tanh'] as const),
  ...(['coth', 'sech', 'csch', 'ln'] as const),
])

const isCount = (exponent: Expression): boolean =>
  exponent.kind === 'number' && exponent.value.denominator === 1n && exponent.value.numerator > 0n

/** `tanh^2(z)` has its exponent at the name; `tanh^-1` would be the inverse, so not that. */
const layOutPower = (base: Expression, exponent: Expression, style: Style): Set => {
  if (base.kind === 'call' && RAISED_NAMES.has(base.name) && isCount(exponent)) {
    const head = raised({ kind: 'function', name: base.name }, exponent).box
    return called(head, base.args, style)
  }
  return raised(within(base, LEVEL.atom, style), exponent)
}

const RELATIONS: Readonly<Record<Relation, Sign>> = {
  '<': 'less',
  '<=': 'atMost',
  '>': 'greater',
  '>=': 'atLeast',
  '=': 'equal',
  '!=': 'unequal',
}

/** The form of a condition. */
export const layOutCondition = (condition: Condition): Box => {
  switch (condition.kind) {
    case 'compare': {
      const { left, right, relation } = condition
      return row(layOut(left, 'text').box, sign(RELATIONS[relation]), layOut(right, 'text').box)
    }
    case 'and':
    case 'or': {
      const { kind } = condition
      const inner = (one: Condition): Box =>
        one.kind === 'compare' || kind === 'or'
          ? layOutCondition(one)
          : fenced('round', layOutCondition(one))
      return row(
        ...condition.conditions.flatMap((one, index) =>
          index > 0 ? [words(` ${kind} `), inner(one)] : [inner(one)],
        ),
      )
    }
    case 'not':
      return row(words('not '), fenced('round', layOutCondition(condition.condition)))
    default:
      return condition satisfies never
  }
}

type Cases = Extract<Expression, { kind: 'cases' }>

/** Cases that leave one ray, interval or point to `otherwise` say which. */
const layOutCases = ({ branches, otherwise }: Cases): Set => {
  const rows = branches.map(
    ({ value, when }) =>
      [layOut(value, 'text').box, row(words('if '), layOutCondition(when))] as const,
  )
  if (otherwise) {
    const rest = remainderOf(branches)
    const when =
      rest.kind === 'part' ? row(words('if '), layOutCondition(rest.condition)) : words('otherwise')
    rows.push([layOut(otherwise, 'text').box, when])
  }
  return set(LEVEL.sum, { kind: 'cases', rows })
}

const name = (text: string, primes = 0): Box => ({ kind: 'name', text, primes })

const layOutDerivative = ({ of, by, at }: Extract<Expression, { kind: 'derivative' }>): Set => {
  const d: Box = { kind: 'symbol', symbol: 'd' }
  const operator: Box = { kind: 'fraction', top: d, bottom: row(d, name(by)) }
  const body = row(operator, sign('times'), within(of, LEVEL.power, 'text'))
  if (!at) return set(LEVEL.product, body)
  const index = row(name(by), sign('equal'), layOut(at, 'script').box)
  return set(LEVEL.product, { kind: 'lowered', base: row(body, sign('bar')), index })
}

const layOut = (expression: Expression, style: Style): Set => {
  switch (expression.kind) {
    case 'number':
      return layOutNumber(expression.value, expression.span !== undefined, style)
    case 'constant':
      return set(LEVEL.atom, { kind: 'symbol', symbol: expression.name })
    case 'variable':
      return set(LEVEL.atom, name(expression.name))
    case 'add':
      return layOutSum(expression.terms, style)
    case 'negate':
      return layOutSum([expression], style)
    case 'multiply':
      return layOutProduct(expression.factors, style)
    case 'divide':
      return layOutFraction(expression.numerator, expression.denominator, style)
    case 'power':
      return layOutPower(expression.base, expression.exponent, style)
    case 'call':
      return layOutCall(expression, style)
    case 'apply':
      return called(name(expression.name, expression.primes), expression.args, style)
    case 'derivative':
      return layOutDerivative(expression)
    case 'cases':
      return layOutCases(expression)
    case 'undefined':
      return set(LEVEL.atom, words('undefined'))
    default:
      return expression satisfies never
  }
}

/** The form of an expression as a textbook sets it. */
export const layOutExpression = (expression: Expression): Box => layOut(expression, 'text').box
