import { grade } from '@slopewise/grading'
import { evaluate, expressionFromJson } from '@slopewise/math'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'

const DEFINE = `define:
  g(z): "max(0, z)"
  s(z, k): "ln(1 + e^(k*z))/k"
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

test('a point at the border, an unknown function and a missing range are reported', () => {
  expect(rulesOf('<SecantLimit of="g" at="4" range="-4..4" />')).toEqual(['widget-point'])
  expect(rulesOf('<SecantLimit of="s" at="0" range="-4..4" />')).toEqual(['widget-function'])
  expect(rulesOf('<KinkZoom of="g" at="0" range="-4..4" beside="t" />')).toEqual([
    'widget-function',
  ])
  expect(rulesOf('<KinkZoom of="g" at="0" />')).toEqual(['missing-prop'])
})
