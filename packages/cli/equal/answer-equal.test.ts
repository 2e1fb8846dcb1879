import { expect, test } from 'vitest'
import { answerEqual } from './answer-equal'

const ask = (student: string, reference: string, more: object = {}) =>
  answerEqual({ certificate: false }).answer({ student, reference, ...more })

test('a text with an alias is equal to the same function written out', () => {
  const reply = ask('a(1-a)', 'e^z/(1+e^z)^2', { alias: { a: '1/(1+e^(-z))' } })
  expect(reply).toEqual({ verdict: 'equal', micros: expect.any(Number) })
})

test('both sides may use an alias, and aliases each other', () => {
  const alias = { b: '1-a', a: 'tanh(z)' }
  expect(ask('a*b', 'a-a^2', { alias })).toMatchObject({ verdict: 'equal' })
})

test('what is decided by texts alone has the reply of what is read into trees', () => {
  const pairs = [
    'a(1-a)',
    '1-a^2',
    'z/a',
    'max(0,a)',
    'if(z>0,a,0)',
    'sqrt(a-1/2)',
    'a(',
    'b',
    '2a',
  ]
  const sayAll = (name: string) =>
    pairs.map(text => {
      const student = text.replaceAll('a', name).replace(`m${name}x`, 'max')
      const reply = ask(student, 'sigmoid(z)', { alias: { [name]: '1/(1+e^(-z))' } })
      return { ...reply, micros: 0, why: '', slip: null }
    })
  expect(sayAll('a')).toEqual(sayAll('a_1'))
})

test('an alias may be a function', () => {
  const alias = { 'g(z)': '1/(1+e^(-z))' }
  expect(ask("g'(z)", 'g(z)(1-g(z))', { alias })).toMatchObject({ verdict: 'equal' })
})

test('different texts have a witness with both values', () => {
  expect(ask('z^2', 'z^3')).toMatchObject({
    verdict: 'different',
    witness: { at: { z: -1 }, student: 1, reference: -1 },
  })
  expect(ask('z/3', '0')).toMatchObject({
    witness: { at: { z: 1 }, student: 1 / 3, reference: 0, exact: { student: '1/3' } },
  })
})

test('values that look the same come with their difference', () => {
  expect(ask('z+10^-40 z', 'z')).toMatchObject({
    witness: { student: 1, reference: 1, difference: 1e-40 },
  })
})

test('values beyond doubles are given as texts', () => {
  expect(ask('e^1000', '-2e^1000', { vars: [] })).toMatchObject({
    verdict: 'different',
    witness: { at: {}, student: '1.97007e+434', reference: '-3.94014e+434' },
  })
  expect(ask('e^(-1000)', '2e^(-1000)', { vars: [] })).toMatchObject({
    witness: { student: '5.07596e-435', reference: '1.01519e-434' },
  })
})

test('a side that is undefined at the witness is null there', () => {
  expect(ask('undefined', '3', { vars: [] })).toMatchObject({
    verdict: 'different',
    witness: { student: null, reference: 3 },
  })
})

test('points are named in numbers, and exactly where numbers cannot', () => {
  expect(ask('[z>0]', '[z>=0]')).toMatchObject({
    verdict: 'equal-except-points',
    points: [{ z: 0 }],
  })
  const reply = ask('if(z>1/3,1,0)', 'if(z>=1/3,1,0)')
  expect(reply).toMatchObject({ points: [{ z: 1 / 3 }], pointsExact: [{ z: '1/3' }] })
})

test('removable points are named although the texts are equal', () => {
  expect(ask('(z^2-1)/(z-1)', 'z+1')).toMatchObject({ verdict: 'equal', points: [{ z: 1 }] })
})

test('an interval says where only one side is defined', () => {
  expect(ask('sqrt(z)^2', 'z')).toMatchObject({
    verdict: 'domains-differ',
    interval: { text: 'z < 0', from: null, to: 0, definedOn: 'reference' },
  })
})

test('what is not decided says why', () => {
  expect(ask('∞', 'z')).toMatchObject({ verdict: 'undecided', why: 'infinity' })
})

test('a text that cannot be read says which, where and why', () => {
  expect(ask('2z+', 'z')).toMatchObject({
    verdict: 'invalid',
    why: expect.stringMatching(/^student: /),
    slip: { side: 'student', code: 'missing-operand', span: [2, 3] },
  })
  expect(ask('z', 'x')).toMatchObject({ slip: { side: 'reference', code: 'unknown-name' } })
  expect(ask('z', 'z', { alias: { a: '(' } })).toMatchObject({
    verdict: 'invalid',
    slip: { side: 'definition of a' },
  })
})

test('any letters may be variables', () => {
  for (const vars of [
    ['f', 'g', 'x'],
    ['e1', 'a_1'],
    ['σ', 'λ'],
    ['E', 'L', 'o', 'r'],
  ]) {
    const sum = vars.join(' + ')
    expect(ask(`2(${sum})`, `${sum} + ${sum}`, { vars })).toMatchObject({ verdict: 'equal' })
    expect(ask(vars[0] ?? '', vars[1] ?? '', { vars })).toMatchObject({ verdict: 'different' })
  }
})

test('the certificate is there where it is asked for', () => {
  const reply = answerEqual({ certificate: true }).answer({
    student: 'e^z/(1+e^z)^2',
    reference: 'e^(-z)/(1+e^(-z))^2',
  })
  expect(reply).toMatchObject({ verdict: 'equal', certificate: { method: 'fields' } })
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply)
})
