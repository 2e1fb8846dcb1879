import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { workMs } from '../../../../tests/work-time'
import type { ParseOptions } from '../options'
import { parseFully } from '../parse'
import { readPlainly } from '.'

vi.setConfig({ testTimeout: 60_000 })

const NAMES: ParseOptions = { variables: ['z', 'k'], functions: ['g'], values: ['a'] }
const SPARE: ParseOptions = { variables: ['x', 'y'], derivatives: false, forbidden: ['z', 'a'] }
const ODD: ParseOptions = {
  variables: ['z_0', 'z', 'lambda', 'e'],
  functions: ['σ', 'H', 'min', 'd'],
  values: ['α', 'w1', 'return', 'dz'],
}
const LETTERS: ParseOptions = { variables: [...'dtzphinoxasreglk'], values: ['u', 'w'] }
const ALL_OPTIONS = [NAMES, SPARE, ODD, LETTERS]

/** How many texts were read plainly: a test that compares nothing says nothing. */
let plainCount = 0

const isSame = (text: string, options: ParseOptions): boolean => {
  const plain = readPlainly(text, options)
  if (plain === null) return true
  plainCount += 1
  return isDeepStrictEqual(parseFully(text, options), { ok: true, expression: plain })
}

const misread = (texts: Iterable<string>, all = ALL_OPTIONS): string[] =>
  all.flatMap(options => [...texts].filter(text => !isSame(text, options)))

type Row = { student?: string; reference?: string; input?: string; answer?: unknown }

const CORPUS = new URL('../../../../tests/corpus/', import.meta.url)

