import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workMs } from '../../../tests/work-time'
import {
  differentiate,
  type Expression,
  evaluate,
  expandDefinitions,
  NO_DEFINITIONS,
  num,
  parseDefinitions,
  parseExpression,
  simplify,
  slopesAt,
  toText,
} from '../index'

const read = (text: string, names: { functions?: string[]; values?: string[] } = {}) => {
  const result = parseExpression(text, { variables: ['z', 'w', 'k', 'a', 'b'], ...names })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const derivativeOf = (text: string) => toText(differentiate(read(text), { by: 'z' }).derivative)

const same = (found: string, expected: string) => expect(found).toBe(toText(read(expected)))

test('derivatives read as in a textbook', () => {
  same(derivativeOf('1/(1+e^(-z))'), 'e^(-z)/(1+e^(-z))^2')
  same(derivativeOf('sigmoid(z)'), 'sigmoid(z)(1-sigmoid(z))')
  same(derivativeOf('tanh(z)'), '1-tanh(z)^2')
  same(derivativeOf('z^2'), '2z')
  same(derivativeOf('k z^2 + b z'), '2k z+b')
  same(derivativeOf('(3z+1)^5'), '15(3z+1)^4')
  same(derivativeOf('ln(1+e^z)'), 'e^z/(1+e^z)')
  same(derivativeOf('2^z'), '2^z*ln(2)')
  same(derivativeOf('z^z'), 'z^z(ln(z)+1)')
  same(derivativeOf('softsign(z)'), '1/(1+abs(z))^2')
  same(derivativeOf('silu(z)'), 'sigmoid(z)+z*sigmoid(z)(1-sigmoid(z))')
})

test('kinks are left out, smooth joins are in', () => {
  expect(derivativeOf('ln(abs(z))')).toBe('1/z')
  expect(derivativeOf('max(0,2z-1)')).toBe('if(z<1/2,0,if(z>1/2,2,undefined))')
  expect(derivativeOf('max(0,z)')).toBe('if(z<0,0,if(z>0,1,undefined))')
  expect(derivativeOf('max(0.01z,z)')).toBe('if(z<0,0.01,if(z>0,1,undefined))')
  expect(derivativeOf('elu(z)')).toBe('if(z<0,e^z,if(z>=0,1,undefined))')
  expect(derivativeOf('z*abs(z)')).toBe('if(z<0,-2*z,if(z>=0,2*z,undefined))')
  expect(derivativeOf('relu(z)-relu(-z)')).toBe('1')
  expect(derivativeOf('hardtanh(z)')).toBe('if(z<-1,0,if(z>-1 and z<1,1,if(z>1,0,undefined)))')
})

test('an isolated value is no part of a derivative', () => {
  expect(derivativeOf('if(z=0,5,z^2)')).toBe('if(z!=0,2*z,undefined)')
  expect(derivativeOf('if(z>=1,3,2)')).toBe('if(z!=1,0,undefined)')
})

test('a power of 0 and equal arguments of max have their slopes', () => {
  expect(derivativeOf('(-z)^0/max(z^1,z)')).toBe('-1/z^2')
  expect(derivativeOf('max(z,z)')).toBe('1')
})

test('the steps name their rules and end in the result', () => {
  const { steps, derivative } = differentiate(read('1/(1+e^(-z))'), { by: 'z', steps: true })
  const rules = ['reciprocal-rule', 'sum-rule', 'chain-rule', 'constant-multiple-rule', 'simplify']
  expect(steps?.map(step => step.rule)).toEqual(rules)
  expect(steps?.at(-1)?.after).toEqual(derivative)
})

test('one-sided slopes', () => {
  const texts = (text: string, at = num(0)) => {
    const { left, right, slope } = slopesAt(read(text), 'z', at)
    return [left, right, slope].map(value => value && toText(value))
  }
  expect(texts('max(0,z)')).toEqual(['0', '1', null])
  expect(texts('max(0.01z,z)')).toEqual(['0.01', '1', null])
  expect(texts('leakyrelu(z,k)')).toEqual(['k', '1', null])
  expect(texts('relu(z)-relu(-z)')).toEqual(['1', '1', '1'])
  expect(texts('elu(z)')).toEqual(['1', '1', '1'])
  expect(texts('if(z>=0,1,0)')).toEqual([null, '0', null])
  expect(texts('tanh(z)', read('ln 2'))).toEqual(['16/25', '16/25', '16/25'])
  expect(texts('1/z')).toEqual([null, null, null])
})

const lesson = (define: Record<string, string>, conventions: Record<string, string> = {}) => {
  const result = parseDefinitions({ define, conventions })
  if (!result.ok) throw new Error(result.slip.code)
  return result.definitions
}

test('definitions are put in, derivatives taken', () => {
  const definitions = lesson({ 'g(z)': 'tanh(z)', a: 'g(z)' })
  const expanded = (text: string) =>
    toText(
      simplify(expandDefinitions(read(text, { functions: ['g'], values: ['a'] }), definitions)),
    )
  same(expanded('1-a^2'), '1-tanh(z)^2')
  same(expanded("g'(z)"), '1-tanh(z)^2')
  expect(expanded("g'(ln 2)")).toBe('16/25')
  same(expanded('d/dz a'), '1-tanh(z)^2')
  same(expanded("g'(w)"), '1-tanh(w)^2')
})

test('a convention counts only where no derivative exists', () => {
  const definitions = lesson({ 'g(z)': 'max(0,z)', a: 'g(z)' }, { "g'(0)": '1' })
  const expanded = (text: string) =>
    toText(expandDefinitions(read(text, { functions: ['g'], values: ['a'] }), definitions))
  expect(expanded("g'(z)")).toBe('if(z<0,0,if(z>=0,1,undefined))')
  expect(expanded('d/dz a')).toBe('if(z<0,0,if(z>=0,1,undefined))')
  expect(expanded("g'(0)")).toBe('1')
  expect(expanded("g'(-2)")).toBe('0')
  expect(expanded('d/dz (g(z)-g(-z))')).toBe('1')
  const without = lesson({ 'g(z)': 'max(0,z)' })
  expect(toText(expandDefinitions(read("g'(0)", { functions: ['g'] }), without))).toBe('undefined')
  const smooth = lesson({ 'g(z)': 'z^2' }, { "g'(0)": '7' })
  expect(toText(expandDefinitions(read("g'(0)", { functions: ['g'] }), smooth))).toBe('0')
})

test('the simplifier keeps the domain', () => {
  const simplest = (text: string) => toText(simplify(read(text)))
  expect([simplest('z/z'), simplest('0/z'), simplest('0*ln(z)')]).toEqual(['z/z', '0/z', '0*ln(z)'])
  expect([simplest('-z+1'), simplest('2z+3z'), simplest('z*z'), simplest('0*z')]).toEqual([
    '1-z',
    '5*z',
    'z^2',
    '0',
  ])
  expect([simplest('tanh(ln 2)'), simplest('e^(ln 3)'), simplest('1/2+1/3')]).toEqual([
    '3/5',
    '3',
    '5/6',
  ])
  expect(simplest('if(1>0,z,w)')).toBe('z')
})

const leaf = fc.constantFrom('z', '2', '3', '1/2', '-1')
const grown: fc.Arbitrary<string> = fc.letrec<{ tree: string }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `((${a})+(${b}))`),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `((${a})*(${b}))`),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `((${a})/(1+(${b})^2))`),
    tie('tree').map(a => `(-(${a}))`),
    tie('tree').map(a => `(${a})^2`),
    fc
      .tuple(fc.constantFrom('tanh', 'sigmoid', 'sin', 'softplus', 'atan', 'silu'), tie('tree'))
      .map(([name, a]) => `${name}(${a})`),
    tie('tree').map(a => `e^(-(${a})^2)`),
    tie('tree').map(a => `max(0,(${a}))`),
    tie('tree').map(a => `abs(${a})`),
  ),
})).tree

