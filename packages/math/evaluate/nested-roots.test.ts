import { expect, test } from 'vitest'
import { decide } from '../decide'
import { parseExpression } from '../parse'

const verdict = (left: string, right: string): string => {
  const [l, r] = [left, right].map(text => parseExpression(text, { variables: ['z'] }))
  if (!l?.ok || !r?.ok) throw new Error(`${left} or ${right} is not read`)
  return decide(l.expression, r.expression).verdict
}

test('roots of numbers with roots are sums of roots where that is so', () => {
  expect(verdict('sqrt(5+2sqrt(6))', 'sqrt(2)+sqrt(3)')).toBe('equal')
  expect(verdict('sqrt(11+6sqrt(2))', '3+sqrt(2)')).toBe('equal')
  expect(verdict('sqrt(3-2sqrt(2))', 'sqrt(2)-1')).toBe('equal')
  expect(verdict('z*sqrt(7/4-sqrt(3))', 'z*(1-sqrt(3)/2)')).toBe('equal')
})

test('other roots of sums stay roots, and undefined ones undefined', () => {
  expect(verdict('sqrt(3-2sqrt(2))', '1-sqrt(2)')).toBe('different')
  expect(verdict('sqrt(1+sqrt(2))', '1+sqrt(2)/2')).toBe('different')
  expect(verdict('sqrt(1-sqrt(2))', 'undefined')).toBe('equal')
})