const rowsOf = (name: string): readonly Row[] =>
  readFileSync(new URL(name, CORPUS), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

const textsOf = (name: string): readonly string[] =>
  rowsOf(name).flatMap(row =>
    [row.student, row.reference, row.input, row.answer].filter(text => typeof text === 'string'),
  )

const EXERCISES = JSON.parse(readFileSync(new URL('answers.exercises.json', CORPUS), 'utf8'))

/** Every string in a piece of JSON. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value instanceof Object
      ? Object.values(value).flatMap(stringsIn)
      : []

const CORPORA = [
  ...new Set([
    ...['activations', 'syntax', 'answers'].flatMap(name => textsOf(`${name}.jsonl`)),
    ...stringsIn(EXERCISES),
  ]),
]

test('the plain reader gives the tree of the full one, or none, on the corpora', () => {
  expect(CORPORA.length).toBeGreaterThan(800)
  expect(misread(CORPORA)).toEqual([])
})

test('nearly all activation forms are plain', () => {
  const options: ParseOptions = { variables: ['z', 'k'], values: ['a'] }
  const texts = textsOf('activations.jsonl')
  const others = new Set(texts.filter(text => readPlainly(text, options) === null))
  expect([...others]).toEqual([])
})

const PLAIN = [
  'e^(-z)/(1+e^(-z))^2',
  'a(1-a) + 2z*(-1/3)',
  "g'(z)*g(1-z) - g^2(z) + g",
  'if(z>0 and z<=1e-3 or -1<z<1, 0.01z, if(z=0,1/2,.5))',
  '|z|/2 - ln 2 + tanh^2(z/2)',
  'max(0, z, -|k|) − 2·z**3 ≤ 1',
  'σ(z)(1−σ(z)) + sqrt(2/pi) + ze',
  'leaky_relu(z_0, 0.10) + λ/lambda + π',
  'H(k) u w1 + return min + dz/3',
  '{0, z<0; 1/2, z = 0; 1, z>0} + {z}',
  "g'(z) = 0 if z<0, -1<z when z<=1, 1 otherwise",
  '= 1 if z>0 else 0.01z²',
  '(2z)/3 - (za)(k/2)/z + (z+1)*(-k)',
  'sin 2 pi z e^z + ln 2z (1-z) − tanh²(z)³/2πz',
]

const SIGNS = [...`()[]{}|,;:?=<>+-*/^_'.%\\&! \n\t$01eEzagdxσ²₀½−·×≤≠′`, 'if', 'tanh', ' and ']

test('they agree on every prefix and every edit of one character', () => {
  const texts = PLAIN.flatMap(text =>
    [...text].flatMap((character, i) => {
      const [before, after] = [text.slice(0, i), text.slice(i + character.length)]
      const puts = ['', character + character, ...SIGNS]
      return [
        before,
        ...puts.flatMap(put => [before + put + after, before + put + character + after]),
      ]
    }),
  )
  expect(misread(new Set(texts))).toEqual([])
})

test('they agree on edits of what students type', () => {
  const texts = CORPORA.filter((_, i) => i % 5 === 0).flatMap(text =>
    [...text.slice(0, 60)].map((_, i) => {
      const put = SIGNS[(7 * i + text.length) % SIGNS.length] ?? ''
      return text.slice(0, i) + put + text.slice(i + (text.length % 2))
    }),
  )
  expect(misread(new Set(texts))).toEqual([])
})

const COMMON = [..."zak2e()()()+-*/^|,= '²³", ' ', '(z)', '.5', 'g', 'tanh', 'ln ', '**', '{', '}']

// Between two strokes each.
const RARE =
  '¦x¦y¦d¦H¦0¦1¦3¦σ¦θ¦π¦λ¦u¦I¦L¦12¦0.5¦1e-4¦01¦10¦000¦2.¦e-3¦E5¦ze¦πz¦te¦az¦pi¦tanh ¦log_2¦sqrt(¦max(' +
  '¦min¦if(¦ if ¦when(¦ when z<0, ¦where¦ and ¦or¦not ¦at¦else¦otherwise¦{0, z<0; ¦oo¦inf¦int(¦I(¦' +
  'undefined¦undef¦dne¦no ¦sh¦th ¦abs¦asin(¦EXP(¦sigma¦sigma(¦lambda¦z_0¦z0¦z_{0}¦w1¦dz¦d/dz ¦piece¦' +
  "np.¦acot(¦pow(¦square(¦answer¦is ¦return ¦lambda z:¦y=¦g'(¦g(¦g'(z)=¦a(z)¦((z))¦[¦]¦|¦, ¦;¦; ¦  ¦\n¦" +
  '^2¦^-1¦^(¦<¦<=¦==¦!=¦>¦>=1¦=>¦%¦−¦–¦×¦·¦÷¦≤¦≠¦′¦⁴¦½¦√¦_¦.¦\\frac¦\\¦$¦?¦:¦!¦~¦&'

const token = fc.oneof(fc.constantFrom(...COMMON), fc.constantFrom(...RARE.split('¦')))

for (const [i, options] of ALL_OPTIONS.entries()) {
  test(`they agree on any string of tokens, with the names of case ${i}`, () => {
    const before = plainCount
    const texts = fc.array(token, { maxLength: 9 }).map(list => list.join(''))
    fc.assert(
      fc.property(texts, text => isSame(text, options)),
      { numRuns: 100_000 },
    )
    expect(plainCount - before).toBeGreaterThan(1000)
  })
}

const grown = fc.letrec<{ value: string; list: string }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      'z',
      'a',
      'za',
      'k',
      'e',
      '2',
      '0',
      '1/2',
      '.5',
      '1e-4',
      'g',
      "g'(z)",
      'pi',
      '1000',
    ),
    fc
      .tuple(
        tie('value'),
        fc.oneof(fc.constantFrom('', '+', '-', '*', '/', '^'), token),
        tie('value'),
      )
      .map(parts => parts.join('')),
    tie('value').map(value => `(${value})`),
    tie('value').map(value => `|${value}|`),
    tie('value').map(value => `-${value}`),
    fc
      .tuple(
        fc.constantFrom('ln', 'tanh^2', 'max', 'asin', 'g', 'z', 'a', 'e', 'σ', 'H'),
        tie('list'),
      )
      .map(([name, list]) => `${name}(${list})`),
    fc
      .tuple(tie('value'), fc.constantFrom('<', '>=', '=', '!='), tie('list'), tie('value'))
      .map(([left, sign, list, other]) => `if(${left}${sign}${list},${other})`),
  ),
  list: fc.oneof(
    tie('value'),
    fc.tuple(tie('value'), tie('value')).map(list => list.join(',')),
  ),
}))

for (const [i, options] of ALL_OPTIONS.entries()) {
  test(`they agree on formulas that were grown, with the names of case ${i}`, () => {
    const before = plainCount
    fc.assert(
      fc.property(grown.value, text => isSame(text, options)),
      { numRuns: 30_000 },
    )
    expect(plainCount - before).toBeGreaterThan(1000)
  })
}

test('long and deep texts take no time', () => {
  const texts = [
    'z+',
    '(',
    'z',
    '-',
    '1/',
    '|',
    'g(',
    'tanh ',
    'e^',
    'if(z>0,',
    '1',
    '(z)',
    'ze ',
    'ln 2 2 ',
    'ln ',
    '2 2 ',
    '0, z<0; ',
    '1 if z>0 else ',
    'g(z)=',
    "g'",
    '²',
    'z and ',
    'if(z>0 and z<1',
    '2z²',
    '2^-',
  ].map(piece => `${`${piece.repeat(5000)}`.slice(0, 9_999)}z`)
  for (const text of texts) {
    // The shortest of five runs: the first ones are not warm.
    const runsMs = [1, 2, 3, 4, 5].map(() => workMs(() => readPlainly(text, NAMES)))
    expect(Math.min(...runsMs), text.slice(0, 20)).toBeLessThan(25)
    expect(isSame(text, NAMES), text.slice(0, 20)).toBe(true)
  }
})
