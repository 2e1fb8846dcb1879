import { expect, test } from 'vitest'
import {
  decide,
  differentiate,
  evaluate,
  FUNCTION_NAMES,
  FUNCTIONS,
  parseExpression,
  toText,
} from '../index'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['z', 'w', 'x', 'b', 'k'] })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const derivativeOf = (text: string, by = 'z') =>
  toText(differentiate(read(text), { by }).derivative)

test.each([
  ['max(z,k)', 'if(z>k,1,if(z<k,0,undefined))'],
  ['min(z,k)', 'if(z<k,1,if(z>k,0,undefined))'],
  ['max(k,z)', 'if(z<k,0,if(z>k,1,undefined))'],
  ['abs(z-k)', 'if(z<k,-1,if(z>k,1,undefined))'],
  ['relu(k z)', 'if(k*z<0,0,if(k*z>0,k,undefined))'],
  ['abs(z)*abs(k)', 'if(z<0,-abs(k),if(z>0,abs(k),undefined))'],
  ['if(z<k,z^2,k^2)', 'if(z<k,2*z,if(z>k,0,undefined))'],
  ['elu(z-k)', 'if(z<k,e^(z-k),if(z>k,1,undefined))'],
  ['sqrt((z-k)^2)', 'if(z<k,-1,if(z>k,1,undefined))'],
])('the derivative of %s by z is %s', (text, expected) => {
  expect(derivativeOf(text)).toBe(expected)
})

test('a weight, an input and a bias have their own derivatives', () => {
  expect(derivativeOf('relu(w x+b)', 'w')).toBe('if(w*x+b<0,0,if(w*x+b>0,x,undefined))')
  expect(derivativeOf('relu(w x+b)', 'b')).toBe('if(w*x+b<0,0,if(w*x+b>0,1,undefined))')
  expect(derivativeOf('sigma(w x+b)', 'w')).toBe('x*sigmoid(w*x+b)*(1-sigmoid(w*x+b))')
})

const BRANCHING = FUNCTION_NAMES.filter(name =>
  /^(abs|sign|heaviside|max|min|relu|leakyrelu|elu|selu|softsign|hard.*)$/.test(name),
)
const INSIDES = ['w*z+k', 'z-k', 'z*k', 'z/k', 'max(z,k)', 'abs(z)-k', 'z^2-k']
const AT = { z: 0.7, w: -1.3, k: 0.4 } as const
const FAR = { z: -3.1, w: 2.2, k: 1.7 } as const

const centralDifference = (text: string, at: Readonly<Record<string, number>>) => {
  const [f, h] = [read(text), 1e-6]
  const z = at.z ?? 0
  return (evaluate(f, { ...at, z: z + h }) - evaluate(f, { ...at, z: z - h })) / (2 * h)
}

test.each(BRANCHING)('the slope of %s of several variables is its difference quotient', name => {
  const calls = INSIDES.map(u =>
    FUNCTIONS[name].arity[0] > 1 ? `${name}(${u},w)` : `${name}(${u})`,
  )
  for (const text of [...calls, ...calls.map(call => `k*${call}+z*w`)]) {
    const { derivative, steps = [] } = differentiate(read(text), { by: 'z', steps: true })
    for (const at of [AT, FAR]) {
      const note = `${text}: ${toText(derivative)} at z = ${at.z}`
      expect(evaluate(derivative, at), note).toBeCloseTo(centralDifference(text, at), 5)
    }
    expect(steps.at(-1)?.after).toEqual(derivative)
  }
})

test('every step of a branch function of several variables is the function before it', () => {
  for (const text of ['max(z,k)', 'abs(z-k)', 'relu(k z)', 'k*abs(z)', 'elu(z-k)', 'max(z,w,0)']) {
    const { steps = [] } = differentiate(read(text), { by: 'z', steps: true })
    expect(steps.length).toBeGreaterThan(0)
    for (const { before, after } of steps) {
      const line = `${toText(before)} = ${toText(after)}`
      expect(`${decide(before, after).verdict} ${line}`).toBe(`equal ${line}`)
    }
  }
})
