import { expect, test } from 'vitest'
import {
  add,
  branch,
  call,
  cases,
  compare,
  constant,
  divide,
  type Expression,
  multiply,
  negate,
  num,
  power,
  ratio,
  rational,
  subtract,
  variable,
} from '../index'
import { enclose, evaluate } from './index'

const z = variable('z')
const one = num(1)
const sigma = divide(one, add(one, power(constant('e'), negate(z))))
const at = (expression: Expression, value: number) => evaluate(expression, { z: value })

test('the slope of the sigmoid through a keeps its tail', () => {
  const slope = multiply(sigma, subtract(one, sigma))
  expect(at(slope, 0)).toBe(0.25)
  expect(at(slope, 40)).toBeCloseTo(4.248354255291589e-18, 30)
  expect(at(slope, -40)).toBeCloseTo(4.248354255291589e-18, 30)
  expect(at(slope, 690) / 2.171738281389827e-300).toBeCloseTo(1, 12)
  expect(at(slope, 1000)).toBe(0)
})

test('forms that overflow in doubles stay numbers', () => {
  const risen = power(constant('e'), z)
  expect(at(divide(risen, add(one, risen)), 1000)).toBe(1)
  expect(at(divide(risen, power(add(one, risen), num(2))), 1000)).toBe(0)
  expect(at(sigma, -1000)).toBe(0)
  expect(at(power(constant('e'), risen), 1000)).toBe(Number.POSITIVE_INFINITY)
  expect(at(subtract(multiply(num(2), risen), risen), 720.25)).toBe(Number.POSITIVE_INFINITY)
  const tanh = divide(
    subtract(risen, power(constant('e'), negate(z))),
    add(risen, power(constant('e'), negate(z))),
  )
  expect([at(tanh, 1000), at(tanh, -1000)]).toEqual([1, -1])
})

test('differences that cancel are followed to their true size', () => {
  const cosh = call('cosh', z)
  expect(at(subtract(cosh, call('sinh', z)), 300) / 5.148200222412013e-131).toBeCloseTo(1, 12)
  expect(
    at(subtract(one, power(call('tanh', z), num(2))), 20) / 1.6993417021166355e-17,
  ).toBeCloseTo(1, 12)
  expect(at(subtract(add(z, ratio(1, 3)), add(ratio(1, 3), z)), 0.1)).toBe(0)
})

test('cases are undefined where no branch holds and exact at their borders', () => {
  const slope = cases([
    branch(num(0), compare('<', z, num(0))),
    branch(one, compare('>', z, num(0))),
  ])
  expect([at(slope, -1), at(slope, 0), at(slope, 1e-300)]).toEqual([0, Number.NaN, 1])
  const border = cases(
    [branch(one, compare('>=', multiply(z, ratio(1, 10)), ratio(3, 10)))],
    num(0),
  )
  expect([at(border, 3), at(border, 2.9999999999999996)]).toEqual([1, 0])
  const exponential = cases([branch(one, compare('>', power(constant('e'), z), one))], num(0))
  expect([at(exponential, 0), at(exponential, 1e-200)]).toEqual([0, 1])
})

test('powers follow the real numbers', () => {
  expect(at(power(z, ratio(1, 3)), -8)).toBe(-2)
  expect(at(power(z, ratio(1, 2)), -8)).toBeNaN()
  expect(at(power(z, num(0)), 0)).toBe(1)
  expect(at(power(num(2), z), 0.5)).toBeCloseTo(Math.SQRT2, 15)
  expect(at(power(z, num(-2)), 0)).toBeNaN()
})

test('the error function is settled far beyond its tails', () => {
  for (const x of [26.5, 30, 1e4, 1_381_000.7, 1e100]) {
    expect([at(call('erf', z), x), at(call('erf', z), -x)]).toEqual([1, -1])
    expect(at(call('gelu', z), x) / x).toBeCloseTo(1, 12)
    expect(at(call('gelu', z), -2 * x)).toBe(0)
  }
})

test('what cannot be evaluated is NaN', () => {
  expect(evaluate(variable('w'), { z: 1 })).toBeNaN()
  expect(evaluate(constant('infinity'))).toBeNaN()
  expect(at(divide(one, z), 0)).toBeNaN()
  expect(at(z, Number.POSITIVE_INFINITY)).toBeNaN()
})

test('an enclosure holds the value and is narrow', () => {
  const interval = enclose(sigma, { z: rational(1, 3) })
  expect(interval).not.toBeNull()
  if (!interval) return
  expect(interval.lo).toBeLessThan(0.5825702064623147)
  expect(interval.hi).toBeGreaterThan(0.5825702064623147)
  expect(interval.hi - interval.lo).toBeLessThan(1e-14)
  expect(enclose(divide(one, z), { z: rational(0) })).toBeNull()
})
