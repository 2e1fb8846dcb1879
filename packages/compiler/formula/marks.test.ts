import { expect, test } from 'vitest'
import type { Rule } from '../issues'
import { mapStraight } from '../source/mapped-text'
import { type MarkReader, readMarks } from './marks'
import type { ValueTex } from './value-tex'

const read = (tex: string, options: Partial<MarkReader> = {}) => {
  const issues: string[] = []
  const plain = readMarks(mapStraight(tex, 0), {
    report: (rule: Rule, [from, to]) => issues.push(`${rule.id} ${tex.slice(from, to)}`),
    findVariable: () => null,
    findValue: () => null,
    setsReasons: false,
    ...options,
  })
  return { ...plain, tex: plain.katex.text, issues }
}

const withValue = (tex: string, value: ValueTex) => read(tex, { findVariable: () => value }).tex

const SUM: ValueTex = { tex: '-1', shape: 'sum' }
const NUMBER: ValueTex = { tex: '3', shape: 'number' }
const PRODUCT: ValueTex = { tex: '\\ln 2', shape: 'product' }

test('conditions and equations to solve are shown as they are', () => {
  expect(read('\\given{z = 10}, \\find{g(z) = \\frac{1}{2}}').tex).toBe(
    'z = 10, g(z) = \\frac{1}{2}',
  )
})

test('a false claim is struck out, and spoken as wrong', () => {
  const { tex, annotation } = read('\\wrong{a = b}')
  expect(tex).toBe('\\html@mathml{\\cancel{a = b}}{\\text{wrong: }\\cancel{a = b}}')
  expect(annotation).toBe('\\cancel{a = b}')
})

test('what is struck out twice does not grow twice', () => {
  const deep = `${'\\cancel{'.repeat(20)}a${'}'.repeat(20)}`
  expect(read(deep).tex.length).toBeLessThan(1000)
})

test('the reason of a step stands behind it, in a derivation beside it', () => {
  const tex = 'a = b \\because{chain-rule}'
  expect(read(tex).tex).toBe('a = b \\quad\\text{(chain rule)}')
  expect(read(tex, { setsReasons: true })).toMatchObject({ tex: 'a = b ', because: ['chain-rule'] })
})

test('the line to remember is marked, in a derivation beside it', () => {
  expect(read('a \\remember').tex).toContain('\\longleftarrow')
  expect(read('a \\remember', { setsReasons: true })).toMatchObject({ tex: 'a ', remember: true })
})

test('a tolerance is taken out, any other bracket belongs to the formula', () => {
  expect(read('x \\approx[1e-6] 1').tex).toBe('x \\approx 1')
  expect(read('x \\approx [0, 1]').tex).toBe('x \\approx [0, 1]')
})

test('of what cannot be checked only the formula is shown', () => {
  expect(read('\\unverified{an integral}{\\int f}').tex).toBe('\\int f')
})

test.each([
  ['z = \\var{k}', SUM, 'z = {-1}'],
  ['g(\\var{k})', SUM, 'g({-1})'],
  ['e^{\\var{k}}', SUM, 'e^{{-1}}'],
  ['3 - \\var{k}', SUM, '3 - \\left(-1\\right)'],
  ['2 \\cdot \\var{k}', SUM, '2 \\cdot \\left(-1\\right)'],
  ['\\var{k} + 1', SUM, '{-1} + 1'],
  ['\\var{k} z', SUM, '\\left(-1\\right) z'],
  ['\\var{k}^2', SUM, '\\left(-1\\right)^2'],
  ['2\\var{k}', NUMBER, '2\\left(3\\right)'],
  ['\\var{k}z', NUMBER, '{3}z'],
  ['\\var{k}^2', NUMBER, '{3}^2'],
  ['\\var{k}^2', PRODUCT, '\\left(\\ln 2\\right)^2'],
  ['z + \\var{k}', PRODUCT, 'z + {\\ln 2}'],
] as const)('%s with %o has brackets where its meaning needs them', (tex, value, expected) => {
  expect(withValue(tex, value)).toBe(expected)
})

test('a mark without its argument is reported where it stands', () => {
  expect(read('a \\given').issues).toEqual(['mark-argument \\given'])
  expect(read("\\val{g'(2)}").issues).toEqual(['mark-argument \\val'])
  expect(read("\\val{g'(2)}{0}").issues).toEqual(['mark-argument 0'])
})

test('a rule that nobody knows is reported inside the mark', () => {
  expect(read('a \\because{ chain }').issues).toEqual(['because-unknown chain'])
})

test('commands that reach out of the formula are refused', () => {
  const tex = '\\htmlClass{x}{y} \\href{u}{v} \\gdef\\z{1} \\html@mathml{a}{b}'
  const names = ['\\htmlClass', '\\href', '\\gdef', '\\html']
  expect(read(tex).issues).toEqual(names.map(name => `tex-command-refused ${name}`))
})

test('every unit of what KaTeX sees points into the formula it came from', () => {
  const tex = 'x + \\given{\\foo} = \\wrong{\\bar}'
  const { katex } = read(tex)
  expect(katex.offsets).toHaveLength(katex.text.length + 1)
  expect(katex.offsets[katex.text.indexOf('\\foo')]).toBe(tex.indexOf('\\foo'))
  expect(katex.offsets[katex.text.indexOf('\\bar')]).toBe(tex.indexOf('\\bar'))
})
