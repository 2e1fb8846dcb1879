import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { workMs } from '../../../tests/work-time'
import { parseExpression } from '../parse'
import { toText } from '../print'
import { add, multiply, negate, num, power, variable } from '../tree'
import type { Expression } from '../tree/expression'
import { checkForm, type Form, readForm } from '.'
import { multiplyDense } from './polynomial/dense'
import { factorDense } from './polynomial/factor-dense'

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const read = (text: string): Expression => {
  const result = parseExpression(text, { variables: ['z', 'w'], values: ['a'], functions: ['g'] })
  if (!result.ok) throw new Error(`${text} does not parse`)
  return result.expression
}

const FORMS: readonly Form[] = [
  { kind: 'in', names: ['a'] },
  { kind: 'no-derivative' },
  { kind: 'number' },
  { kind: 'fraction' },
  { kind: 'fraction', decimals: true },
  { kind: 'factored' },
  { kind: 'expanded' },
]

test('the example of checkForm holds', () => {
  const text = 'a - a^2'
  const issue = checkForm(read(text), { kind: 'factored' }, { text })
  expect(issue).toEqual({ code: 'not-factored', span: [0, 7], args: {} })
})

test('reads the forms that authors write, and nothing else', () => {
  expect(readForm('in a')).toEqual({ kind: 'in', names: ['a'] })
  expect(readForm(' in  z,w ')).toEqual({ kind: 'in', names: ['z', 'w'] })
  expect(readForm('fraction or decimal')).toEqual({ kind: 'fraction', decimals: true })
  expect(['', 'in', 'in 2', 'Factored', 'constructor'].map(readForm)).toEqual(
    Array.from({ length: 5 }, () => null),
  )
})

test('a computed tree without places gives the whole text', () => {
  const sum = add(variable('a'), negate(power(variable('a'), num(2))))
  expect(checkForm(sum, { kind: 'factored' }, { text: 'typed' })?.span).toEqual([0, 5])
})

const coefficients = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 5 })

const polynomialOf = (list: readonly number[]): Expression =>
  add(...list.map((c, n) => multiply(num(c), power(variable('z'), num(n)))))

test('the factors of a polynomial multiply to it, and a product of two has two', () => {
  const nonConstant = coefficients.filter(list => (list.at(-1) ?? 0) !== 0)
  fc.assert(
    fc.property(nonConstant, nonConstant, (f, g) => {
      const product = multiplyDense(f.map(BigInt), g.map(BigInt))
      const factors = factorDense(product) ?? []
      const again = factors.reduce((all, one) => multiplyDense(all, one), [1n] as readonly bigint[])
      const [lead, own] = [product.at(-1) ?? 0n, again.at(-1) ?? 0n]
      expect(again.map(c => c * lead)).toEqual(product.map(c => c * own))
      expect(factors.length).toBeGreaterThan(1)
    }),
    { numRuns: 300 },
  )
})

test('a product multiplied out is refused as factored, its factors are not', () => {
  const factor = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: -1 }))
  fc.assert(
    fc.property(factor, factor, ([a, b], [c, d]) => {
      const [f, g] = [polynomialOf([b, a]), polynomialOf([d, c])]
      const whole = polynomialOf([b * d, a * d + b * c, a * c])
      expect(checkForm(multiply(f, g), { kind: 'factored' }, { text: '' })).toBeNull()
      expect(checkForm(whole, { kind: 'factored' }, { text: '' })?.code).toBe('not-factored')
    }),
    { numRuns: 200 },
  )
})

test('a fraction multiplied above and below by the same is refused, whatever it is', () => {
  const whole = fc.integer({ min: 2, max: 10_000 })
  fc.assert(
    fc.property(whole, whole, whole, (p, q, k) => {
      const text = `${p * k}/${q * k}`
      const issue = checkForm(read(text), { kind: 'fraction' }, { text })
      expect(issue?.code).toMatch(/fraction-not-reduced|denominator-one/)
    }),
  )
})

const leaf = fc.constantFrom('a', 'z', 'w', '2', '-3', '0.5', '1/4', 'e^z', 'e^(-z/3)', 'g(z)')
const text = fc.letrec<{ all: string }>(tie => ({
  all: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.tuple(tie('all'), tie('all')).map(([f, g]) => `(${f})+(${g})`),
    fc.tuple(tie('all'), tie('all')).map(([f, g]) => `(${f})*(${g})`),
    fc.tuple(tie('all'), tie('all')).map(([f, g]) => `(${f})/(${g})`),
    fc.tuple(tie('all'), fc.integer({ min: -9, max: 9 })).map(([f, n]) => `(${f})^(${n})`),
    tie('all').map(f => `tanh(${f})`),
  ),
})).all

test('anything is checked without a throw, in no long time, with a span inside the text', () => {
  fc.assert(
    fc.property(text, typed => {
      const result = parseExpression(typed, {
        variables: ['z', 'w'],
        values: ['a'],
        functions: ['g'],
      })
      if (!result.ok) return
      for (const form of FORMS) {
        const check = () => checkForm(result.expression, form, { text: typed })
        expect(workMs(check), toText(result.expression)).toBeLessThan(2000)
        const issue = check()
        if (issue === null) continue
        expect(issue.span[0]).toBeLessThan(issue.span[1])
        expect(issue.span[1]).toBeLessThanOrEqual(typed.length)
      }
    }),
    { numRuns: 300 },
  )
})

test('what is too large to factor passes in a short time', () => {
  const big = 'z^40*w^40*(z+1)^20*(w+2)^20-1'
  const hard = Array.from({ length: 60 }, (_, n) => `${n * n + 7}z^${n}`).join('+')
  const takenMs = workMs(() => {
    expect(checkForm(read(big), { kind: 'factored' }, { text: big })).toBeNull()
    checkForm(read(hard), { kind: 'factored' }, { text: hard })
  })
  expect(takenMs).toBeLessThan(5000)
})
