import { expect, test } from 'vitest'
import {
  call,
  compileEvaluator,
  type Expression,
  evaluate,
  FUNCTION_NAMES,
  findSpecialPoints,
  num,
  parseExpression,
  type SpecialPoints,
  toText,
  variable,
} from '../index'

const read = (text: string): Expression => {
  const parsed = parseExpression(text, { variables: ['z', 'w'] })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

const find = (text: string, from = -10, to = 10) =>
  findSpecialPoints(read(text), { by: 'z', from, to })

type List = Exclude<keyof SpecialPoints, 'complete'>

/** Points as short texts: their names, else six digits. */
const shown = (found: SpecialPoints): Partial<Record<List, string>> => {
  const { complete, ...lists } = found
  const entries = Object.entries(lists).filter(([, points]) => points.length > 0)
  return Object.fromEntries(
    entries.map(([list, points]) => [
      list,
      points.map(({ at, exact }) => (exact ? toText(exact) : at.toFixed(6))).join(' '),
    ]),
  )
}

const TURNS = '-3*pi -2*pi -pi 0 pi 2*pi 3*pi'
const HALF_TURNS = '-5*pi/2 -3*pi/2 -pi/2 pi/2 3*pi/2 5*pi/2'
const WHOLE = Array.from({ length: 21 }, (_, n) => n - 10).join(' ')

/** Every built-in function on [-10, 10]. */
const OF_FUNCTIONS: Readonly<Record<string, Partial<Record<List, string>>>> = {
  exp: {},
  ln: { poles: '0', zeros: '1' },
  log10: { poles: '0', zeros: '1' },
  log2: { poles: '0', zeros: '1' },
  sqrt: { edges: '0', zeros: '0' },
  cbrt: { zeros: '0', inflections: '0' },
  abs: { kinks: '0', zeros: '0', minima: '0' },
  sign: { jumps: '0' },
  heaviside: { jumps: '0' },
  max: { kinks: '1' },
  min: { kinks: '1', zeros: '0' },
  floor: { jumps: WHOLE },
  ceil: { jumps: WHOLE },
  sin: {
    zeros: TURNS,
    minima: '-5*pi/2 -pi/2 3*pi/2',
    maxima: '-3*pi/2 pi/2 5*pi/2',
    inflections: TURNS,
  },
  cos: {
    zeros: HALF_TURNS,
    minima: '-3*pi -pi pi 3*pi',
    maxima: '-2*pi 0 2*pi',
    inflections: HALF_TURNS,
  },
  tan: { poles: HALF_TURNS, zeros: TURNS, inflections: TURNS },
  cot: { poles: TURNS, zeros: HALF_TURNS, inflections: HALF_TURNS },
  sec: { poles: HALF_TURNS, minima: '-2*pi 0 2*pi', maxima: '-3*pi -pi pi 3*pi' },
  csc: { poles: TURNS, minima: '-3*pi/2 pi/2 5*pi/2', maxima: '-5*pi/2 -pi/2 3*pi/2' },
  asin: { edges: '-1 1', zeros: '0', inflections: '0' },
  acos: { edges: '-1 1', zeros: '1', inflections: '0' },
  atan: { zeros: '0', inflections: '0' },
  sinh: { zeros: '0', inflections: '0' },
  cosh: { minima: '0' },
  tanh: { zeros: '0', inflections: '0' },
  coth: { poles: '0' },
  sech: { maxima: '0', inflections: '-0.881374 0.881374' },
  csch: { poles: '0' },
  asinh: { zeros: '0', inflections: '0' },
  acosh: { edges: '1', zeros: '1' },
  atanh: { poles: '-1 1', zeros: '0', inflections: '0' },
  erf: { zeros: '0', inflections: '0' },
  sigmoid: { inflections: '0' },
  softplus: {},
  relu: { kinks: '0' },
  leakyrelu: { kinks: '0', zeros: '0' },
  elu: { zeros: '0' },
  selu: { kinks: '0', zeros: '0' },
  gelu: { zeros: '0', minima: '-0.751792', inflections: '-sqrt(2) sqrt(2)' },
  gelutanh: { zeros: '0', minima: '-0.752461', inflections: '-1.418504 1.418504' },
  silu: { zeros: '0', minima: '-1.278465', inflections: '-2.399357 2.399357' },
  mish: { zeros: '0', minima: '-1.192431', inflections: '-2.256376 1.490571' },
  softsign: { zeros: '0', inflections: '0' },
  hardsigmoid: { kinks: '-3 3' },
  hardtanh: { kinks: '-1 1', zeros: '0' },
  logsigmoid: {},
}

test('every built-in function has its special points, all of them', () => {
  const z = variable('z')
  for (const name of FUNCTION_NAMES) {
    const isPair = name === 'max' || name === 'min'
    const f = isPair ? call(name, z, num(1)) : call(name, z)
    const found = findSpecialPoints(f, { by: 'z', from: -10, to: 10 })
    expect(shown(found), name).toEqual(OF_FUNCTIONS[name])
    expect(found.complete, name).toBe(true)
  }
})

const OTHERS: readonly (readonly [string, Partial<Record<List, string>>])[] = [
  ['1/(1+e^(-z))', { inflections: '0' }],
  ['(e^z-e^(-z))/(e^z+e^(-z))', { zeros: '0', inflections: '0' }],
  ['z^2', { zeros: '0', minima: '0' }],
  ['z^3', { zeros: '0', inflections: '0' }],
  ['z^4', { zeros: '0', minima: '0' }],
  [
    'z^3-3z+1',
    { zeros: '-1.879385 0.347296 1.532089', minima: '1', maxima: '-1', inflections: '0' },
  ],
  ['e^z-3z', { zeros: '0.619061 1.512135', minima: 'ln(3)' }],
  [
    'z*e^(-z^2)',
    {
      zeros: '0',
      minima: '-sqrt(0.5)',
      maxima: 'sqrt(0.5)',
      inflections: '-sqrt(1.5) 0 sqrt(1.5)',
    },
  ],
  ['1/(z^2-2)', { poles: '-sqrt(2) sqrt(2)', maxima: '0' }],
  [
    'abs(z^2-2)',
    {
      kinks: '-sqrt(2) sqrt(2)',
      zeros: '-sqrt(2) sqrt(2)',
      minima: '-sqrt(2) sqrt(2)',
      maxima: '0',
    },
  ],
  [
    'abs(e^z-3z)',
    {
      kinks: '0.619061 1.512135',
      zeros: '0.619061 1.512135',
      minima: '0.619061 1.512135',
      maxima: 'ln(3)',
    },
  ],
  ['abs(z)*z', { zeros: '0', inflections: '0' }],
  ['z/z', { holes: '0' }],
  ['(z^2-1)/(z-1)', { holes: '1', zeros: '-1' }],
  ['ln(abs(z))', { poles: '0', zeros: '-1 1' }],
  ['if(z=1,3,z)', { jumps: '1', zeros: '0' }],
  ['if(z>=0,1,0)', { jumps: '0' }],
  ['abs(1/z-2)', { kinks: '0.5', poles: '0', zeros: '0.5', minima: '0.5' }],
  ['sqrt(z^2-4)', { edges: '-2 2', zeros: '-2 2' }],
  ['asin(z/3)', { edges: '-3 3', zeros: '0', inflections: '0' }],
  ['cos(z)-z', { zeros: '0.739085', inflections: HALF_TURNS }],
  [
    'max(sin(z),0)',
    {
      kinks: TURNS,
      maxima: '-3*pi/2 pi/2 5*pi/2',
    },
  ],
  ['sign(sin(z))', { jumps: TURNS }],
  [
    'tan(z)+abs(z)',
    {
      kinks: '0',
      poles: HALF_TURNS,
      zeros: '-7.725252 -4.493409 0 2.028758 4.913180 7.978666',
      inflections: '-3*pi -2*pi -pi pi 2*pi 3*pi',
    },
  ],
]

test('compositions have theirs', () => {
  for (const [text, expected] of OTHERS) {
    const found = find(text)
    expect(shown(found), text).toEqual(expected)
    expect(found.complete, text).toBe(true)
  }
})

test('holes are found at numbers with a name', () => {
  expect(shown(find('sin(z)/sin(z)')).holes).toBe(TURNS)
})

test('points at the ends of the range belong to it, those beyond do not', () => {
  expect(shown(find('max(0,z)', 0, 4))).toEqual({ kinks: '0' })
  expect(shown(find('sin(z)', 0, Math.PI)).zeros).toBe('0 pi')
  expect(shown(find('floor(z)', -2, 1)).jumps).toBe('-2 -1 0 1')
  expect(shown(find('1/z', 1, 2))).toEqual({})
})

test('a zero lies between the ends that are told, where the signs differ', () => {
  for (const text of ['z^3-3z+1', 'e^z-3z', 'cos(z)-z', 'silu(z)-1', 'gelu(z)+0.1', 'tan(z)-z']) {
    const f = compileEvaluator(read(text), 'z')
    const { zeros } = find(text)
    expect(zeros.length, text).toBeGreaterThan(0)
    for (const { at, between, exact } of zeros) {
      expect(between.hi - between.lo, text).toBeLessThan(1e-13 * (1 + Math.abs(at)))
      if (exact) expect(Math.abs(evaluate(exact) - at), text).toBeLessThan(1e-14)
      else expect(f(between.lo) * f(between.hi), text).toBeLessThan(0)
    }
  }
})

test('far ranges are searched too', () => {
  expect(shown(find('tanh(z)', -1000, 1000))).toEqual({ zeros: '0', inflections: '0' })
  expect(shown(find('1/(1+e^(-z))', -700, 700))).toEqual({ inflections: '0' })
  expect(shown(find('gelu(z)', -300, 300)).minima).toBe('-0.751792')
  expect(shown(find('sin(z)', 1000, 1003)).zeros).toBe('319*pi')
})

test('a search without end says so and keeps what it found', () => {
  const wild = find('sin(1/z)')
  expect(wild.complete).toBe(false)
  expect(wild.zeros.map(({ at }) => at.toFixed(6))).toContain('0.318310')
  const stairs = find('floor(1000*z)')
  expect([stairs.complete, stairs.zeros]).toEqual([false, []])
  expect(find('sin(1000*z)').complete).toBe(false)
  expect(find('w*z').complete).toBe(false)
  for (const list of Object.values(wild)) {
    if (Array.isArray(list)) expect(list.length).toBeLessThanOrEqual(400)
  }
})

/** The least of some times: other work on the machine only adds. */
const leastTime = (task: () => void): number => {
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now()
    task()
    return performance.now() - start
  })
  return Math.min(...times)
}

test('plots do not wait for them', () => {
  const limits: readonly (readonly [string, number])[] = [
    ['sigmoid(z)', 3],
    ['tanh(z)', 5],
    ['max(0,z)', 3],
    ['tan(z)', 15],
    ['floor(1000*z)', 10],
    ['sin(1/z)', 250],
  ]
  for (const [text, limit] of limits) {
    const f = read(text)
    const time = leastTime(() => findSpecialPoints(f, { by: 'z', from: -10, to: 10 }))
    expect(time, text).toBeLessThan(limit)
  }
}, 60_000)