const close = (a: number, b: number, tolerance: number) =>
  Math.abs(a - b) <= tolerance * (1 + Math.abs(a) + Math.abs(b))

const slopeByDifferences = (f: Expression, x: number) => {
  const h = 1e-4
  const at = (value: number) => evaluate(f, { z: value })
  const [outer, inner] = [at(x + 2 * h) - at(x - 2 * h), at(x + h) - at(x - h)]
  return { slope: (8 * inner - outer) / (12 * h), rough: inner / (2 * h) }
}

test('derivatives agree with difference quotients', () => {
  fc.assert(
    fc.property(grown, fc.constantFrom(-1.37, -0.61, 0.43, 1.19, 2.71), (text, x) => {
      const f = read(text)
      const { slope, rough } = slopeByDifferences(f, x)
      fc.pre(Number.isFinite(slope) && close(slope, rough, 1e-5) && Math.abs(slope) < 1e4)
      const value = evaluate(differentiate(f, { by: 'z' }).derivative, { z: x })
      return Number.isNaN(value) || close(value, slope, 1e-5)
    }),
    { numRuns: 400, seed: 2 },
  )
})

test('simplifying keeps the value', () => {
  fc.assert(
    fc.property(grown, fc.constantFrom(-1.5, -0.25, 0, 0.75, 2), (text, x) => {
      const f = read(text)
      const [before, after] = [evaluate(f, { z: x }), evaluate(simplify(f), { z: x })]
      return Number.isNaN(before) ? Number.isNaN(after) : close(before, after, 1e-11)
    }),
    { numRuns: 400, seed: 3 },
  )
})

