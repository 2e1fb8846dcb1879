import { expect, test } from 'vitest'
import { workMs } from '../../../tests/work-time'
import { decide, differentiate, NO_DEFINITIONS, parseExpression, simplify, toText } from '../index'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['z', 'w'] })
  if (!result.ok) throw new Error(`${text.slice(0, 40)}: ${result.slip.code}`)
  return result.expression
}

const nested = (open: string, depth: number) => `${open.repeat(depth)}z${')'.repeat(depth)}`
const joined = (count: number, sign: string, term: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => term(n)).join(sign)

/** Long or deep texts of up to 10,000 characters; each took hours or all memory without a budget. */
const LONG: readonly (readonly [name: string, text: string])[] = [
  ['a product of 5,000 variables', joined(5000, '*', () => 'z')],
  ['a product of 1,100 sums', joined(1100, '', n => `(z+${(n % 90) + 1})`)],
  ['a product of 900 functions', joined(900, '*', n => `tanh(${(n % 9) + 1}z)`)],
  ['a sum of 900 functions', joined(900, '+', n => `tanh(${n}z)`)],
  ['a product of 200 absolute values', joined(200, '*', n => `abs(z-${n})`)],
  ['the greatest of 200 lines', `max(${joined(200, ',', n => `z*${n}-${n * n}`)})`],
  ['120 times tanh', nested('tanh(', 120)],
  ['120 times relu', nested('relu(', 120)],
  ['100 maxima', nested('max(z,1+', 100)],
  ['100 fractions', nested('z/(1+', 100)],
  ['100 powers', nested('z^(', 100)],
  ['100 exponentials', nested('e^(', 100)],
  ['a high power', '(z+1)^1000'],
  ['a sum of 60 fractions over another', `(${joined(60, '+', n => `1/(z+${n})`)})/(z^2+1)`],
]

const TIME_MAX_MS = 4000

test.each(LONG)('%s: an end within the budget', (_name, text) => {
  const expression = read(text)
  const takenMs = workMs(() => {
    const { derivative, steps = [] } = differentiate(expression, { by: 'z', steps: true })
    if (steps.length > 0) expect(steps.at(-1)?.after).toEqual(derivative)
  })
  expect(takenMs).toBeLessThan(TIME_MAX_MS)
})

test('a long product that is a power is differentiated, another one stays as d/dz', () => {
  const slopeOf = (text: string) => differentiate(read(text), { by: 'z' }).derivative
  expect(toText(slopeOf(joined(5000, '*', () => 'z')))).toBe('5000*z^4999')
  const long = slopeOf(joined(900, '*', n => `tanh(${n + 1}z)`))
  expect(long.kind).toBe('derivative')
  const decision = decide(long, read('undefined'), { definitions: NO_DEFINITIONS })
  expect(decision.verdict).toBe('undecided')
})

test('the slope of the sigmoid takes less than a millisecond', () => {
  for (const text of ['sigma(z)', '1/(1+e^(-z))', 'tanh(z)']) {
    const expression = read(text)
    const times = Array.from({ length: 300 }, () =>
      workMs(() => differentiate(expression, { by: 'z', steps: true })),
    )
    // The median: the first runs are not warm.
    expect(times.toSorted((a, b) => a - b)[150], text).toBeLessThan(1)
  }
})

test('an expression beyond the budget is left as it is', () => {
  const large = read(
    joined(4000, '+', n => `z^${(n % 9) + 1}`)
      .slice(0, 9999)
      .replace(/\+[^+]*$/, ''),
  )
  const started = performance.now()
  expect(toText(simplify(large)).length).toBeLessThan(200)
  expect(performance.now() - started).toBeLessThan(TIME_MAX_MS)
})
