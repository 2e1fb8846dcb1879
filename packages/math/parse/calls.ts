import { branch, cases, compare, derivative, num, placed } from '../tree/build'
import type { Expression, FunctionName, Span } from '../tree/expression'
import { FUNCTIONS } from '../tree/functions'
import { hasBrackets, readArguments, readOpenArgument } from './arguments'
import { constantValue } from './constant-value'
import { callAt, divideAt, negateAt, numberAt, powerAt, variableAt } from './nodes'
import { ownVariableOf } from './options'
import { fail, isNext, NOTHING, nested, peek, type Reader, spanFrom, take, takeIf } from './reader'
import { findRewriting } from './rewritten'
import { startsFactor } from './terms'
import type { Token } from './token'

/** The variable at which a function without its argument is taken: `g` is `g(z)`. */
export const ownVariable = (reader: Reader): string | null => ownVariableOf(reader.options)

/** Refuses a derivative sign where the answer has to do without; tells whether it did. */
export const refuseDerivative = (reader: Reader, span: Span): boolean => {
  if (reader.options.derivatives !== false) return false
  fail(reader, 'derivative-not-allowed', span)
  return true
}

type Head = {
  readonly token: Token
  readonly primes: number
  readonly exponent: Expression | null
  /** The base of a logarithm: `\log_2`. */
  readonly base: Expression | null
}

/** The exponent of a function's name, `tanh^2(z)`, which stops before the argument. */
const readNameExponent = (reader: Reader, caret: Token): Expression => {
  const first = peek(reader)
  let negative = false
  while (takeIf(reader, 'operator', '-')) negative = !negative
  const next = peek(reader)
  const { kind, from, to } = next
  let exponent: Expression
  if (hasBrackets(reader)) exponent = reader.grammar.group(reader)
  else if (kind === 'number' && next.value)
    exponent = numberAt(take(reader).value ?? next.value, [from, to])
  else if (kind === 'variable') exponent = variableAt(take(reader).text, [from, to])
  else return fail(reader, 'missing-exponent', [caret.from, caret.to])
  return negative ? negateAt(exponent, spanFrom(reader, first)) : exponent
}

const readBase = (reader: Reader, token: Token): Expression => {
  if (token.text !== 'ln') {
    const { from, to } = peek(reader)
    return fail(reader, 'unexpected-token', [from, to], { found: '_' })
  }
  take(reader)
  return nested(reader, inner => inner.grammar.primary(inner))
}

const readHead = (reader: Reader, token: Token): Head => {
  let primes = 0
  let exponent: Expression | null = null
  let base: Expression | null = null
  for (;;) {
    const next = peek(reader)
    if (takeIf(reader, 'operator', "'")) {
      primes += 1
      if (refuseDerivative(reader, [token.from, next.to])) break
    } else if (exponent === null && takeIf(reader, 'operator', '^')) {
      exponent = readNameExponent(reader, next)
    } else if (base === null && isNext(reader, 'operator', '_')) base = readBase(reader, token)
    else break
  }
  return { token, primes, exponent, base }
}

const INVERSES: Readonly<Partial<Record<FunctionName, FunctionName>>> = {
  sin: 'asin',
  cos: 'acos',
  tan: 'atan',
  sinh: 'asinh',
  cosh: 'acosh',
  tanh: 'atanh',
}

const isMinusOne = (exponent: Expression): boolean => {
  const value = constantValue(exponent)
  return value !== null && value.numerator === -1n && value.denominator === 1n
}

const countOf = ([least, most]: readonly [number, number]): string => {
  if (least === most) return `${least}`
  return Number.isFinite(most) ? `${least} or ${most}` : `${least} or more`
}

const checkCount = (
  reader: Reader,
  head: Token,
  args: number,
  arity: readonly [number, number],
) => {
  if (reader.slip !== null || (args >= arity[0] && args <= arity[1])) return
  fail(reader, 'wrong-argument-count', spanFrom(reader, head), {
    name: head.typed,
    expected: countOf(arity),
    found: `${args}`,
  })
}

const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name)

/** `np.heaviside(z, middle)`: the second argument is the value at the step. */
const stepWithMiddle = ([z = NOTHING, middle = NOTHING]: readonly Expression[], span: Span) => {
  const below = branch(num(0), compare('<', z, num(0)))
  return placed(cases([below, branch(middle, compare('=', z, num(0)))], num(1)), span)
}

const buildCall = (reader: Reader, head: Head, args: readonly Expression[]): Expression => {
  const { token, base } = head
  const span = spanFrom(reader, token)
  const rewriting = findRewriting(token.text)
  if (rewriting !== null) {
    checkCount(reader, token, args.length, [rewriting.arity, rewriting.arity])
    return placed(rewriting.rewrite(args), span)
  }
  if (!isFunctionName(token.text)) return NOTHING
  if (token.text === 'heaviside' && args.length === 2) return stepWithMiddle(args, span)
  checkCount(reader, token, args.length, FUNCTIONS[token.text].arity)
  const value = base && constantValue(base)
  if (base === null || (base.kind === 'constant' && base.name === 'e')) {
    return callAt(reader, token.text, args, span)
  }
  if (value?.denominator === 1n && value.numerator === 10n)
    return callAt(reader, 'log10', args, span)
  if (value?.denominator === 1n && value.numerator === 2n) return callAt(reader, 'log2', args, span)
  const top = callAt(reader, 'ln', args, span)
  return divideAt(reader, top, callAt(reader, 'ln', [base], span), span)
}

