import { expect, test } from 'vitest'
import { readNames, splitDefinitions } from './read-names'
import { UsageError } from './usage-error'

test('definitions may come in any order', () => {
  const names = readNames({ b: 'a^2', a: 'g(z)', 'g(z)': 'tanh(z)' })
  expect(names.ok && names.options).toEqual({
    variables: ['z'],
    functions: ['g'],
    values: ['a', 'b'],
  })
})

test('the variables are the parameters of the functions', () => {
  const names = readNames({ 'f(x)': 'x^2' })
  expect(names.ok && names.options.variables).toEqual(['x'])
  const given = readNames({ 'f(x)': 'x^2' }, ['t'])
  expect(given.ok && given.options.variables).toEqual(['t'])
})

test('names that need each other are refused', () => {
  const names = readNames({ a: 'b+1', b: 'a+1' })
  expect(names).toMatchObject({ ok: false, of: 'definition of a', text: 'b+1' })
})

test('a definition that cannot be read is refused with its place', () => {
  const names = readNames({ a: 'z+*' })
  expect(names).toMatchObject({ ok: false, of: 'definition of a', text: 'z+*' })
  expect(!names.ok && names.slip.code).toBe('missing-operand')
  expect(readNames({ e: '3' })).toMatchObject({ ok: false, text: 'e' })
})

test('a slope at a point is a convention', () => {
  const names = readNames({ "g'(0)": '1', 'g(z)': 'max(0,z)' })
  expect(names.ok && names.definitions?.conventions).toHaveLength(1)
  expect(readNames({ "g'(0)": '(', 'g(z)': 'z' })).toMatchObject({ ok: false, text: '(' })
})

test('a definition is split at its first equals sign', () => {
  expect(splitDefinitions(['g(z) = z', 'a=if(z>=0,1,0)'])).toEqual({
    'g(z)': ' z',
    a: 'if(z>=0,1,0)',
  })
  expect(() => splitDefinitions(['g(z)'])).toThrow(UsageError)
  expect(() => splitDefinitions(['a=1', 'a=2'])).toThrow('a is defined twice')
})
