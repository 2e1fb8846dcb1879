import { expect, test } from 'vitest'
import { checkCertificate, checkWitness } from './certificates/check'
import { countCertificates, readAllRows } from './certificates/rows'
import { decideRow } from './equality'

/** `npm run bars` checks all. */
const EVERY = 6

const rows = readAllRows().filter((_, index) => index % EVERY === 0)

test('every sixth verdict bears checking by a plain walk, nearly all of them to the end', () => {
  const { held, open, broken } = countCertificates(rows)
  expect(broken).toEqual([])
  expect(held + open).toBeGreaterThan(350)
  expect(open / (held + open)).toBeLessThan(0.12)
}, 60_000)

test('a proof by fields has enclosures at three points or more, each another one', () => {
  let proofs = 0
  for (const row of readAllRows()) {
    const decision = decideRow(row)
    if (decision?.verdict !== 'equal' && decision?.verdict !== 'equal-except-points') continue
    const { method, enclosures } = decision.certificate
    if (method !== 'fields') continue
    const places = new Set(enclosures.map(({ at }) => at))
    // Numbers have no points.
    const least = places.has('') ? 1 : 3
    expect(places.size, row.id).toBeGreaterThanOrEqual(least)
    proofs += 1
  }
  expect(proofs).toBeGreaterThan(300)
}, 60_000)

test('a certificate is not taken for a pair that it was not made for', () => {
  let refuted = 0
  for (const row of rows) {
    const decision = decideRow(row)
    if (decision?.verdict !== 'equal') continue
    const [name = 'z'] = row.vars
    const other = { ...row, student: `(${row.student})+(${name}-9)*10^(-5)*(${name}^2+1)` }
    if (decideRow(other) === null) continue
    const checked = checkCertificate(other, decision.certificate)
    expect(checked, row.id).not.toBe('held')
    refuted += typeof checked === 'object' ? 1 : 0
  }
  expect(refuted).toBeGreaterThan(150)
}, 60_000)

test('a witness with another value than the one there is broken', () => {
  const row = { id: 'x', student: 'z^2', reference: 'z', vars: ['z'], tags: [] } as const
  const decision = decideRow({ ...row, expected: 'not_equal' })
  if (decision?.verdict !== 'different') throw new Error('z^2 is not told from z')
  const { at, left, right } = decision.witness
  const pair = { ...row, expected: 'not_equal' } as const
  expect(checkWitness(pair, { at, left, right })).toBe('held')
  const off = { ...left, approx: (left.approx ?? 0) + 0.001 }
  expect(checkWitness(pair, { at, left: off, right })).toHaveProperty('broken')
})
