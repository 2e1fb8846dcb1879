import { expect, test, vi } from 'vitest'
import { decideRow, decideTrees, readRows } from '../../../tests/corpus/equality'
import { decideTexts } from './decide-texts'

vi.setConfig({ testTimeout: 60_000 })

const corpus = new URL('../../../tests/corpus/', import.meta.url)

test('texts are decided as their trees are', () => {
  const rows = [
    ...readRows(new URL('activations.jsonl', corpus)),
    ...readRows(new URL('more/pairs.jsonl', corpus)).filter((_, index) => index % 24 === 1),
  ]
  const apart = rows.filter(row => decideRow(row)?.verdict !== decideTrees(row)?.verdict)
  expect(apart.map(({ id }) => id)).toEqual([])
})

test('a certificate names the variables that its values belong to', () => {
  const decided = decideTexts('if(z>=0,1,a+k)', 'if(z>0,1,k*e^z)', {
    variables: ['z', 'k'],
    values: { a: 'if(z>0,z,k*(e^z-1))' },
  })
  if (!decided.ok || decided.decision.verdict !== 'equal-except-points') throw new Error('decided')
  const { pieces, enclosures } = decided.decision.certificate
  expect(pieces.map(({ where }) => where)).toEqual(['z < 0', 'z > 0'])
  const left = enclosures.filter(({ at }) => /z = -/.test(at))
  expect(left.length).toBeGreaterThan(0)
})

test('the first text that is a slip is named', () => {
  const names = { variables: ['z'], values: { a: 'z+' } }
  expect(decideTexts('z', 'z', names)).toMatchObject({
    ok: false,
    of: { value: 'a' },
    slip: { code: 'missing-operand' },
  })
  expect(decideTexts('1/(2-2)', 'z', { variables: ['z'] })).toMatchObject({
    ok: false,
    of: 'left',
    slip: { code: 'division-by-zero' },
  })
  expect(decideTexts('z', 'ln(0)', { variables: ['z'] })).toMatchObject({ ok: false, of: 'right' })
})

test('witnesses and certificates are there when they are asked for', () => {
  const wrong = decideTexts('2z', 'z^2', { variables: ['z'] })
  expect(wrong).toMatchObject({
    decision: { verdict: 'different', witness: { left: { approx: 2 } } },
  })
  const right = decideTexts('a(1-a)', 'e^z/(1+e^z)^2', {
    variables: ['z'],
    values: { a: 'σ(z)' },
  })
  expect(right).toMatchObject({
    decision: { verdict: 'equal', certificate: { method: 'fields', errorBits: 47 } },
  })
})

test('a value that is called like a variable is what is meant, whatever was read before', () => {
  const names = { variables: ['z', 'w'], values: { a: 'z+w', z: '3' } }
  expect(decideTexts('z+w', '3+w', names)).toMatchObject({ decision: { verdict: 'equal' } })
  expect(decideTexts('z+w', 'z+2w', names)).toMatchObject({ decision: { verdict: 'different' } })
})
