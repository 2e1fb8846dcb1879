import { addRationals, rational } from '../number/rational'
import { derivative, num, placed, undefinedValue } from '../tree/build'
import type { ConstantName, Expression } from '../tree/expression'
import { isFence, readFence, readGroup, refuseOperand } from './brackets'
import { ownVariable, readCall, readDefined, refuseDerivative } from './calls'
import { constantValue } from './constant-value'
import { isOperatorInBrackets, readDerivative, readFraction } from './derivatives'
import { readEvaluated } from './evaluation'
import { callAt, divideAt, negateAt, numberAt, powerAt, variableAt } from './nodes'
import { literalValue } from './number-literal'
import {
  fail,
  isNext,
  NOTHING,
  nested,
  peek,
  previous,
  type Reader,
  spanFrom,
  take,
  takeClosing,
  takeIf,
} from './reader'
import { isSpecial, readIndicator, readSpecial } from './special'
import { startsFactor } from './terms'
import type { Token } from './token'

const isDigits = (token: Token): boolean => token.kind === 'number' && /^\d+$/.test(token.text)

/** Whether digits in brackets follow close behind: `0,5(3)`. */
const isRepeated = (reader: Reader): boolean => {
  const [opened, digits, closed] = [peek(reader), peek(reader, 1), peek(reader, 2)]
  return opened.text === '(' && !opened.spaced && isDigits(digits) && closed.kind === 'close'
}

/**
 * A comma between digits without a space: a decimal comma where no list can stand (`0,5z`), refused
 * where it may group thousands (`1,000`) or a list would have a number like `01` in it.
 */
const readCommaDecimal = (reader: Reader, whole: Token): Expression | null => {
  const [comma, fraction] = [peek(reader), peek(reader, 1)]
  const isTight = !comma.spaced && !fraction.spaced && fraction.kind === 'number'
  if (comma.kind !== 'separator' || comma.text !== ',' || !isTight) return null
  const isDecimal = isDigits(whole) && /^\d+(?:[eE].*)?%?$/.test(fraction.text)
  const found = `${whole.text},${fraction.text}`
  const refuse = () => fail(reader, 'ambiguous-comma', [whole.from, fraction.to], { found })
  if (!reader.decimalComma) return /^0\d/.test(fraction.text) ? refuse() : null
  if (!isDecimal) return refuse()
  if (/^[1-9]\d{0,2},\d{3}$/.test(found)) return refuse()
  const percent = found.endsWith('%')
  const value = literalValue(found.replace(',', '.').replace('%', ''), percent)
  if (value === null) return refuse()
  reader.sawDecimalComma = true
  take(reader)
  take(reader)
  if (isRepeated(reader))
    return fail(reader, 'bad-number', [whole.from, peek(reader, 2).to], { found })
  return numberAt(value, spanFrom(reader, whole))
}

/**
 * `1/2%` is half a percent to some, and `z^2%` is no power of 0.02: a percent sign stands behind
 * one number, not behind the last one of a term.
 */
const refusePercentOfTerm = (reader: Reader, at: number): boolean => {
  const isSign = ({ kind, text }: Token): boolean => kind === 'operator' && /[-+]/.test(text)
  const tokenAt = (index: number) => reader.tokens[index]
  let before = at - 1
  for (let token = tokenAt(before); token && isSign(token); token = tokenAt(before)) before -= 1
  const [left, binding] = [tokenAt(before - 1), tokenAt(before)]
  if (!left || binding?.kind !== 'operator' || !/[/^]/.test(binding.text)) return false
  if (binding.text === '/' && left.kind !== 'number') return false
  const { to } = previous(reader) ?? binding
  fail(reader, 'two-readings', [left.from, to], { found: '%' })
  return true
}

const readNumber = (reader: Reader): Expression => {
  const { at } = reader
  const value = readAnyNumber(reader)
  const isPercent = previous(reader)?.text.endsWith('%') ?? false
  return isPercent && refusePercentOfTerm(reader, at) ? NOTHING : value
}

const readAnyNumber = (reader: Reader): Expression => {
  const token = take(reader)
  const { value, from, to } = token
  if (value === null) return fail(reader, 'bad-number', [from, to], { found: token.text })
  const next = peek(reader)
  if (next.kind === 'separator')
    return readCommaDecimal(reader, token) ?? numberAt(value, [from, to])
  if (next.kind === 'fraction' && !next.spaced && isDigits(token) && next.value) {
    take(reader)
    return readRatio(addRationals(value, next.value), spanFrom(reader, token))
  }
  if (token.text === '1' && isNext(reader, 'operator', '_')) {
    take(reader)
    return peek(reader).kind === 'open' ? nested(reader, readIndicator) : refuseOperand(reader)
  }
  if (token.text === '1' && isNext(reader, 'open', '{') && holdsCondition(reader)) {
    return nested(reader, readIndicator)
  }
  return numberAt(value, [from, to])
}