/** The derivative of a built-in function: `tanh'(2z)` is `d/dz tanh(z)` at `2z`. */
const differentiated = (reader: Reader, head: Head, args: readonly Expression[]): Expression => {
  const by = ownVariable(reader) ?? 'z'
  const [argument] = args
  const isOwn = argument?.kind === 'variable' && argument.name === by
  let value = buildCall(reader, head, [variableAt(by, [head.token.from, head.token.to])])
  for (let i = 1; i < head.primes; i += 1) value = derivative(value, by)
  return placed(derivative(value, by, isOwn ? undefined : argument), spanFrom(reader, head.token))
}

/** Whether the brackets ahead speak of the same function without its argument: `g(1-g)`. */
const multipliesItself = (reader: Reader, self: Token): boolean => {
  if (reader.hasUnclosed) return false
  let depth = 0
  for (let ahead = 0; ; ahead += 1) {
    const { kind, text, typed } = peek(reader, ahead)
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (kind === 'end') reader.hasUnclosed = true
    if (depth === 0 || kind === 'end') return false
    if (kind === self.kind && text === self.text && typed === self.typed) {
      const next = peek(reader, ahead + 1)
      const isBare = ['close', 'operator', 'separator'].includes(next.kind)
      if (isBare && !/['^]/.test(next.text)) return true
    }
  }
}

const mostArguments = (name: string): number => {
  if (!isFunctionName(name)) return 3
  return name === 'heaviside' ? 2 : FUNCTIONS[name].arity[1]
}

/** The letter σ may stand for σ(z), as `g` for `g(z)`: `σ(1-σ)`, `σ-σ^2`. Spelt-out names may not. */
const isBareLetter = (reader: Reader, token: Token): boolean => {
  const isLetter = token.text === 'sigmoid' && /^(?:σ|\\?sigma)$/.test(token.typed)
  if (!isLetter || ownVariable(reader) === null) return false
  return hasBrackets(reader) ? multipliesItself(reader, token) : !startsFactor(reader)
}

/** Reads a built-in function: `tanh(z)`, `tanh z`, `tanh^2(z)`, `tanh^-1(z)`, `tanh'(z)`. */
export const readCall = (reader: Reader): Expression =>
  nested(reader, () => {
    const token = take(reader)
    const head = readHead(reader, token)
    const args = isBareLetter(reader, token)
      ? [variableAt(ownVariable(reader) ?? 'z', [token.from, token.to])]
      : hasBrackets(reader)
        ? readArguments(reader, token, mostArguments(token.text))
        : [readOpenArgument(reader, token)]
    if (head.primes > 0) return withExponent(reader, head, differentiated(reader, head, args))
    const inverse = isFunctionName(token.text) ? INVERSES[token.text] : undefined
    if (head.exponent !== null && isMinusOne(head.exponent) && inverse !== undefined) {
      return buildCall(reader, { ...head, token: { ...token, text: inverse } }, args)
    }
    return withExponent(reader, head, buildCall(reader, head, args))
  })

const withExponent = (reader: Reader, head: Head, value: Expression): Expression => {
  const { exponent, token } = head
  if (exponent === null) return value
  if (isMinusOne(exponent)) {
    const span = exponent.span ?? [token.from, token.to]
    return fail(reader, 'unexpected-token', span, { found: '^-1' })
  }
  return powerAt(reader, value, exponent, spanFrom(reader, token))
}

/**
 * Reads a function of the lesson: `g(z)`, `g'(0)`, `g^2(z)`, and `g` alone for `g(z)`. Brackets that
 * hold `g` itself are no argument: `g(1-g)` is the product.
 */
export const readDefined = (reader: Reader): Expression =>
  nested(reader, () => {
    const token = take(reader)
    const head = readHead(reader, token)
    const hasArguments = hasBrackets(reader) && !multipliesItself(reader, token)
    const own = ownVariable(reader)
    const next = peek(reader)
    if (!hasArguments && (own === null || next.kind === 'variable')) {
      return fail(reader, 'missing-argument', [token.from, token.to], { name: token.typed })
    }
    const args = hasArguments
      ? readArguments(reader, token, 1)
      : [variableAt(own ?? 'z', [token.from, token.to])]
    const value: Expression = Object.freeze({
      kind: 'apply',
      name: token.text,
      primes: head.primes,
      args: Object.freeze(args),
      span: spanFrom(reader, token),
    })
    return withExponent(reader, head, value)
  })
