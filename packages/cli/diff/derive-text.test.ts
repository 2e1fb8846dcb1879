import { decide, toText } from '@slopewise/math'
import { expect, test } from 'vitest'
import { deriveReply, deriveText, showDerived, type Task } from './derive-text'

const derive = (text: string, more: Partial<Task> = {}) => {
  const derived = deriveText({ text, define: {}, ...more })
  if (!derived.ok) throw new Error(derived.slip.code)
  return derived
}

test('every step is the same function as the one before it', () => {
  for (const text of ['1/(1+e^(-z))', 'z*tanh(z)', 'ln(1+e^z)', 'max(0,z)', 'z^2 e^(-z)']) {
    const { steps, derivative } = derive(text)
    expect(steps.length).toBeGreaterThan(0)
    for (const { before, after } of steps) {
      expect([text, toText(after), decide(before, after).verdict]).toEqual([
        text,
        toText(after),
        'equal',
      ])
    }
    expect(toText(steps.at(-1)?.after ?? derivative)).toBe(toText(derivative))
  }
})

test('a step names its rule, by the chain rule also the one outside', () => {
  const shown = showDerived(derive('1/(1+e^(-z))'))
  expect(shown).toContain('d/dz (1/(1+e^(-z)))')
  expect(shown).toMatch(/= .+ {2}reciprocal rule\n/)
  expect(shown).toContain('chain rule, exponential rule outside')
  expect(shown).toMatch(/Derivative: e\^\(-z\)\/\(1\+e\^\(-z\)\)\^2$/)
})

test('the variable may be chosen', () => {
  expect(toText(derive('k z^2', { variables: ['z', 'k'], by: 'k' }).derivative)).toBe('z^2')
  expect(toText(derive('x^2', { by: 'x' }).derivative)).toBe('2*x')
})

test('definitions are put in', () => {
  const derived = derive('a', { define: { 'g(z)': 'z^3', a: 'g(z)' } })
  expect(toText(derived.derivative)).toBe('3*z^2')
  expect(showDerived(derived)).toContain('a = z^3')
})

test.each([
  ['max(0,z)', [['0', '0', '1']]],
  ['abs(z-1/3)', [['1/3', '-1', '1']]],
  ['if(z<0,0.01z,z)', [['0', '0.01', '1']]],
  ['z^2', []],
])('the kinks of %s have their slopes on both sides', (text, kinks) => {
  const found = derive(text).kinks.map(({ at, left, right }) =>
    [at, left, right].map(one => (one ? toText(one) : null)),
  )
  expect(found).toEqual(kinks)
})

test('a kink is said in words and in data', () => {
  const derived = derive('max(0,z)')
  expect(showDerived(derived)).toContain('At z = 0 there is a kink: slope 0 from the left, 1')
  expect(deriveReply(derived)).toMatchObject({
    by: 'z',
    derivative: { text: 'if(z<0,0,if(z>0,1,undefined))' },
    kinks: [{ at: '0', left: '0', right: '1' }],
  })
})

test('a slip is refused with its place', () => {
  expect(deriveText({ text: 'z+*', define: {} })).toMatchObject({ ok: false, of: 'text' })
})
