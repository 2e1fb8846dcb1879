import { expect, test } from 'vitest'
import { prepareSample } from '../relations/sample-lesson'

const HEAD = `---
title: "A lesson"
define:
  g(z): "max(0, z)"
  s(z): "1/(1 + e^(-z))"
  a: "s(z)"
conventions:
  g'(0): "1"
---

`

/** The rules that are said not to be what happened, in a derivation of two lines. */
const blamed = (before: string, now: string, rule: string): string[] =>
  prepareSample(
    `$$\n\\begin{aligned} ${before} &= ${now} \\because{${rule}} \\end{aligned}\n$$`,
    HEAD,
  )
    .issues.filter(issue => issue.rule === 'rule-not-used')
    .map(({ severity }) => severity)

const D = '\\frac{d}{dz}'

test.each([
  ['constant-rule', `${D} 7`, '0', `${D} z^2`, '2z'],
  ['linear-rule', `${D} (3z + 1)`, '3', `${D} 7`, '0'],
  ['factor-rule', `${D} (5 \\sin z)`, `5 ${D} \\sin z`, `${D} z^2`, '2z'],
  ['sum-rule', `${D} (z^2 + e^z)`, `${D} z^2 + ${D} e^z`, `${D} z^3`, '3z^2'],
  ['product-rule', `${D} (z e^z)`, 'e^z + z e^z', `${D} (3 z)`, '3'],
  ['quotient-rule', `${D} \\frac{z}{1 + z}`, '\\frac{1}{(1 + z)^2}', `${D} e^z`, 'e^z'],
  ['power-rule', `${D} z^4`, '4z^3', `${D} e^z`, 'e^z'],
  ['chain-rule', `${D} e^{-z}`, '-e^{-z}', `${D} z^3`, '3z^2'],
  ['exp-rule', `${D} e^z`, 'e^z', `${D} z^2`, '2z'],
  ['log-rule', `${D} \\ln z`, '\\frac{1}{z}', `${D} e^z`, 'e^z'],
  ['known-derivative', `${D} \\tanh z`, '1 - \\tanh^2 z', `${D} z^2`, '2z'],
  [
    'cases-split',
    "g'(z)",
    '\\begin{cases} 0 & z < 0 \\\\ 1 & z \\ge 0 \\end{cases}',
    '2z',
    'z + z',
  ],
  ['definition', 's(z)', '\\frac{1}{1 + e^{-z}}', '2z', 'z + z'],
  ['expand', '2(z + 1)', '2z + 2', '2z + 2z', '4z'],
  ['factor', 'z^2 + z', 'z (z + 1)', 'z + 0', 'z'],
  ['split-fraction', '\\frac{1 + z}{z}', '\\frac{1}{z} + 1', '2z', 'z + z'],
  ['common-denominator', '\\frac{1}{z} + 1', '\\frac{1 + z}{z}', '2z', 'z + z'],
  ['algebra', '2z', 'z + z', `${D} z^2`, '2z'],
  ['identity', '1 - \\tanh^2 z', '\\frac{1}{\\cosh^2 z}', `${D} \\sinh z`, '\\cosh z'],
  ['limit', '\\lim_{h \\to 0} \\frac{(z + h)^2 - z^2}{h}', '2z', `${D} z^2`, '2z'],
  [
    'difference-quotient',
    `${D} z^2`,
    '\\lim_{h \\to 0} \\frac{(z + h)^2 - z^2}{h}',
    `${D} z^2`,
    '2z',
  ],
  ['substitution', 's(z)', 'a', '2z', 'z + z'],
])(
  'the rule %s is right where it happened, and doubted where it did not',
  (rule, before, now, otherBefore, otherNow) => {
    expect(blamed(before, now, rule)).toEqual([])
    expect(blamed(otherBefore, otherNow, rule)).toEqual(['warning'])
  },
)

test('a convention needs one in the front matter', () => {
  expect(blamed("g'(0)", '1', 'convention')).toEqual([])
  const text = "$$\n\\begin{aligned} g'(0) &= \\frac14 \\because{convention} \\end{aligned}\n$$"
  expect(prepareSample(text).issues.map(({ rule }) => rule)).toEqual(['rule-not-used'])
})

test('the doubt stands where the rule is named', () => {
  const text = `$$\n\\begin{aligned}\na &= g(z) \\\\\n&= 2g(z) - g(z) \\because{product-rule}\n\\end{aligned}\n$$`
  const [issue] = prepareSample(text).issues
  expect(issue).toMatchObject({ rule: 'rule-not-used', line: 11, column: 26, endColumn: 38 })
})
