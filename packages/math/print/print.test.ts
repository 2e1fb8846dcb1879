import fc from 'fast-check'
import katex from 'katex'
import { expect, test, vi } from 'vitest'
import { evaluate } from '../evaluate'
import { parseExpression } from '../parse'
import type { Condition, Expression } from '../tree'
import * as tree from '../tree'
import { conditionToText, formatNumber, toMathml, toTex, toText } from '.'

vi.setConfig({ testTimeout: 60_000 })

const NAMES = { variables: ['z', 'x', 'k'], functions: ['g'], values: ['a'] }

const read = (text: string): Expression => {
  const parsed = parseExpression(text, NAMES)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

const TEXTS = [
  ['a(1-a)', 'a*(1-a)'],
  ['e^-z/(1+e^-z)^2', 'e^(-z)/(1+e^(-z))^2'],
  ['-z^2', '-z^2'],
  ['(-z)^2', '(-z)^2'],
  ['z-(x-k)', 'z-(x-k)'],
  ['-(-z)', '-(-z)'],
  ['1/2z', '1/2*z'],
  ['z/(2x)', 'z/(2*x)'],
  ['z*(x/k)', 'z*(x/k)'],
  ['e^z^2', 'e^(z^2)'],
  ['(e^z)^2', '(e^z)^2'],
  ['0.25', '0.25'],
  ['1e-7', '0.0000001'],
  ["g'(0)", "g'(0)"],
  ['1 if z>0 else 0', 'if(z>0,1,0)'],
  ['0 if z<0, 1 if z>0', 'if(z<0,0,if(z>0,1,undefined))'],
] as const

for (const [typed, text] of TEXTS) {
  test(`prints ${typed} as ${text}`, () => expect(toText(read(typed))).toBe(text))
}

test('prints negative numbers and thirds of built trees so that they read back to their value', () => {
  const { add, num, power, ratio, variable } = tree
  expect(toText(power(num(-2), num(-1)))).toBe('(-2)^(-1)')
  expect(toText(power(ratio(1, 3), ratio(-1, 3)))).toBe('(1/3)^(-1/3)')
  expect(toText(add(variable('z'), num(-2)))).toBe('z+(-2)')
})

const TEX = [
  ['1/(1+e^-z)', '\\frac{1}{1 + e^{-z}}'],
  ['exp(-z/2)', 'e^{-z/2}'],
  ['e^(-(z+1)/(2k))', 'e^{-(z + 1)/(2 k)}'],
  ['a(1-a)', 'a(1 - a)'],
  ['g(z)(1-g(z))', 'g(z)(1 - g(z))'],
  ['2z', '2 z'],
  ['2*3', '2 \\cdot 3'],
  ['z*2', 'z \\cdot 2'],
  ['1/2*1/3', '\\frac{\\frac{1}{2} \\cdot 1}{3}'],
  ['1/2(1/3)', '\\frac{1}{2} \\cdot \\frac{1}{3}'],
  ['tanh(z)^2', '\\tanh^{2}(z)'],
  ['sigmoid(z)^2', '\\sigma(z)^{2}'],
  ['(1/2)^2', '\\left(\\frac{1}{2}\\right)^{2}'],
  ['(-z)^2', '(-z)^{2}'],
  ['-(z+1)', '-(z + 1)'],
  ['z-(-1)', 'z - (-1)'],
  ['abs(z)', '\\lvert z \\rvert'],
  ['|z/2|', '\\left\\lvert \\frac{z}{2}\\right\\rvert'],
  ['\\sqrt[3]{z}', '\\sqrt[3]{z}'],
  ['max(0,0.01z)', '\\max(0, 0.01 z)'],
  ['relu(z)', '\\operatorname{ReLU}(z)'],
  ['d/dz g(z) at z=0', '\\frac{d}{dz} g(z) \\Big|_{z = 0}'],
  ["g''(z)", "g''(z)"],
  ['undefined', '\\text{undefined}'],
  [
    '{0, z<0; 1, z>=0}',
    '\\begin{cases} 0 & \\text{if } z < 0 \\\\ 1 & \\text{if } z \\ge 0 \\end{cases}',
  ],
  [
    '-1 if z<-1, z if -1<=z<=1, 1 otherwise',
    '\\begin{cases} -1 & \\text{if } z < -1 \\\\ z & \\text{if } -1 \\le z\\text{ and } z \\le 1 \\\\ 1 & \\text{if } z > 1 \\end{cases}',
  ],
  [
    '0 if e^z<2, 1 otherwise',
    '\\begin{cases} 0 & \\text{if } e^{z} < 2 \\\\ 1 & \\text{otherwise} \\end{cases}',
  ],
] as const

for (const [typed, tex] of TEX) {
  test(`prints ${typed} as TeX ${tex}`, () => expect(toTex(read(typed))).toBe(tex))
}

test('keeps typed decimals, and prints computed numbers as a textbook does', () => {
  const { multiply, num, ratio, variable } = tree
  expect(toTex(read('0.25'))).toBe('0.25')
  expect(toTex(ratio(1, 4))).toBe('\\frac{1}{4}')
  expect(toTex(ratio(-1, 100))).toBe('-0.01')
  expect(toTex(ratio(2, 3))).toBe('\\frac{2}{3}')
  expect(toTex(multiply(num(-1), variable('z')))).toBe('-z')
  expect(toTex(tree.add(variable('z'), multiply(num(-2), variable('x'))))).toBe('z - 2 x')
})

test('prints names with an index, Greek names and words', () => {
  const names = ['z0', 'z_1', 'alpha', 'beta_2', 'rate', 'learning_rate']
  expect(names.map(name => toTex(tree.variable(name)))).toEqual([
    ...['z_{0}', 'z_{1}', '\\alpha', '\\beta_{2}', '\\mathrm{rate}'],
    '\\mathrm{learning\\_rate}',
  ])
})

test('MathML speaks products and applications, and lists cases in a table', () => {
  expect(toMathml(read('a(1-a)'))).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mi>a</mi><mo>&#x2062;</mo><mrow>' +
      '<mo form="prefix" stretchy="false">(</mo><mrow><mn>1</mn><mo>−</mo><mi>a</mi></mrow>' +
      '<mo form="postfix" stretchy="false">)</mo></mrow></mrow></math>',
  )
  expect(toMathml(read('tanh(z)'))).toContain('<mi>tanh</mi><mo>&#x2061;</mo>')
  expect(toMathml(read('{0, z<0; 1, z>=0}'))).toContain('<mo>&lt;</mo>')
  expect(toMathml(tree.variable('<b>'))).not.toContain('<b>')
})

