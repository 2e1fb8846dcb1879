import { expect, test } from 'vitest'
import {
  add,
  branch,
  call,
  cases,
  compare,
  derivative,
  equalTrees,
  expressionFromJson,
  freeVariables,
  multiply,
  negate,
  num,
  placed,
  power,
  ratio,
  substitute,
  treeToJson,
  undefinedValue,
  variable,
} from '.'

const z = variable('z')
const w = variable('w')

test('opens sums inside sums and freezes the result', () => {
  const sum = add(add(z, num(1)), negate(w))
  expect(sum).toEqual({ kind: 'add', terms: [z, num(1), negate(w)] })
  expect(Object.isFrozen(sum)).toBe(true)
  expect(add()).toEqual(num(0))
  expect(multiply(z)).toBe(z)
})

test('opens cases in the otherwise branch and leaves an undefined one out', () => {
  const positive = branch(z, compare('>', z, num(0)))
  const negative = branch(num(0), compare('<', z, num(0)))
  expect(cases([positive], cases([negative], undefinedValue()))).toEqual({
    kind: 'cases',
    branches: [positive, negative],
  })
})

test('tells trees apart by shape and ignores spans', () => {
  expect(equalTrees(add(z, w), add(z, w))).toBe(true)
  expect(equalTrees(add(z, w), add(w, z))).toBe(false)
  expect(equalTrees(placed(z, [0, 1]), z)).toBe(true)
  expect(equalTrees(ratio(1, 4), ratio(2, 8))).toBe(true)
  expect(equalTrees(call('max', z, w), call('max', z))).toBe(false)
})

test('counts the variable of a derivative as free unless it is taken at a point', () => {
  const square = power(z, num(2))
  expect([...freeVariables(derivative(square, 'z'))]).toEqual(['z'])
  expect([...freeVariables(derivative(square, 'z', w))]).toEqual(['w'])
})

test('substitutes into a derivative as the point where it is taken', () => {
  const slope = derivative(power(z, num(2)), 'z')
  expect(substitute(slope, { z: num(3) })).toEqual(derivative(power(z, num(2)), 'z', num(3)))
})

test('renames the variable of a derivative rather than capture a replacement', () => {
  const slope = derivative(multiply(w, z), 'z')
  const renamed = variable('z_')
  expect(substitute(slope, { w: z })).toEqual(derivative(multiply(z, renamed), 'z_', z))
})

test('reads back from JSON what it wrote, big integers included', () => {
  const tree = cases(
    [branch(ratio(1n, 10n ** 40n), compare('<=', negate(z), num(0)))],
    derivative(call('leakyrelu', z, w), 'z', num(2)),
  )
  const json = JSON.parse(JSON.stringify(treeToJson(tree)))
  expect(equalTrees(expressionFromJson(json), tree)).toBe(true)
})
