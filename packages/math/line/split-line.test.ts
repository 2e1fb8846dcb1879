import { expect, test } from 'vitest'
import { compile } from '../evaluate/compile-tape'
import { Tape } from '../evaluate/tape'
import { parseExpression, simplify, toText } from '../index'
import { collectGuards, splitLine } from './index'

const split = (text: string) => {
  const result = parseExpression(text, { variables: ['z'] })
  if (!result.ok) throw new Error(text)
  const tape = new Tape()
  tape.variable('z')
  compile({ tape, whole: false }, result.expression)
  const line = splitLine(tape, collectGuards(tape))
  return line?.points.map(({ exact, at }) =>
    exact
      ? toText(simplify(exact))
      : (Number(at.low.numerator) / Number(at.low.denominator)).toFixed(5),
  )
}

test('the line is cut at exact points where they have names', () => {
  expect(split('max(0,z)')).toEqual(['0'])
  expect(split('abs(2z-3)+abs(z+1)')).toEqual(['-1', '1.5'])
  expect(split('if(e^z>2,1,0)')).toEqual(['ln(2)'])
  expect(split('if(z^2<9,1,0)')).toEqual(['-3', '3'])
  expect(split('abs(z^2-2)')).toEqual(['-sqrt(2)', 'sqrt(2)'])
  expect(split('if(z>pi,1,0)')).toEqual(['pi'])
  expect(split('if(tanh(z)>3/5,1,0)')).toEqual(['ln(2)'])
  expect(split('ln(z)')).toEqual(['0'])
})

test('guards inside guards are followed', () => {
  expect(split('if(max(0,z)=0,0,1)')).toEqual(['0'])
  expect(split('max(z,min(0,e^z-1))')).toEqual(['0'])
  expect(split('if(z/(1+abs(z))>0,1,0)')).toEqual(['0'])
})

test('points without a name are narrowed, and tell themselves apart', () => {
  expect(split('abs(z-e^(-z))')).toEqual(['0.56714'])
  expect(split('abs(z^3-z-1)+abs(z-1.3247)')).toEqual(['1.3247', '1.32472'])
  expect(split('abs(z)+abs(z-10^(-30))')).toEqual(['0', '0.000000000000000000000000000001'])
})

test('what cannot be cut is told', () => {
  expect(split('abs(sin(z))')).toBeUndefined()
  expect(split('floor(z)')).toBeUndefined()
})
