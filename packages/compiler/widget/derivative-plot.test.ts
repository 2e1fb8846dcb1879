import { grade } from '@slopewise/grading'
import type { DerivativePlotProps } from '@slopewise/lesson'
import { evaluate, expressionFromJson } from '@slopewise/math'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'

const plot = (define: string, tag: string): DerivativePlotProps => {
  const text = `---\ntitle: "A lesson"\n${define}---\n\n${tag}\n`
  const { issues, compiled } = prepareLesson(
    { file: 'index.mdx', text, course: 'c', lesson: 'l' },
    grade,
  )
  expect(issues).toEqual([])
  const widget = compiled?.draft.widgets.w1
  if (widget?.name !== 'DerivativePlot') throw new Error('The plot was not compiled.')
  return widget.props
}

const SIGMOID = 'define:\n  g(z): "1/(1 + e^(-z))"\n  a: "g(z)"\nrule: "a(1-a)"\n'
const RELU = `define:\n  g(z): "max(0, z)"\n  a: "g(z)"\nconventions:\n  g'(0): "1"\n`

test('function and slope are trees in the variable of the function', () => {
  const props = plot(SIGMOID, '<DerivativePlot of="g" at="ln 3" range="-6..6" />')
  expect(props).toMatchObject({ name: 'g', variable: 'z', range: [-6, 6], hide: null })
  expect(props.at).toBeCloseTo(Math.log(3), 12)
  expect(evaluate(expressionFromJson(props.of), { z: 0 })).toBe(0.5)
  expect(evaluate(expressionFromJson(props.derivative), { z: 0 })).toBe(0.25)
})

test('the rule in a is given as a tree in a and as people write it', () => {
  const { ruleInA } = plot(SIGMOID, '<DerivativePlot of="g" at="0" range="-6..6" />')
  expect(ruleInA?.text).toBe('a(1 − a)')
  expect(ruleInA && evaluate(expressionFromJson(ruleInA.tree), { a: 0.5 })).toBe(0.25)
})

test('a kink has both slopes and the convention', () => {
  const { kinks, ruleInA } = plot(RELU, '<DerivativePlot of="g" at="1" range="-4..4" />')
  expect(kinks).toEqual([{ at: 0, left: 0, right: 1, convention: 1 }])
  expect(ruleInA).toBeNull()
})

test('a kink without a convention has none', () => {
  const define = 'define:\n  g(z): "abs(z - 1/2)"\n'
  const { kinks } = plot(define, '<DerivativePlot of="g" at="1" range="-4..4" />')
  expect(kinks).toEqual([{ at: 0.5, left: -1, right: 1, convention: null }])
})

test('what is hidden is named by its address', () => {
  const exercise =
    '<Exercise id="slope" kind="number" skill="s" answer="1/4" accepts="0.25">What? <Hint>x</Hint> <Solution>y</Solution></Exercise>'
  const tag = `<DerivativePlot of="g" at="0" range="-6..6" hide="slope" />\n\n${exercise}`
  expect(plot(`${SIGMOID}skills: [s]\n`, tag).hide).toBe('c/l/slope')
})
