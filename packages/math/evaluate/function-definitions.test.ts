import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deriveByRules } from '../differentiate/derivation'
import {
  type Condition,
  call,
  decide,
  differentiate,
  type Expression,
  enclose,
  equalTrees,
  evaluate,
  FUNCTION_DEFINITIONS,
  FUNCTION_NAMES,
  FUNCTIONS,
  type FunctionName,
  parseExpression,
  ratio,
  toMathml,
  toTex,
  toText,
  variable,
} from '../index'
import { substitute } from '../tree/walk'
import { compile } from './compile-tape'
import { rationalFromDouble } from './doubles'
import { type Ball, divideBalls, endsOfBall, exactBall, inUnits } from './extended/ball'
import { runBalls } from './extended/run-balls'
import { Tape } from './tape'

const [z, w] = [variable('z'), variable('w')]

const read = (text: string): Expression => {
  const parsed = parseExpression(text, { variables: ['z', 'w'] })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

/** The function with all the arguments that its definition names. */
const callOf = (name: FunctionName): Expression =>
  (FUNCTIONS[name].arity[1] ?? 1) > 1 ? call(name, z, w) : call(name, z)

type Defined = { readonly name: FunctionName; readonly f: Expression; readonly formula: Expression }

const defined: readonly Defined[] = FUNCTION_NAMES.flatMap(name => {
  const { formula } = FUNCTION_DEFINITIONS[name]
  return formula === null ? [] : [{ name, f: callOf(name), formula: read(formula) }]
})

const POINTS = [
  -1000,
  -40.5,
  -7.25,
  -3,
  -Math.PI / 2,
  -1,
  -0.5,
  -1e-3,
  -1e-200,
  0,
  5e-324,
  0.001,
  0.25,
  1,
  1.5,
  3,
  7.25,
  39.75,
  1000,
]

const SECOND = 0.3

test('every function of the language has a row', () => {
  expect(Object.keys(FUNCTION_DEFINITIONS).toSorted()).toEqual([...FUNCTION_NAMES].toSorted())
  const basic = FUNCTION_NAMES.filter(name => FUNCTION_DEFINITIONS[name].formula === null)
  expect(basic.toSorted()).toEqual(['asin', 'atan', 'erf', 'floor', 'ln', 'sin'])
})

test('the exact rewriting is the definition', () => {
  for (const { name, f, formula } of defined) {
    expect([name, decide(f, formula).verdict]).toEqual([name, 'equal'])
  }
})

/** Where the function has values, a rule such as 1/z is its derivative; elsewhere it is more. */
const domainOf = (name: FunctionName): readonly Condition[] => {
  const { domain } = FUNCTION_DEFINITIONS[name]
  const cases = domain === null ? null : read(`if(${domain},1,0)`)
  return cases?.kind === 'cases' ? cases.branches.map(({ when }) => when) : []
}

/** Stairs have more pieces than are decided; `max` and `min` are differentiated below. */
const OTHERS: ReadonlySet<FunctionName> = new Set(['ceil', 'max', 'min'])

test('the rule of differentiation gives the derivative of the definition', () => {
  for (const { name, f, formula } of defined.filter(one => !OTHERS.has(one.name))) {
    const [rule, derived] = [f, formula].map(one => differentiate(one, { by: 'z' }).derivative)
    if (!rule || !derived) continue
    const assumptions = domainOf(name)
    expect([name, decide(rule, derived, { assumptions }).verdict]).toEqual([name, 'equal'])
  }
})

test('rules with a second argument are the derivatives of the definitions', () => {
  for (const [f, by, slope] of [
    ['leakyrelu(z,w)', 'w', 'if(z>0,0,z)'],
    ['elu(z,w)', 'w', 'if(z>0,0,e^z-1)'],
    ['max(z,w)', 'z', 'if(z<w,0,if(z>w,1,undefined))'],
    ['min(z,w)', 'z', 'if(z<w,1,if(z>w,0,undefined))'],
  ] as const) {
    expect([f, decide(deriveByRules(read(f), by), read(slope)).verdict]).toEqual([f, 'equal'])
  }
})

test('stairs have the slope 0 but at their steps', () => {
  for (const name of ['floor', 'ceil'] as const) {
    const slope = differentiate(call(name, z), { by: 'z' }).derivative
    const values = [-2, -1.5, 0, 0.25, 7].map(x => evaluate(slope, { z: x }))
    expect(values, name).toEqual([Number.NaN, 0, Number.NaN, 0, Number.NaN])
  }
})

/** Enough for `1 + e^z` at -1000. */
const BITS = 1536

const ballOf = (expression: Expression, x: number): Ball | string => {
  const tape = new Tape()
  tape.variable('z')
  tape.variable('w')
  const root = compile({ tape, whole: false }, expression)
  const point = [x, SECOND].map(value => {
    const { numerator, denominator } = rationalFromDouble(value)
    return divideBalls(exactBall(numerator), exactBall(denominator), 4096)
  })
  const value = runBalls(tape, point, BITS)[root]
  return typeof value === 'object' ? value : `${value}`
}

const overlap = (p: Ball, q: Ball): boolean => {
  const unit = Math.min(p.exponent, q.exponent)
  const [[a, b], [c, d]] = [endsOfBall(inUnits(p, unit)), endsOfBall(inUnits(q, unit))]
  return a <= d && c <= b
}

test('values in extended precision are those of the definition', () => {
  for (const { name, f, formula } of defined) {
    for (const x of POINTS) {
      const [own, other] = [ballOf(f, x), ballOf(formula, x)]
      const same =
        typeof own === 'string' || typeof other === 'string' ? own === other : overlap(own, other)
      expect([name, x, same]).toEqual([name, x, true])
    }
  }
}, 60_000)

test('values in doubles are those of the definition, and in their enclosures', () => {
  for (const { name, f, formula } of defined) {
    for (const x of POINTS) {
      const point = { z: x, w: SECOND }
      const [own, other] = [evaluate(f, point), evaluate(formula, point)]
      if (Number.isNaN(own)) expect(other, `${name} at ${x}`).toBeNaN()
      else if (Number.isFinite(own)) {
        expect(Math.abs(own - other), `${name} at ${x}`).toBeLessThanOrEqual(2e-12 * Math.abs(own))
        const found = enclose(f, { z: rationalFromDouble(x), w: rationalFromDouble(SECOND) })
        const slack = 1e-12 * Math.abs(own)
        const holds = !found || (found.lo <= own + slack && found.hi >= own - slack)
        expect(holds, `${name} at ${x}`).toBe(true)
      }
    }
  }
})

test('the domain is where there are values', () => {
  for (const name of FUNCTION_NAMES) {
    const { domain } = FUNCTION_DEFINITIONS[name]
    const inside = read(domain === null ? '1' : `if(${domain},1,0)`)
    for (const x of POINTS) {
      const point = { z: x, w: SECOND }
      const hasValue = !Number.isNaN(evaluate(callOf(name), point))
      expect([name, x, hasValue]).toEqual([name, x, evaluate(inside, point) === 1])
    }
  }
})

test('poles and ends at numbers without a double are outside the domain', () => {
  for (const [name, at] of [
    ['tan', 'pi/2'],
    ['sec', '-3*pi/2'],
    ['cot', 'pi'],
    ['csc', '2*pi'],
    ['acosh', '1-e^(-50)'],
    ['asin', '1+e^(-50)'],
  ] as const) {
    expect(evaluate(substitute(callOf(name), { z: read(at) })), `${name}(${at})`).toBeNaN()
  }
})

test('the defaults of second arguments are slope 0.01, and 1', () => {
  for (const [name, value] of [
    ['leakyrelu', ratio(1, 100)],
    ['elu', read('1')],
  ] as const) {
    expect(decide(call(name, z), call(name, z, value)).verdict).toBe('equal')
  }
})

/** Typeset with an index that is not read. */
const UNREAD: ReadonlySet<FunctionName> = new Set(['gelutanh'])

test('what is printed reads back as the same function', () => {
  for (const name of FUNCTION_NAMES) {
    const f = callOf(name)
    const tex = toTex(f)
    expect(toMathml(f), name).toMatch(/^<m/)
    expect(equalTrees(read(toText(f)), f), name).toBe(true)
    if (UNREAD.has(name)) continue
    expect([name, tex, decide(read(tex), f).verdict]).toEqual([name, tex, 'equal'])
  }
})

const code = (text: string) => `\`${text}\``

const rowOf = (name: FunctionName): string => {
  const { formula, domain } = FUNCTION_DEFINITIONS[name]
  const f = callOf(name)
  const derivative =
    name === 'max' || name === 'min' ? null : differentiate(f, { by: 'z' }).derivative
  const cells = [
    code(toText(f)),
    FUNCTIONS[name].aliases.map(code).join(' '),
    formula === null ? 'basic' : code(formula),
    domain === null ? '' : code(domain),
    derivative ? code(toText(derivative)) : 'at its pieces',
  ]
  return `| ${cells.join(' | ')} |`
}

test('the table of the README is made of these rows', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const section = readme.split('\n## ').find(part => part.startsWith('Functions\n')) ?? ''
  const rows = section.split('\n').filter(line => line.startsWith('| `'))
  expect(rows).toEqual(FUNCTION_NAMES.map(rowOf))
})
