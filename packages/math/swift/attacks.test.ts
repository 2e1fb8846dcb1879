import { expect, test } from 'vitest'
import { workMs } from '../../../tests/work-time'
import { LARGE_CHAINS } from '../decide/large-chains'
import { parseExpression } from '../parse'
import { type Expression, NO_DEFINITIONS } from '../tree/expression'
import { decideSwiftly } from '.'

const read = (text: string): Expression => {
  const parsed = parseExpression(text, { variables: ['z', 'k', 'm'] })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

const verdictOf = (left: string, right: string, seed = 0): string => {
  const decision = decideSwiftly(read(left), read(right), null, seed)
  if (!decision) return 'declined'
  if (decision.verdict !== 'equal') return decision.verdict
  return decision.removable.length > 0 ? 'removable' : 'equal'
}

/** The product of the first primes on a level of the chains, counted from the top. */
const primes = (count: number, fromTop: number): bigint =>
  LARGE_CHAINS.slice(0, count).reduce(
    (product, { levels }) => product * BigInt(levels.at(-1 - fromTop)?.prime ?? 1),
    1n,
  )

const angles = LARGE_CHAINS.slice(0, 6).reduce((product, { angle }) => product * BigInt(angle), 1n)
const [tops, lowers] = [primes(5, 0), primes(4, 1)]

test.each([
  ['if(1/z<0,1,2)', 'if(z<0,1,2)', 'equal-except-points'],
  ['sign(1/z)', 'sign(z)', 'equal-except-points'],
  ['heaviside(1/z)', 'heaviside(z)', 'equal-except-points'],
  ['if(sqrt(z)+1>0,1,0)', '1', 'domains-differ'],
  ['sign(1+sqrt(z))', '1', 'domains-differ'],
  ['max(-sqrt(z)-1,0)', '0', 'domains-differ'],
  ['max(1/z,0)', 'if(z>0,1/z,0)', 'equal-except-points'],
  ['if(z>0,1,undefined)^0', '1', 'domains-differ'],
  ['e^(sqrt(z)*z-z*sqrt(z))', '1', 'domains-differ'],
  ['e^(z*(z/z))', 'e^z', 'removable'],
  ['e^(1/z-1/z)', '1', 'removable'],
  ['e^(ln(z))', 'abs(z)', 'domains-differ'],
  ['sqrt(z)+sqrt(-z)', '1', 'domains-differ'],
])('where %s is undefined is not lost beside %s', (left, right, verdict) => {
  expect(['declined', verdict]).toContain(verdictOf(left, right))
  expect(['declined', verdict]).toContain(verdictOf(right, left))
})

test.each([
  [`e^(${lowers}/10^90*z)`, '1'],
  [`cos(${angles}/10^90*z)`, '1'],
  [`if(z<-1,1/(${tops}*z),z)`, `if(z<-1,2/(${tops}*z),z)`],
  [`if(z=0,1/(${tops}*(z+1)),0)`, `if(z=0,2/(${tops}*(z+1)),0)`],
  [`if(z>0,${primes(2, 0)},0)*z/z`, `if(z>0,${primes(2, 0)},0)`],
])('multiples of the primes are not accepted: %s is not %s', (left, right) => {
  expect(['equal', 'removable']).not.toContain(verdictOf(left, right))
  expect(['equal', 'removable']).not.toContain(verdictOf(right, left))
})

test('conditions between numbers leave nothing to an earlier comparison', () => {
  verdictOf('if(z>0,z^2,1)', 'if(z>1,1,z)')
  expect(verdictOf('if(1<2 and 2<3,z,z^2)', 'z')).toBe('equal')
  expect(verdictOf('if(3<2 or 2<3,z^2,z)', 'z^2')).toBe('equal')
})

test('signs beside other branches have the same value whatever was compared before', () => {
  const left = '(max(5,z+z)+min(5,z+z))/heaviside((1/3)^2-z)'
  const right = '(5+(z+z))/((1+sign((1/3)^2-z))/2)'
  const verdicts = [0, 1, 2, 3].map(seed => [
    verdictOf(left, right, seed),
    verdictOf(right, left, seed),
  ])
  expect(new Set(verdicts.flat())).toEqual(new Set(['equal-except-points']))
})

test('branches with other variables have one value at the same points', () => {
  expect(verdictOf('if(z>0,k+z,m*z+k)*z/z', 'if(z>0,k+z,m*z+k)')).toBe('removable')
})

const nested = (inner: string, times: number, wrap: (x: string) => string): Expression => {
  const names = Array.from({ length: times }, (_, place) => `f${place}`)
  return names.reduce<Expression>(x => substitute(read(wrap('z')), x), read(inner))
}

/** z replaced by an expression: one object, so that it is shared. */
const substitute = (into: Expression, x: Expression): Expression => {
  switch (into.kind) {
    case 'variable':
      return into.name === 'z' ? x : into
    case 'add':
      return { ...into, terms: into.terms.map(term => substitute(term, x)) }
    case 'multiply':
      return { ...into, factors: into.factors.map(factor => substitute(factor, x)) }
    default:
      return into
  }
}

test.each([
  ['z+k', 'z+(z+1)'],
  ['z+k', 'z*(z*k)'],
  ['k+1', 'z*(z*m)'],
])('what is nested 45 times from %s as %s ends soon', (inner, wrap) => {
  const x = nested(inner, 45, () => wrap)
  const names = { ...NO_DEFINITIONS, values: { a: x } }
  for (const text of ['e^a', 'ln(e^a+1)', 'abs(a)', 'sqrt(a)']) {
    const parsed = parseExpression(text, { variables: ['z'], values: ['a'] })
    if (!parsed.ok) throw new Error(text)
    const takenMs = workMs(() => decideSwiftly(parsed.expression, read('z'), names, 0))
    expect(takenMs).toBeLessThan(500)
  }
})
