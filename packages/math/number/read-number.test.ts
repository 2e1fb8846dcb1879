import { expect, test } from 'vitest'
import { rational, readNumber } from '.'

const SAME = [
  '16/25',
  '0.64',
  '.64',
  '64%',
  '64 %',
  '0,64',
  '6.4e-1',
  '6,4·10⁻¹',
  '0.64.',
  '\\frac{16}{25}',
]

for (const text of SAME) {
  test(`reads ${text} as sixteen twenty-fifths`, () => {
    expect(readNumber(text)?.value).toEqual(rational(16, 25))
  })
}

const PRECISION = [
  ['12', 'integer', 2, rational(1)],
  ['0.250', 'decimal', 3, rational(1, 1000)],
  ['−0.01', 'decimal', 1, rational(1, 100)],
  ['4.54×10^-5', 'scientific', 3, rational(1n, 10n ** 7n)],
  ['19.7%', 'percent', 3, rational(1, 1000)],
  ['0', 'integer', 1, rational(1)],
  ['½', 'fraction', null, null],
] as const

for (const [text, notation, significantDigits, lastPlace] of PRECISION) {
  test(`knows how precisely ${text} was given`, () => {
    expect(readNumber(text)).toMatchObject({ notation, significantDigits, lastPlace })
  })
}

test('leaves formulas, names and ambiguous commas to the parser', () => {
  const others = [
    '',
    '.',
    '-',
    '1,000',
    '1/0',
    'ln 2',
    '1+1',
    '1/4+0',
    'e',
    '1e99999',
    '1/2/3',
    '1.2.3',
    '1½',
  ]
  expect(others.filter(text => readNumber(text) !== null)).toEqual([])
})
