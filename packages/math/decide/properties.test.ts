import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, parseExpression, simplify, toText } from '../index'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['z'] })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const leaf = fc.constantFrom('z', '2', '3', '1/2', '-1', 'e^z', 'e^(-z)', 'abs(z)', 'max(0,z)')
const trees = fc.letrec<{ tree: string }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `((${a})+(${b}))`),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `((${a})*(${b}))`),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `((${a})/(${b}))`),
    tie('tree').map(a => `(-(${a}))`),
    tie('tree').map(a => `(${a})^2`),
    tie('tree').map(a => `tanh(${a})`),
    tie('tree').map(a => `sigmoid(${a})`),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `if(z>1,(${a}),(${b}))`),
  ),
})).tree

const SAME = ['equal', 'undecided']
const runs = { numRuns: 150, seed: 5 }

test('every expression is the same as itself, whatever way it is written', () => {
  fc.assert(
    fc.property(trees, text => {
      const f = read(text)
      const again = read(`(${text})*3-2*(${text})`)
      return SAME.includes(decide(f, f).verdict) && SAME.includes(decide(f, again).verdict)
    }),
    runs,
  )
}, 60_000)

test('what the simplifier returns is decided the same, on the same domain', () => {
  fc.assert(
    fc.property(trees, text => {
      const f = read(text)
      const decision = decide(f, simplify(f))
      return SAME.includes(decision.verdict) && !('removable' in decision)
    }),
    runs,
  )
}, 60_000)

test('sides may be exchanged and runs repeated', () => {
  fc.assert(
    fc.property(trees, trees, (a, b) => {
      const [f, g] = [read(a), read(b)]
      const verdict = decide(f, g).verdict
      return decide(g, f).verdict === verdict && decide(f, g, { seed: 7 }).verdict === verdict
    }),
    runs,
  )
}, 60_000)

test('a changed coefficient is never equal', () => {
  const changes = fc.constantFrom('1.0000001*F', 'F+10^(-9)', 'F+z*10^(-20)', '2*F+1', '-F-3')
  fc.assert(
    fc.property(trees, changes, (text, change) => {
      const { verdict } = decide(read(text), read(change.replaceAll('F', `(${text})`)))
      // A function that is 0, or defined nowhere, stays what it is when it is multiplied.
      return verdict !== 'equal' || decide(read(text), read('0')).verdict === 'equal'
    }),
    runs,
  )
}, 60_000)

test('odd input ends in a decision, never in an exception', () => {
  const odd = [
    'z^(z^(z^z))',
    'ln(ln(ln(z)))',
    'z/(z-z)',
    '((z))^1000000',
    'e^(e^(e^(e^z)))',
    'cot(0*z)',
  ]
  for (const left of odd) {
    for (const right of odd) {
      const { verdict } = decide(read(left), read(right))
      expect(verdict, `${left} and ${right}`).toMatch(/^[a-z-]+$/)
      if (left === right) expect(SAME, toText(read(left))).toContain(verdict)
    }
  }
}, 60_000)
