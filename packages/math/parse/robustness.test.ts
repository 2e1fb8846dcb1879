import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { workMs } from '../../../tests/work-time'
import { toText } from '../print'
import { equalTrees } from '../tree'
import { LENGTH_MAX, NESTING_MAX, parseExpression } from '.'
import type { ParseOptions } from './options'

vi.setConfig({ testTimeout: 60_000 })

const NAMES: ParseOptions = { variables: ['z'], functions: ['g'], values: ['a'] }

const GOOD = [
  'g(z)(1-g(z))',
  '-e^(-z)/(1+e^-z)^2',
  "σ'(z) = ½·(1 − tanh²(z/2))",
  '0 if z<0, 0.01z if -1 < z <= 1, 1 otherwise',
  '{0, z<0; 1, z>=0}',
  'np.where(z > 0, 1, 0.01)',
  '||z|-1|^2 + 2|z|√z',
  '1,5z + max(0,z)',
  'z<-1 ? -1 : z>1 ? 1 : z',
  '\\frac{d}{dz}\\left(\\frac12\\tanh^{2} z\\right)\\Big|_{z=0}',
  '\\begin{cases} 0 & \\text{if } z < 0 \\\\ 1 & \\text{otherwise} \\end{cases}',
  'z*if(z>0,1,0)+piecewise((0,z<0),(1,z>=0))',
  '\\left.z+0{,}5z^2\\right|_{z=3}',
  'log_2(z) + 𝑎(1−𝑎) + 4.5e-3 + 64%',
]

/** Whether the text gives an expression that prints back to itself, or a slip within the text. */
const isSound = (text: string): boolean => {
  const parsed = parseExpression(text, NAMES)
  if (!parsed.ok) {
    const [from, to] = parsed.slip.span
    return 0 <= from && from <= to && to <= text.length
  }
  const again = parseExpression(toText(parsed.expression), NAMES)
  return again.ok && equalTrees(again.expression, parsed.expression)
}

const unsound = (texts: Iterable<string>): string[] => [...texts].filter(text => !isSound(text))

test('reads the good inputs from which the others are made', () => {
  expect(GOOD.filter(text => !parseExpression(text, NAMES).ok)).toEqual([])
})

test('every prefix of a good input ends in a reading or a slip', () => {
  const prefixes = GOOD.flatMap(text => [...text].map((_, i) => text.slice(0, i)))
  expect(unsound(prefixes)).toEqual([])
})

const SIGNS = [
  ...`()[]{}|,;:?=<>+-*/^_'.%\\&! \n0z`,
  ...'−–－＋．，٫·×÷⁄０９٣²³⁻⁰ⁿ₀½⅟↉①𝟏𝐞ℯσ′’√∞≤≥∧¬∣⌊（］＾％…~',
  ...['\u0000', '\u00a0', '\u0305', '\u200b', '\u2062', '\ud835', 'e-', 'e−5', '.5'],
]

test('every deletion, doubling and replacement of one character ends in a reading or a slip', () => {
  const edits = GOOD.flatMap(text =>
    [...text].flatMap((character, i) => {
      const [before, after] = [text.slice(0, i), text.slice(i + character.length)]
      return ['', character + character, ...SIGNS].map(put => before + put + after)
    }),
  )
  expect(unsound(edits)).toEqual([])
})

const TOKENS = [
  ...['z', 'a', 'g', '2', '.5', 'e', 'tanh', 'max', 'd/dz', 'if', 'else', '<', '=', ',', ';', '+'],
  ...[
    '-',
    '*',
    '/',
    '^',
    "'",
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '|',
    '\\frac',
    '\\sqrt',
    '_',
    ' ',
    '?',
    ':',
  ],
]

test('every string of three tokens ends in a reading or a slip', () => {
  const pairs = TOKENS.flatMap(first => TOKENS.map(second => first + second))
  const all = TOKENS.flatMap(first => pairs.map(pair => first + pair))
  expect(unsound([...TOKENS, ...pairs, ...all])).toEqual([])
})

const FEW = [...'z2e-−²|(){},;%^/', '.5', 'tanh', 'if', '<', ' ', '\\frac', 'e−', '½']

test('every seventh string of four tokens ends in a reading or a slip', () => {
  const pairs = FEW.flatMap(first => FEW.map(second => first + second))
  const all = pairs.flatMap((first, i) =>
    pairs.filter((_, j) => (i + j) % 7 === 0).map(second => first + second),
  )
  expect(unsound(all)).toEqual([])
})

test('any string of tokens, and any string at all, ends in a reading or a slip', () => {
  const tokens = fc.array(fc.constantFrom(...TOKENS, ...GOOD), { maxLength: 20 })
  fc.assert(
    fc.property(tokens, list => isSound(list.join(''))),
    { numRuns: 2000 },
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), isSound), { numRuns: 2000 })
})

test('every character of the basic plane alone, and behind a letter, ends in a reading or a slip', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  expect(unsound(characters)).toEqual([])
  expect(unsound(characters.map(character => `z${character}2`))).toEqual([])
})

const repeated = (piece: string) => piece.repeat(LENGTH_MAX / piece.length)

const LONG = [
  ...['(', '-', '|', 'z', '[', '{', '^', "'", '1', '.', ',', '\\', 'z+', 'z/', 'z^', '2 ', '0,5'],
  ...['tanh', 'tanh ', 'g(', 'if ', 'z<', '√', '²', '½', '\\frac', '\\sqrt{', 'd/dz ', '1 if z>0,'],
  ...[
    'z>0?1:',
    '[z>0]',
    '(z>0) and ',
    'not ',
    '\\left(',
    '\\text{',
    'σ(1-',
    '(0,',
    'z|_{',
    'diff(',
    '1_(z<',
    '1_({1}<',
    '1/(1+',
    '2(',
  ],
]

/** The shortest of three runs: the first ones are not warm. */
const shortestMs = (text: string): number =>
  Math.min(...[1, 2, 3].map(() => workMs(() => parseExpression(text, NAMES))))

test('long texts take a time that grows with their length only', () => {
  const pieces = LONG.filter(piece => shortestMs(repeated(piece)) > 100)
  expect(pieces).toEqual([])
})

// Products and fractions that are nested were once opened, or worked out, anew at every level.
test('nesting costs no more than length', () => {
  const depth = NESTING_MAX - 10
  const nested = (open: string) => {
    const one = `${open.repeat(depth)}z${')'.repeat(depth)}`
    return Array(Math.floor(LENGTH_MAX / (one.length + 1)))
      .fill(one)
      .join('+')
  }
  const flat = shortestMs(repeated('z(1-z)+'))
  const slow = ['1/(1+', '2(', '(z>0)*(', 'tanh('].filter(
    open => shortestMs(nested(open)) > 8 * flat,
  )
  expect(slow).toEqual([])
})

test('refuses a text that is too long and brackets that are too deep', () => {
  const code = (text: string) => {
    const parsed = parseExpression(text, NAMES)
    return parsed.ok ? 'ok' : parsed.slip.code
  }
  expect(code('z'.repeat(LENGTH_MAX + 1))).toBe('too-long')
  expect(code(`${'('.repeat(200)}z${')'.repeat(200)}`)).toBe('ok')
  expect(code(`${'('.repeat(NESTING_MAX + 1)}z`)).toBe('too-deep')
  expect(code('z^'.repeat(NESTING_MAX + 1))).toBe('too-deep')
  expect(code('1_({1}<'.repeat(NESTING_MAX + 1))).toBe('too-deep')
  expect(code(`1${'/z'.repeat(NESTING_MAX + 1)}`)).toBe('too-deep')
})
