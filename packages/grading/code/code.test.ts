import { expect, test } from 'vitest'
import { grade } from '../grade'
import { LESSONS, makeExercise, NAMES, VARIANT } from '../testing/make-exercise'

const IN_Z = { variables: ['z'], functions: [], values: [], forbidden: ['g', 'a'] }

const dtanh = makeExercise({
  kind: 'code',
  definitions: LESSONS.tanh,
  names: NAMES.inA,
  answer: '1 - a^2',
})
const drelu = makeExercise({
  kind: 'code',
  definitions: LESSONS.relu,
  names: IN_Z,
  answer: "g'(z)",
})
const dsigmoid = makeExercise({
  kind: 'code',
  definitions: LESSONS.sigmoid,
  names: IN_Z,
  answer: "g'(z)",
})

const judge = ({ exercise, key }: typeof dtanh, answer: string) => {
  const verdict = grade(exercise, key, { answer, variant: VARIANT })
  return `${verdict.verdict} ${verdict.reason}`
}
const feedbackOf = ({ exercise, key }: typeof dtanh, answer: string) => {
  const verdict = grade(exercise, key, { answer, variant: VARIANT })
  return verdict.verdict === 'invalid' ? '' : verdict.feedback
}

test('a line is right however it is written', () => {
  for (const answer of [
    '1 - a**2',
    '1 - a*a',
    'return 1 - np.square(a)',
    '(1 - a) * (1 + a)',
    '1.0 - np.power(a, 2)',
    '-a**2 + 1',
    'np.ones_like(a) - a ** 2.0',
    'np.subtract(1, a*a)',
  ]) {
    expect(judge(dtanh, answer), answer).toBe('correct equal')
  }
  for (const answer of [
    'np.where(z >= 0, 1, 0)',
    'np.where(z < 0, 0., 1.)',
    '(z >= 0).astype(float)',
    '(z >= 0) * 1.0',
    'z >= 0',
    '~(z < 0)',
    '(z > 0) | (z == 0)',
    'np.heaviside(z, 1)',
    'np.greater_equal(z, 0)',
    '1 - (z < 0)',
    'np.where(z > 0, 1, np.where(z == 0, 1, 0))',
  ]) {
    expect(judge(drelu, answer), answer).toBe('correct equal')
  }
  for (const answer of [
    'np.exp(-z) / (1 + np.exp(-z))**2',
    '1/(1+np.exp(-z)) * (1 - 1/(1+np.exp(-z)))',
    '0.25 * (1 - np.tanh(z/2)**2)',
    'np.exp(z) / np.square(1 + np.exp(z))',
  ]) {
    expect(judge(dsigmoid, answer), answer).toBe('correct equal')
  }
})

test('the other conventions at the kink are explained', () => {
  for (const answer of ['(z > 0).astype(float)', 'z > 0', 'np.where(z > 0, 1, 0)']) {
    expect(judge(drelu, answer), answer).toBe('partly other-convention')
  }
  expect(feedbackOf(drelu, 'z > 0')).toContain('PyTorch')
  expect(judge(drelu, 'np.heaviside(z, 0.5)')).toBe('partly other-convention')
})

test('what fails on arrays is told why', () => {
  expect(judge(drelu, '1 if z >= 0 else 0')).toBe('partly scalar-only')
  expect(feedbackOf(drelu, '1 if z >= 0 else 0')).toMatch(
    /“1 if z >= 0 else 0” fails on an array.*np\.where\(condition, a, b\)/,
  )
  expect(judge(drelu, '1 if z > 0 else 0')).toBe('partly scalar-only')
  expect(judge(dsigmoid, 'math.exp(-z) / (1 + math.exp(-z))**2')).toBe('partly scalar-only')
  expect(feedbackOf(dsigmoid, 'math.exp(-z) / (1 + math.exp(-z))**2')).toMatch(/Use np\.exp/)
  expect(judge(drelu, 'np.where(not z < 0, 1, 0)')).toBe('partly scalar-only')
  expect(judge(drelu, 'np.where(z > 0 or z == 0, 1, 0)')).toBe('partly scalar-only')
  const relu = makeExercise({
    kind: 'code',
    definitions: LESSONS.relu,
    names: IN_Z,
    answer: 'g(z)',
  })
  expect(judge(relu, 'np.maximum(0, z)')).toBe('correct equal')
  expect(judge(relu, 'max(0, z)')).toBe('partly scalar-only')
  expect(feedbackOf(relu, 'max(0, z)')).toMatch(/Use np\.maximum/)
  expect(judge(relu, 'np.max(0, z)')).toBe('partly whole-array')
  expect(judge(relu, 'z * (z > 0)')).toBe('correct equal')
  expect(judge(dtanh, '1 - a @ a')).toBe('partly whole-array')
  expect(judge(dtanh, '1 - np.dot(a, a)')).toBe('partly whole-array')
  expect(judge(drelu, '-(z < 0) + 1')).toBe('partly truth-minus')
})

test('a wrong line is told its mistake first, whatever else it does', () => {
  expect(judge(dtanh, '1 - a')).toBe('incorrect one-minus')
  expect(judge(dtanh, 'a * (1 - a)')).toBe('incorrect wrong-sibling')
  expect(judge(drelu, '0 if z > 0 else 1')).toBe('incorrect relu-boundary')
  expect(judge(dtanh, '1 - a**3')).toBe('incorrect different')
})

test('what is no line of Python costs nothing', () => {
  const slips = [
    ['1 - a^2', 'code-caret'],
    ['1 - 2a', 'code-times'],
    ['1 - a(a)', 'code-times'],
    ['(1 - a)(1 + a)', 'code-times'],
    ['1 − a**2', 'code-sign'],
    ['1 - a²', 'code-sign'],
    ['1 - tanh(a)', 'code-module'],
    ['1 - torch.tanh(a)', 'code-module'],
    ['1 - np.frob(a)', 'code-function'],
    ['1 - a.mean()', 'code-method'],
    ['da = 1 - a**2', 'unknown-name'],
    ['lambda a: 1 - a**2', 'code-statement'],
    ['[1 - x for x in a]', 'code-brackets'],
    ['1 - z**2', 'name-not-allowed'],
    ['1 - (a', 'unclosed-bracket'],
    ['1 - a)', 'unopened-bracket'],
    ['1 -', 'missing-operand'],
    ['', 'empty'],
    ['np.where(a)', 'wrong-argument-count'],
    ['a & 1', 'code-truth'],
    ['__import__("os")', 'unexpected-character'],
    ['().__class__', 'empty-brackets'],
    [`${'('.repeat(400)}a`, 'too-deep'],
    [`${'-'.repeat(450)}a`, 'too-deep'],
    ['1 + '.repeat(200), 'too-long'],
  ]
  for (const [answer = '', code] of slips) {
    expect(judge(dtanh, answer), answer).toBe(`invalid ${code}`)
  }
})

test('any text at all gives a verdict', () => {
  const pieces = [
    'np.',
    'where',
    '(',
    ')',
    'a',
    'z',
    '*',
    '**',
    '-',
    '1',
    ' if ',
    ' else ',
    ',',
    '.',
    '~',
    '<',
  ]
  let seed = 7
  const next = () => {
    seed = (seed * 48271) % 2147483647
    return seed
  }
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from({ length: 1 + (next() % 12) }, () => pieces[next() % pieces.length])
    expect(judge(dtanh, text.join(''))).toMatch(/^(correct|partly|incorrect|invalid|undecided) /)
  }
})
