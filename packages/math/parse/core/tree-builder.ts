import {
  and,
  branch,
  casesOf,
  compare,
  or,
  productOf,
  sumOf,
  undefinedValue,
} from '../../tree/build'
import type { Condition, Expression, FunctionName } from '../../tree/expression'
import { closeCases } from '../close-cases'
import { literalValue, shortDecimal } from '../number-literal'
import { findUndefinedCall, findUndefinedPower, findZeroDivision } from '../undefined-terms'
import { readCases, readList } from './cases'
import { decline } from './decline'
import { negateAt, numberAt, variableAt } from './nodes'
import type { Builder } from './plain-reader'

/** Trees, each node with its place. */
export type Trees = {
  readonly value: Expression
  readonly when: Condition
  readonly list: Expression[]
}

const powerAt = (base: Expression, exponent: Expression, from: number, to: number): Expression =>
  Object.freeze({ kind: 'power', base, exponent, span: [from, to] as const })

const constantAt = (name: 'e' | 'pi', from: number, to: number): Expression =>
  Object.freeze({ kind: 'constant', name, span: [from, to] as const })

/** Powers of ten below 2^53. */
const SAFE_PLACES = 15

const pushTo = (list: Expression[], item: Expression): Expression[] => {
  list.push(item)
  return list
}

/** Builds the trees of the full reader, spans included. */
export const TREES: Builder<Trees> = {
  nothing: undefinedValue(),
  number: reader => {
    const { digits, places, text, from, to } = reader
    const isShort = places >= 0 && places <= SAFE_PLACES
    const value = isShort ? shortDecimal(digits, places) : literalValue(text.slice(from, to))
    return value === null ? decline(reader) : numberAt(value, [from, to])
  },
  name: (name, from, to) => variableAt(name, [from, to]),
  constant: constantAt,
  list: first => [first],
  addTerm: (list, term, isMinus, from, to) =>
    pushTo(list, isMinus ? negateAt(term, [from, to]) : term),
  addFactor: pushTo,
  sum: (list, from, to) => sumOf(list, [from, to]),
  product: (list, from, to) => productOf(list, [from, to]),
  negate: (operand, from, to) => negateAt(operand, [from, to]),
  divide: (over, denominator, from, middle, { end: to }) => {
    const numerator = over.kind === 'multiply' ? productOf([over], [from, middle]) : over
    return Object.freeze({ kind: 'divide', numerator, denominator, span: [from, to] as const })
  },
  power: powerAt,
  exponential: (exponent, from, middle, to) =>
    powerAt(constantAt('e', from, middle), exponent, from, to),
  call: (name, args, from, to) =>
    Object.freeze({
      kind: 'call',
      // The words of the kind `FUNCTION` are names of functions.
      name: name as FunctionName,
      args: Object.freeze(args),
      span: [from, to] as const,
    }),
  apply: (name, primes, args, from, to) =>
    Object.freeze({
      kind: 'apply',
      name,
      primes,
      args: Object.freeze(args),
      span: [from, to] as const,
    }),
  cases: {
    readCases,
    readList,
    compare,
    join: (kind, parts) => (kind === 'and' ? and(...parts) : or(...parts)),
    close: (values, conditions, otherwise, from, to) => {
      const branches = values.flatMap((value, place) => {
        const when = conditions[place]
        return when ? [branch(value, when)] : []
      })
      return from < 0
        ? closeCases(branches, otherwise)
        : casesOf(branches, otherwise ?? undefined, [from, to])
    },
  },
  isZero: denominator => findZeroDivision(denominator) !== null,
  isNoPower: (base, exponent) => findUndefinedPower(base, exponent) !== null,
  // As above.
  isOutside: (name, argument) => findUndefinedCall(name as FunctionName, argument) !== null,
}
