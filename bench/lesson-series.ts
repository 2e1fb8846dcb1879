import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Rows of four formulas in a lesson; with the others it has about sixty. */
const ROWS = 12

/** True statements whose numbers are found in no other row and no other lesson. */
const rowOf = (n: number): string =>
  [
    `Expanding $(z + ${n})^2 = z^2 + ${2 * n} z + ${n * n}$ is one way; the other one is`,
    '',
    '$$',
    `(z - ${n})(z + ${n}) = z^2 - ${n * n}`,
    '$$',
    '',
    `and with $\\given{z = ${n + 1}}$ the bracket is $z - ${n} = 1$.`,
    '',
  ].join('\n')

const exerciseOf = (k: number): string => `
<Exercise id="slope" kind="number" skill="slope-at-a-point" answer="g'(z0)" accepts="${k}/4" rejects="g(z0)">
What is $g'(\\var{z0})$ for this unit with $k = ${k}$?
<Variant z0="0" />
<Hint>
Start with $g(\\var{z0})$.
</Hint>
<Solution>
$$
g'(0) = ${k}\\,g(0)\\,(1 - g(0)) = \\frac{${k}}{4}
$$
</Solution>
</Exercise>

<Exercise id="rule" kind="expression" skill="rule-in-a" in="a" answer="${k} a(1 - a)" accepts="${k}a - ${k}a^2" rejects="a(1 - a)/${k + 1}">
Write the slope with $a$ alone, for $k = ${k}$.
<Hint>
It is a product.
</Hint>
<Solution>
It is $g'(z) = ${k} a(1 - a)$.
</Solution>
</Exercise>
`

/** A lesson about its own function; no formula of it is in any other one. */
const lessonOf = (index: number): string => {
  const k = index + 3
  const rows = Array.from({ length: ROWS }, (_, row) => rowOf(index * ROWS + row + 1))
  return `---
title: "A sigmoid ${k} times as steep"
define:
  g(z): "1/(1 + e^(-${k}z))"
  a: "g(z)"
rule: "${k} a(1 - a)"
skills: [slope-at-a-point, rule-in-a]
---

Here $g(z) = \\frac{1}{1 + e^{-${k}z}}$, and its slope is

$$
\\begin{aligned}
g'(z) &= \\frac{${k} e^{-${k}z}}{(1 + e^{-${k}z})^2} \\\\
&= ${k}\\,g(z)\\,(1 - g(z))
\\end{aligned}
$$

<DerivativePlot of="g" at="1/${k}" range="-4..4" />

## Numbers of its own

${rows.join('\n')}
## Try it
${exerciseOf(k)}`
}

/** Writes a course of `count` lessons that differ in every formula; returns their files. */
export const writeManyLessons = (contentDir: string, count: number): string[] => {
  const course = path.join(contentDir, 'many')
  mkdirSync(course, { recursive: true })
  writeFileSync(path.join(course, 'course.json'), '{"title": "Many lessons"}')
  return Array.from({ length: count }, (_, index) => {
    const folder = path.join(course, `${String(index + 1).padStart(3, '0')}-lesson-${index + 1}`)
    mkdirSync(folder)
    const file = path.join(folder, 'index.mdx')
    writeFileSync(file, lessonOf(index))
    return file
  })
}
