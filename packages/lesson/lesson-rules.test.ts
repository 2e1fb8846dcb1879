import { differentiate, FUNCTION_NAMES, parseExpression, type RuleId } from '@slopewise/math'
import { expect, test } from 'vitest'
import { DERIVATION_RULES, lessonRuleOf } from './components'

const rulesOf = (text: string): readonly RuleId[] => {
  const read = parseExpression(text, { variables: ['z', 'w'] })
  if (!read.ok) throw new Error(`${text}: ${read.slip.code}`)
  const { steps = [] } = differentiate(read.expression, { by: 'z', steps: true })
  return steps.flatMap(({ rule, outer }) => (outer ? [rule, outer] : [rule]))
}

const TEXTS = [
  '7',
  '3z+z^2',
  'z*ln(z)',
  'z/(1+z^2)',
  '1/z',
  'e^(-z)',
  '(1+z)^2',
  'max(0,z)',
  'sqrt(z^2)',
  ...FUNCTION_NAMES.flatMap(name =>
    name === 'max' || name === 'min' ? [`${name}(1,2z)`] : [`${name}(z)`, `${name}(w*z)`],
  ),
]

test('every rule of a derivation has a name that lessons use', () => {
  const rules = new Set(TEXTS.flatMap(rulesOf))
  expect(rules.size).toBeGreaterThan(40)
  for (const rule of rules) expect(DERIVATION_RULES, rule).toHaveProperty(lessonRuleOf(rule))
})

test('the rules of calculus keep their names', () => {
  expect(rulesOf('tanh(z^2)').map(lessonRuleOf)).toEqual([
    'chain-rule',
    'known-derivative',
    'power-rule',
    'algebra',
  ])
  expect(rulesOf('max(0,z)').map(lessonRuleOf)).toEqual([
    'cases-split',
    'constant-rule',
    'linear-rule',
  ])
  expect(lessonRuleOf('exponential-rule')).toBe('exp-rule')
  expect(lessonRuleOf('constant-multiple-rule')).toBe('factor-rule')
})
