import { grade } from '@slopewise/grading'
import { evaluate, expressionFromJson } from '@slopewise/math'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'

const DEFINE = `define:
  g(z): "max(0, z)"
  s(z, k): "ln(1 + e^(k*z))/k"
  f(z): "tanh(z)"
  p(z): "z"
  m(z): "2z"
  n(z): "3z"
  q(x): "x^2"
notation:
  g(z): "ReLU"
  f(z): "tanh, which is no short name"
conventions:
  g'(0): "1"
`

const prepare = (tag: string) =>
  prepareLesson(
    {
      file: 'index.mdx',
      text: `---\ntitle: "A lesson"\n${DEFINE}---\n\n${tag}\n`,
      course: 'c',
      lesson: 'l',
    },
    grade,
  )

const rulesOf = (tag: string): readonly string[] => prepare(tag).issues.map(({ rule }) => rule)

test('secants get the function with its kinks, and the point', () => {
  const { issues, compiled } = prepare('<SecantLimit of="g" at="0" range="-4..4" />')
  expect(issues).toEqual([])
  expect(compiled?.draft.widgets.w1).toMatchObject({
    name: 'SecantLimit',
    props: { name: 'g', at: 0, range: [-4, 4], kinks: [{ at: 0, left: 0, right: 1 }], hide: null },
  })
})

test('the function beside a kink keeps its second variable', () => {
  const { issues, compiled } = prepare('<KinkZoom of="g" at="0" range="-4..4" beside="s" />')
  expect(issues).toEqual([])
  const widget = compiled?.draft.widgets.w1
  if (widget?.name !== 'KinkZoom') throw new Error('The widget was not compiled.')
  const { beside } = widget.props
  expect(beside).toMatchObject({ name: 's', variable: 'z', parameter: 'k' })
  expect(beside && evaluate(expressionFromJson(beside.of), { z: 0, k: 1 })).toBeCloseTo(
    Math.LN2,
    12,
  )
})

test('functions that are compared come in order, with what the notation calls them', () => {
  const { issues, compiled } = prepare('<CompareActivations of="g, f" at="0" range="-4..4" />')
  expect(issues).toEqual([])
  const widget = compiled?.draft.widgets.w1
  if (widget?.name !== 'CompareActivations') throw new Error('The widget was not compiled.')
  const { functions } = widget.props
  expect(functions.map(({ name, about }) => [name, about])).toEqual([
    ['g', 'ReLU'],
    ['f', null],
  ])
  expect(functions[0]?.kinks).toHaveLength(1)
})

test.each([
  ['g, h', 'defines no function "h"'],
  ['g, g', '"g" is named twice'],
  ['g, s', '"s" is not a function of one variable'],
  ['g, q', '"q" depends on x, "g" on z'],
  ['g, f, p, m, n', 'more than 4 functions'],
  [' , ', 'no function is named'],
])('functions that cannot be compared are reported: %s', (of, message) => {
  const { issues } = prepare(`<CompareActivations of="${of}" at="0" range="-4..4" />`)
  expect(issues.map(issue => `${issue.rule} ${issue.message}`)).toEqual([
    expect.stringContaining(message),
  ])
  expect(issues[0]?.rule).toBe('widget-function')
})

test('a chain has ten layers unless it is told otherwise', () => {
  const layersOf = (props: string): unknown => {
    const { compiled } = prepare(`<VanishingGradient of="g, f" at="0" range="-9..9"${props} />`)
    const widget = compiled?.draft.widgets.w1
    return widget?.name === 'VanishingGradient' ? widget.props.layers : null
  }
  expect(layersOf('')).toBe(10)
  expect(layersOf(' layers="40"')).toBe(40)
  expect(rulesOf('<VanishingGradient of="g" at="0" range="-9..9" layers="7" />')).toEqual([
    'prop-value',
  ])
})

test('a check of slopes needs no range, and gets the kink it stands on', () => {
  const { issues, compiled } = prepare('<GradientCheck of="g" at="0" />')
  expect(issues).toEqual([])
  expect(compiled?.draft.widgets.w1?.props).toMatchObject({
    name: 'g',
    at: 0,
    kinks: [{ at: 0, left: 0, right: 1, convention: 1 }],
  })
  expect(rulesOf('<GradientCheck of="g" at="1 +" />')).toEqual(['widget-point'])
  expect(rulesOf('<GradientCheck of="g" at="0" range="-1..1" />')).toEqual(['unknown-prop'])
})

test('a point at the border, an unknown function and a missing range are reported', () => {
  expect(rulesOf('<SecantLimit of="g" at="4" range="-4..4" />')).toEqual(['widget-point'])
  expect(rulesOf('<SecantLimit of="s" at="0" range="-4..4" />')).toEqual(['widget-function'])
  expect(rulesOf('<KinkZoom of="g" at="0" range="-4..4" beside="t" />')).toEqual([
    'widget-function',
  ])
  expect(rulesOf('<KinkZoom of="g" at="0" />')).toEqual(['missing-prop'])
})

test('the lab gets the function taken apart, with the conventions of the lesson', () => {
  const { issues, compiled } = prepare('<FunctionLab of="g" at="1" range="-4..4" />')
  expect(issues).toEqual([])
  expect(compiled?.draft.widgets.w1).toMatchObject({
    name: 'FunctionLab',
    props: {
      hide: null,
      lab: {
        text: 'max(0,z)',
        start: 1,
        plot: { kinks: [{ at: 0, left: 0, right: 1, convention: 1 }] },
        places: [{ where: 'z = 0' }],
      },
    },
  })
  expect(rulesOf('<FunctionLab of="t" at="1" range="-4..4" />')).toEqual(['widget-function'])
  expect(rulesOf('<FunctionLab of="g" at="9" range="-4..4" />')).toEqual(['widget-point'])
})

test('a network is trained by the compiler, and the same every time', () => {
  const tag = '<OneHiddenLayer of="g" data="island" units="3" />'
  const trainedBy = () => {
    const widget = prepare(tag).compiled?.draft.widgets.w1
    if (widget?.name !== 'OneHiddenLayer') throw new Error('The widget was not compiled.')
    return widget.props
  }
  const { trained, examples, seed } = trainedBy()
  expect(examples).toHaveLength(80)
  expect(seed).toBe(1)
  expect(trained.weights).toHaveLength(13)
  expect(trained.losses).toHaveLength(61)
  expect(trained.losses.at(-1)).toBeLessThan(0.1)
  expect(trainedBy().trained).toEqual(trained)
})

test('unknown examples, too many units and an unknown function are reported', () => {
  expect(rulesOf('<OneHiddenLayer of="g" data="moon" units="3" />')).toEqual(['prop-value'])
  expect(rulesOf('<OneHiddenLayer of="g" data="island" units="9" />')).toEqual(['prop-value'])
  expect(rulesOf('<OneHiddenLayer of="x" data="island" units="3" />')).toEqual(['widget-function'])
  expect(rulesOf('<OneHiddenLayer of="g" units="3" />')).toEqual(['missing-prop'])
})