const NUMBERS = [
  [0.196612, '0.1966'],
  [4.53958e-5, '4.540×10⁻⁵'],
  [-1, '−1'],
  [-0, '0'],
  [0.25, '0.2500'],
  [1, '1'],
  [0.9999999, '1.000'],
  [Number.NaN, 'undefined'],
  [Number.NEGATIVE_INFINITY, '−∞'],
  [1234567, '1.235×10⁶'],
] as const

for (const [value, text] of NUMBERS) {
  test(`writes ${value} with four digits as ${text}`, () => {
    expect(formatNumber(value, { significantDigits: 4 })).toBe(text)
  })
}

// Trees as the parser builds them: numbers are not negative and end as decimals.
const RELATIONS = ['<', '<=', '>', '>=', '=', '!='] as const
const UNARY = ['exp', 'tanh', 'abs', 'sqrt', 'sigmoid', 'cbrt', 'floor', 'relu'] as const

const { expression: arbitrary, condition: arbitraryCondition } = fc.letrec<{
  expression: Expression
  condition: Condition
}>(tie => {
  const inner = tie('expression')
  const few = fc.array(inner, { minLength: 2, maxLength: 3 })
  const decimal = fc
    .tuple(fc.nat(40), fc.constantFrom(1, 4, 10, 100))
    .map(([n, d]) => tree.ratio(n, d))
  const branch = fc.tuple(inner, tie('condition')).map(([value, when]) => tree.branch(value, when))
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      decimal,
      fc.constantFrom('z', 'x', 'a').map(tree.variable),
      fc.constantFrom('e' as const, 'pi' as const).map(tree.constant),
      few.map(terms => tree.add(...terms)),
      few.map(factors => tree.multiply(...factors)),
      inner.map(tree.negate),
      fc.tuple(inner, inner).map(([a, b]) => tree.divide(a, b)),
      fc.tuple(inner, inner).map(([a, b]) => tree.power(a, b)),
      fc.tuple(fc.constantFrom(...UNARY), inner).map(([name, z]) => tree.call(name, z)),
      few.map(args => tree.call('max', ...args)),
      fc.tuple(inner, fc.nat(2)).map(([z, primes]) => tree.apply('g', [z], primes)),
      inner.map(of => tree.derivative(of, 'z')),
      fc.tuple(inner, inner).map(([of, at]) => tree.derivative(of, 'z', at)),
      fc
        .tuple(fc.array(branch, { minLength: 1, maxLength: 2 }), inner)
        .map(([branches, otherwise]) => tree.cases(branches, otherwise)),
    ),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom(...RELATIONS), inner, inner)
        .map(([relation, a, b]) => tree.compare(relation, a, b)),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => tree.and(a, b)),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => tree.or(a, b)),
      tie('condition').map(tree.not),
    ),
  }
})

test('text reads back to the same tree', () => {
  fc.assert(
    fc.property(arbitrary, expression => {
      const parsed = parseExpression(toText(expression), NAMES)
      // A tree of constants may be without a value, 0/0 for one: then reading it is a slip.
      if (!parsed.ok) return /^(division|not-a-real)/.test(parsed.slip.code)
      return tree.equalTrees(parsed.expression, expression)
    }),
    { numRuns: 3000 },
  )
})

const POINT = { z: 0.625, x: -1.75, a: 0.3 }

const sameValue = (a: number, b: number) =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

// Definitions have no value here, and towers of powers take evaluation a long time.
const isEvaluated = (expression: Expression) =>
  !tree.someNode(expression, node => {
    if (node.kind === 'power') return !['number', 'variable'].includes(node.exponent.kind)
    return node.kind === 'apply' || node.kind === 'derivative'
  })

test('TeX is typeset by KaTeX without a warning and says what the tree says', () => {
  fc.assert(
    fc.property(arbitrary.filter(isEvaluated), expression => {
      const tex = toTex(expression)
      katex.renderToString(tex, { throwOnError: true, strict: 'error' })
      const parsed = parseExpression(tex, NAMES)
      if (!parsed.ok) return /^(division|not-a-real)/.test(parsed.slip.code)
      return sameValue(evaluate(parsed.expression, POINT), evaluate(expression, POINT))
    }),
    { numRuns: 1000 },
  )
})

test('conditions print so that they read back to the same tree', () => {
  fc.assert(
    fc.property(arbitraryCondition, condition => {
      const parsed = parseExpression(`if(${conditionToText(condition)},1,0)`, NAMES)
      if (!parsed.ok) return /^(division|not-a-real)/.test(parsed.slip.code)
      const branches = parsed.expression.kind === 'cases' ? parsed.expression.branches : []
      return branches[0] !== undefined && tree.equalConditions(branches[0].when, condition)
    }),
    { numRuns: 1000 },
  )
})
