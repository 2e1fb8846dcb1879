import { expect, test } from 'vitest'
import { checkText } from './check-text'

const lessonWith = (...lines: readonly string[]): string => `---
title: "Lines"
define:
  g(z): "1/(1 + e^(-z))"
skills: [rule-in-a]
---

<Exercise id="lines" kind="find-error" skill="rule-in-a">
Which line is wrong?
${lines.join('\n')}
<Hint>
Look.
</Hint>
<Solution>
There.
</Solution>
</Exercise>
`

const kindsOf = (...lines: readonly string[]): string[] =>
  checkText(lessonWith(...lines)).findings.map(({ kind }) => kind)

const HEAD = '<Line>$(z + 1)^2 - z^2$</Line>'

test('each line counts as a relation with the line above it, also below the wrong one', () => {
  const wrong = '<Line when="sign">$= \\wrong{z^2 - 2z + 1 - z^2}$</Line>'
  expect(kindsOf(HEAD, wrong, '<Line>$= 1 - 2z$</Line>')).toEqual(['verified', 'verified'])
  expect(kindsOf(HEAD, wrong.replace('<Line', '<Line wrong'), '<Line>$= 1 + 2z$</Line>')).toContain(
    'false',
  )
})

test('a wrong line may be marked by its tag, and a first line may be an equation', () => {
  const first = "<Line>$g'(z) = \\frac{d}{dz} (1 + e^{-z})^{-1}$</Line>"
  const wrong = '<Line wrong>$= (1 + e^{-z})^{-2}$</Line>'
  expect(kindsOf(first, wrong, '<Line>$= \\frac{1}{(1 + e^{-z})^2}$</Line>')).toEqual([
    'verified',
    'verified',
    'verified',
  ])
})

test('a line that does not follow is no second issue beside that of its exercise', () => {
  const { issues, findings } = checkText(lessonWith(HEAD, '<Line>$= 2z + 2$</Line>'))
  expect(findings.map(({ kind }) => kind)).toEqual(['false'])
  expect(issues).toEqual([])
})
