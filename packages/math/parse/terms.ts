import { productOf, sumOf } from '../tree/build'
import type { Expression } from '../tree/expression'
import { readEvaluation, type TermsBefore } from './evaluation'
import { isFunctionForm } from './function-form'
import { refuseHiddenBrackets } from './hidden-brackets'
import { divideAt, negateAt, powerAt } from './nodes'
import {
  fail,
  isNext,
  NESTING_MAX,
  nested,
  peek,
  previous,
  type Reader,
  spanFrom,
  take,
  takeIf,
} from './reader'
import type { Token } from './token'

const isSign = (token: Token): boolean =>
  token.kind === 'operator' && (token.text === '-' || token.text === '+')

/** Takes a run of signs; true where they make a minus. `--z` is `z`. */
const takeSigns = (reader: Reader): boolean => {
  let negative = false
  while (isSign(peek(reader))) negative = (take(reader).text === '-') !== negative
  return negative
}

const STARTS: ReadonlySet<Token['kind']> = new Set([
  'number',
  'fraction',
  'variable',
  'defined',
  'function',
  'constant',
  'differential',
  'frac',
  'root',
  'evaluated',
  'open',
])

/** Whether the next token begins a factor without a sign, so that `2z` is a product. */
export const startsFactor = (reader: Reader): boolean => {
  const token = peek(reader)
  if (token.newLine) return false
  if (token.kind === 'bar') {
    const evaluates = peek(reader, 1)
    return reader.bars === 0 && !(evaluates.kind === 'operator' && evaluates.text === '_')
  }
  return STARTS.has(token.kind)
}

/** Whether `if(z>0,1,0)` is ahead, so that `0.99if(z>0,1,0)` is a product. */
const startsCasesCall = (reader: Reader): boolean => {
  const { kind, text, newLine } = peek(reader)
  return kind === 'keyword' && text === 'if' && !newLine && isFunctionForm(reader)
}

const isPlainNumber = (token: Token | null): boolean =>
  token?.kind === 'number' && /^\d+$/.test(token.text)

/**
 * Two numbers side by side: `2 2` is a product, but `1 000` may be one number, `2 1/2` and `2 ½`
 * are mixed fractions to some, and `1 .5` is torn.
 */
const refuseTornNumber = (reader: Reader): boolean => {
  const left = previous(reader)
  const right = peek(reader)
  if (left?.kind !== 'number' || (right.kind !== 'number' && right.kind !== 'fraction'))
    return false
  const isWhole = isPlainNumber(left) && isPlainNumber(right)
  const isThousands = isWhole && right.text.length === 3
  const after = peek(reader, 1)
  const isMixed = isWhole && after.kind === 'operator' && after.text === '/'
  if (isWhole && !isThousands && !isMixed) return false
  const found = `${left.text} ${right.text}`
  fail(reader, 'bad-number', [left.from, right.to], { found })
  return true
}

/** The whole number before `\frac`, which could make a mixed number of it; null for others. */
const wholeBefore = (reader: Reader): Token | null => {
  const left = previous(reader)
  const sign = reader.tokens[reader.at - 2]
  const isRaised = sign?.kind === 'operator' && /[_^]/.test(sign.text)
  return isPlainNumber(left) && !isRaised ? left : null
}

const isWholeNumber = (value: Expression): boolean =>
  value.kind === 'number' && value.value.denominator === 1n

const isFractionOfNumbers = (value: Expression): boolean =>
  value.kind === 'divide' && isWholeNumber(value.numerator) && isWholeNumber(value.denominator)

/** One factor with its powers: `(z+1)^2`, `e^-z`. Powers go from right to left. */
export const readPower = (reader: Reader): Expression => {
  const first = peek(reader)
  const { at } = reader
  const base = reader.grammar.primary(reader)
  if (first.text === '{' && first.typed === '{') refuseHiddenBrackets(reader, at, base)
  if (!takeIf(reader, 'operator', '^')) return base
  const exponent = readExponent(reader)
  return powerAt(reader, base, exponent, spanFrom(reader, first))
}

/** What stands after `^`: signs and one factor with its powers: `e^-z/2` is `(e^-z)/2`. */
export const readExponent = (reader: Reader): Expression =>
  nested(reader, () => {
    const first = peek(reader)
    const negative = takeSigns(reader)
    if (!startsFactor(reader) && !isNext(reader, 'keyword', 'if')) {
      const { kind, slip } = peek(reader)
      const caret = previous(reader) ?? first
      return kind === 'broken' && slip !== null
        ? fail(reader, slip.code, slip.span, slip.args)
        : fail(reader, 'missing-exponent', [caret.from, caret.to])
    }
    const exponent = readPower(reader)
    return negative ? negateAt(exponent, spanFrom(reader, first)) : exponent
  })

const readSignedFactor = (reader: Reader): Expression => {
  const first = peek(reader)
  const negative = takeSigns(reader)
  const factor = readPower(reader)
  return negative ? negateAt(factor, spanFrom(reader, first)) : factor
}

/**
 * A product: `*`, `/` and juxtaposition bind alike, from left to right, so `1/2z` is `(1/2) z`.
 * A sign after `*` or `/` binds its factor only.
 */
const readProduct = (reader: Reader): Expression => {
  const first = peek(reader)
  let factors: Expression[] = [readPower(reader)]
  let divisions = 0
  for (;;) {
    const token = peek(reader)
    if (token.kind === 'operator' && token.text === '*') {
      take(reader)
      factors.push(readSignedFactor(reader))
    } else if (token.kind === 'operator' && token.text === '/') {
      divisions += 1
      if (divisions > NESTING_MAX) {
        return fail(reader, 'too-deep', [token.from, token.to], { most: `${NESTING_MAX}` })
      }
      const numerator = productOf(factors, spanFrom(reader, first))
      take(reader)
      const denominator = readSignedFactor(reader)
      factors = [divideAt(reader, numerator, denominator, spanFrom(reader, first))]
    } else if (startsCasesCall(reader)) factors.push(readPower(reader))
    else if (startsFactor(reader) && !refuseTornNumber(reader)) {
      const whole = token.kind === 'frac' ? wholeBefore(reader) : null
      const factor = readPower(reader)
      if (whole !== null && isFractionOfNumbers(factor)) {
        return fail(reader, 'bad-number', spanFrom(reader, whole), { found: whole.text })
      }
      factors.push(factor)
    } else break
  }
  return factors.length === 1 && factors[0]
    ? factors[0]
    : productOf(factors, spanFrom(reader, first))
}

const readTerm = (reader: Reader, before: TermsBefore | null = null): Expression => {
  const first = peek(reader)
  const negative = takeSigns(reader)
  const product = readProduct(reader)
  const term =
    peek(reader).kind === 'bar' ? readEvaluation(reader, product, first, before) : product
  return negative ? negateAt(term, spanFrom(reader, first)) : term
}

/** A sum: a leading sign binds the whole product, so `-z^2` is `-(z^2)`. */
export const readSum = (reader: Reader): Expression => {
  const start = peek(reader)
  const first = readTerm(reader)
  if (!isSign(peek(reader))) return first
  const terms = [first]
  const before: TermsBefore = { terms, names: new Set(), looked: 0 }
  while (isSign(peek(reader))) {
    const sign = take(reader)
    const term = readTerm(reader, before)
    terms.push(sign.text === '-' ? negateAt(term, spanFrom(reader, sign)) : term)
  }
  return sumOf(terms, spanFrom(reader, start))
}