/** Whether there is a relation in the brackets ahead. */
const holdsCondition = (reader: Reader): boolean => {
  for (let ahead = 1; ; ahead += 1) {
    const { kind } = peek(reader, ahead)
    if (kind === 'relation') return true
    if (kind === 'open' || kind === 'close' || kind === 'end') return false
  }
}

const readRatio = (
  { numerator, denominator }: ReturnType<typeof rational>,
  span: readonly [number, number],
): Expression =>
  Object.freeze({
    kind: 'divide',
    numerator: numberAt(rational(numerator), span),
    denominator: numberAt(rational(denominator), span),
    span,
  })

const readVariable = (reader: Reader): Expression => {
  const token = take(reader)
  const name = variableAt(token.text, [token.from, token.to])
  const isValue = reader.options.values?.includes(token.text) ?? false
  const by = ownVariable(reader)
  // The value `a` is no function: `a(z)` would be read as a product, and is not meant as one.
  if (isValue && peek(reader).text === '(' && peek(reader, 1).text === by) {
    const { kind, text } = peek(reader, 2)
    if (kind === 'close' && text === ')') {
      return fail(reader, 'unknown-function', [token.from, token.to], { name: token.typed })
    }
  }
  if (!isValue || by === null || !isNext(reader, 'operator', "'")) return name
  let value: Expression = name
  while (takeIf(reader, 'operator', "'")) value = derivative(value, by)
  if (refuseDerivative(reader, spanFrom(reader, token))) return NOTHING
  return placed(value, spanFrom(reader, token))
}

const readIndex = (reader: Reader): Expression | null => {
  if (!isNext(reader, 'open', '[')) return null
  const opened = take(reader)
  const index = reader.grammar.sum(reader)
  takeClosing(reader, opened)
  return index
}

/** Reads `√z`, `√(z+1)`, `\sqrt{z}`, `\sqrt[3]{z}`; without brackets the root takes one factor. */
const readRoot = (reader: Reader): Expression =>
  nested(reader, () => {
    const sign = take(reader)
    const index = sign.text === '∛' ? num(3) : sign.text === '√' ? null : readIndex(reader)
    const first = peek(reader)
    const minus = sign.text !== '\\sqrt' && !first.spaced && takeIf(reader, 'operator', '-')
    if (!startsFactor(reader)) return refuseOperand(reader)
    const factor =
      peek(reader).kind === 'open' && !isFence(peek(reader))
        ? readGroup(reader)
        : reader.grammar.primary(reader)
    const radicand = minus ? negateAt(factor, spanFrom(reader, first)) : factor
    const span = spanFrom(reader, sign)
    const degree = index === null ? 2n : constantValue(index)?.numerator
    if (degree === 2n || degree === 3n) {
      return callAt(reader, degree === 2n ? 'sqrt' : 'cbrt', [radicand], span)
    }
    return powerAt(reader, radicand, divideAt(reader, num(1), index ?? num(2), span), span)
  })

const isConstantName = (name: string): name is ConstantName =>
  name === 'e' || name === 'pi' || name === 'infinity'

const readConstant = (reader: Reader): Expression => {
  const { text, from, to } = take(reader)
  const next = peek(reader)
  // `e(-z)` is meant as a power more often than as a product.
  if (text === 'e' && next.kind === 'open' && next.text === '(' && !next.spaced) {
    return fail(reader, 'missing-exponent', [from, to])
  }
  if (!isConstantName(text)) return NOTHING
  if (text === 'infinity') reader.speaksOfAnswers = true
  return Object.freeze({ kind: 'constant', name: text, span: [from, to] as const })
}

/** One factor without powers. */
export const readPrimary = (reader: Reader): Expression => {
  const token = peek(reader)
  switch (token.kind) {
    case 'number':
      return readNumber(reader)
    case 'fraction':
      take(reader)
      return token.value ? readRatio(token.value, [token.from, token.to]) : NOTHING
    case 'variable':
      return readVariable(reader)
    case 'constant':
      return readConstant(reader)
    case 'function':
      return isSpecial(token.text) ? readSpecial(reader) : readCall(reader)
    case 'defined':
      return readDefined(reader)
    case 'open':
      if (isFence(token)) return readFence(reader)
      return isOperatorInBrackets(reader) ? readDerivative(reader) : readGroup(reader)
    case 'bar':
      return readFence(reader)
    case 'frac':
      return readFraction(reader)
    case 'evaluated':
      return readEvaluated(reader)
    case 'root':
      return readRoot(reader)
    case 'differential':
      return readDerivative(reader)
    case 'undefined':
      take(reader)
      reader.speaksOfAnswers = true
      return placed(undefinedValue(), [token.from, token.to])
    case 'keyword':
      return token.text === 'if' && /^[([]$/.test(peek(reader, 1).text)
        ? readSpecial(reader)
        : refuseOperand(reader)
    case 'operator':
    case 'relation':
    case 'separator':
    case 'close':
    case 'broken':
    case 'end':
      return refuseOperand(reader)
    default:
      return token.kind satisfies never
  }
}