test('every step of a derivation has the value of the one before it, up to the kinks', () => {
  for (const text of ['elu(z)', 'abs(z)^2', 'tanh(3z)^2', 'z*e^(-z^2)/(1+z)', 'relu(z)-relu(-z)']) {
    const { steps = [], derivative } = differentiate(read(text), { by: 'z', steps: true })
    expect(steps.at(-1)?.after, text).toEqual(derivative)
    for (const [n, { before, after }] of steps.entries()) {
      if (n > 0) expect(before, text).toEqual(steps[n - 1]?.after)
      for (const z of [-2, -0.5, 0, 0.25, 3]) {
        const [was, is] = [before, after].map(one =>
          evaluate(expandDefinitions(one, NO_DEFINITIONS), { z }),
        )
        expect(is, `${text}, step ${n} at ${z}`).toBeCloseTo(was ?? Number.NaN, 9)
      }
    }
  }
})

test('a chain step names the rule for the function outside', () => {
  const { steps } = differentiate(read('tanh(3z)'), { by: 'z', steps: true })
  expect(steps?.[0]).toMatchObject({ rule: 'chain-rule', outer: 'tanh-rule', span: [0, 8] })
})

test('no derivative where the function itself is undefined', () => {
  const definitions = lesson({ 'g(z)': 'ln(z)', 'h(z)': 'max(0,z)' }, { "h'(0)": '1' })
  const expanded = (text: string) =>
    toText(expandDefinitions(read(text, { functions: ['g', 'h'] }), definitions))
  expect(expanded("g'(-1)")).toBe('undefined')
  expect(expanded("g'(2)")).toBe('1/2')
  expect(expanded('d/dz (2h(z))')).toBe('if(z<0,0,if(z>=0,2,undefined))')
})

test('nested definitions and high orders end soon, as they are where they grow too large', () => {
  const definitions = lesson({ 'g(z)': 'z*tanh(z)+z^2/(1+e^(-z))' })
  const nested = `${'g('.repeat(20)}z${')'.repeat(20)}`
  const texts = [nested, `d/dz ${nested}`, "g''''''''''''(z)", "g''''''''(1)"]
  const takenMs = workMs(() => {
    for (const text of texts) expandDefinitions(read(text, { functions: ['g'] }), definitions)
  })
  expect(takenMs).toBeLessThan(6000)
  const equal = differentiate(read('max(z,z/max(z/z,z))'), { by: 'z' }).derivative
  expect(evaluate(equal, { z: 2 })).toBe(1)
})
