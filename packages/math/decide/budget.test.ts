import { expect, test } from 'vitest'
import { workMs } from '../../../tests/work-time'
import { decide, parseExpression } from '../index'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['z'] })
  if (!result.ok) throw new Error(`${text.slice(0, 40)}: ${result.slip.code}`)
  return result.expression
}

const nested = (count: number, open: string, inner: string, close: string) =>
  open.repeat(count) + inner + close.repeat(count)

const listed = (count: number, of: (n: number) => string, by = '+') =>
  Array.from({ length: count }, (_, n) => of(n)).join(by)

/** Far above what any of them takes on a quiet machine: without budgets they take minutes. */
const MILLISECONDS_MAX = 2500

test.each([
  ['70^(3.06*3.04*184)', '1'],
  ['3^(7777777.77)', '1'],
  ['9^9^9', '1'],
  ['(1/3)^(10^7)', 'z'],
  ['2^(2^30)', 'z'],
  ['z^99999+1', 'z^99999'],
  ['(1+z)^5000', '(z+1)^5000+10^(-30)'],
  ['((z^99)^99)^99', 'z'],
  ['e^(10^9)*z', '(e^(10^9)+1)*z'],
  [listed(900, n => `9^${900 + n}`, '*'), 'z'],
  [`z+${listed(900, n => `1/${1000 + n}`)}`, 'z'],
  [listed(99, n => `ln(${n + 1})`), `ln(${listed(99, n => `${n + 1}`, '*')})`],
  [nested(60, 'ln(', 'z', ')'), 'z'],
  [nested(60, 'e^(', 'z', ')'), 'z'],
  [nested(60, 'sqrt(', 'z', '+1)'), 'z'],
  [`max(${listed(200, n => `z-${n}`, ',')})`, 'z'],
  [listed(60, n => `abs(z-${n})`), listed(60, n => `abs(${n}-z)`)],
  [listed(60, n => `abs(e^z-${n})`), listed(60, n => `abs(${n}-e^z)`)],
])('input %# is dealt with in a bounded time', (left, right) => {
  const [l, r] = [read(left), read(right)]
  expect(workMs(() => decide(l, r))).toBeLessThan(MILLISECONDS_MAX)
})
