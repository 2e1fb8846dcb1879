import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  compileEvaluator,
  differentiate,
  type Expression,
  enclose,
  evaluate,
  parseExpression,
} from '../index'
import { rationalFromDouble } from './doubles'

/** Made by tests/corpus/evaluation.py, which says how. */
const CORPUS = new URL('../../../tests/corpus/evaluation.json', import.meta.url)

type Reference = number | 'inf' | '-inf' | null
type Columns = readonly [
  more: readonly number[],
  values: readonly Reference[],
  slopes: readonly Reference[],
  seconds: readonly Reference[],
]

const corpus: {
  readonly points: readonly number[]
  readonly functions: Readonly<Record<string, Columns>>
} = JSON.parse(readFileSync(CORPUS, 'utf8'))

const read = (text: string): Expression => {
  const parsed = parseExpression(text, { variables: ['z'] })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

const SMALLEST = 1e-300
const LARGEST = 1e300
const RELATIVE = 1e-12
/** Half the distance of the least doubles, with some roundings. */
const LEAST_STEP = 1e-323

const asNumber = (value: number | 'inf' | '-inf'): number =>
  typeof value === 'number' ? value : Number(`${value}inity`.replace('inf', 'Inf'))

const isRight = (found: number, reference: Reference): boolean => {
  if (reference === null) return Number.isNaN(found)
  const value = asNumber(reference)
  const size = Math.abs(value)
  if (Object.is(found, value) || found === value) return true
  const close = Math.abs(found - value) <= RELATIVE * size
  if (size >= SMALLEST && size <= LARGEST) return close
  if (size > LARGEST) return close || found === Math.sign(value) * Number.POSITIVE_INFINITY
  return found === 0 || close || Math.abs(found - value) <= LEAST_STEP
}

/** What is wrong in one column, a line each; derivatives only where the function has a value. */
const faultsOf = (
  expression: Expression,
  points: readonly number[],
  references: readonly Reference[],
  values: readonly Reference[],
): readonly string[] => {
  const f = compileEvaluator(expression, 'z')
  return points.flatMap((point, n) => {
    if (references !== values && values[n] === null) return []
    const [found, reference] = [f(point), references[n] ?? null]
    return isRight(found, reference) ? [] : [`at ${point}: ${found}, not ${reference}`]
  })
}

for (const [text, [more, values, slopes, seconds]] of Object.entries(corpus.functions)) {
  test(`${text} and its derivatives are right to 1e-12`, () => {
    const points = [...corpus.points, ...more]
    const f = read(text)
    const slope = differentiate(f, { by: 'z' }).derivative
    const second = differentiate(slope, { by: 'z' }).derivative
    expect(faultsOf(f, points, values, values)).toEqual([])
    expect(faultsOf(slope, points, slopes, values)).toEqual([])
    expect(faultsOf(second, points, seconds, values)).toEqual([])
  })
}

test('single values are those of the compiled evaluator', () => {
  for (const text of Object.keys(corpus.functions)) {
    const [f, compiled] = [read(text), compileEvaluator(read(text), 'z')]
    for (const z of corpus.points) expect(evaluate(f, { z }), `${text} at ${z}`).toBe(compiled(z))
  }
})

/** The neighbours of a rounded reference, between which the true value lies. */
const around = (value: number): readonly [number, number] => {
  const end = Number.MAX_VALUE
  const step = Math.min(end, Math.abs(value)) * 2 ** -52 + LEAST_STEP
  return [Math.min(end, value - step), Math.max(-end, value + step)]
}

test('enclosures hold the true values, and are found nearly everywhere', () => {
  let [asked, told] = [0, 0]
  for (const [text, [more, values]] of Object.entries(corpus.functions)) {
    const f = read(text)
    for (const [n, point] of [...corpus.points, ...more].entries()) {
      const reference = values[n] ?? null
      const found = enclose(f, { z: rationalFromDouble(point) })
      if (reference === null) expect(found, `${text} at ${point}`).toBeNull()
      else asked += 1
      if (reference === null || !found) continue
      told += 1
      const [least, most] = around(asNumber(reference))
      expect(found.lo <= most && found.hi >= least, `${text} at ${point}`).toBe(true)
    }
  }
  expect(told / asked).toBeGreaterThan(0.99)
})
