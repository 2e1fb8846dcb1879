import type { ExerciseKind } from '@slopewise/lesson'

const NUMBER = (id: string, skill: string): string => `
{/* A number: in any notation, as close as "tolerance" says, or exact where it ends within three decimals. */}

<Exercise id="${id}" kind="number" skill="${skill}" answer="3 * 4" accepts="12; 24/2" rejects="7; -12">
What is $3 \\cdot 4$?
<Hint>
Add 4 three times.
</Hint>
<Solution>
$3 \\cdot 4 = 4 + 4 + 4 = 12$.
</Solution>
<Feedback when="3 + 4">
That is the sum. The dot stands for a product.
</Feedback>
</Exercise>
`

const EXPRESSION = (id: string, skill: string): string => `
{/* An expression: whatever is the same function is right. "in" names what the answer may use. */}

<Exercise id="${id}" kind="expression" skill="${skill}" in="z" answer="z^2 + z" accepts="z(z + 1)" rejects="z^2 + 1; z^2">
Multiply out: $z(z + 1)$.
<Hint>
Both terms in the brackets are multiplied by $z$.
</Hint>
<Solution>
$z(z + 1) = z^2 + z$.
</Solution>
<Feedback when="z^2 + 1">
The second term has to be multiplied, too.
</Feedback>
</Exercise>
`

const CHOICE = (id: string, skill: string): string => `
{/* A choice: exactly one option is right, unless the exercise says "several". */}

<Exercise id="${id}" kind="choice" skill="${skill}">
Where is a smooth curve flat?
<Option id="zero" correct>Where its slope is zero</Option>
<Option id="height">Where its height is zero</Option>
<Hint>
Think of the top of a hill.
</Hint>
<Solution>
Flat means: slope zero, however high the curve is there.
</Solution>
<Feedback when="height">
A curve can cross the axis steeply.
</Feedback>
</Exercise>
`

const SET = (id: string, skill: string): string => `
{/* A set: intervals and single numbers, in any writing. "in" names what a condition may be on. */}

<Exercise id="${id}" kind="set" skill="${skill}" in="z" answer="(-2, 2)" accepts="|z| < 2; -2 < z < 2" rejects="[-2, 2]; (0, 2); {-2, 2}">
For which $z$ is $z^2$ smaller than 4?
<Hint>
Where is $z^2$ equal to 4?
</Hint>
<Solution>
All numbers between $-2$ and 2. The ends do not belong: there the square is 4.
</Solution>
<Feedback when="(-∞, 2)">
Numbers far below zero have large squares, too.
</Feedback>
</Exercise>
`

const CASES = (id: string, skill: string): string => `
{/* A function with cases: learners fill in rows; any order of rows, and any formula for the same function is right. */}

<Exercise id="${id}" kind="cases" skill="${skill}" in="z" answer="abs(z)" accepts="{-z, z < 0; z, z >= 0}" rejects="{z, z < 0; -z, z >= 0}; {0, z < 0; z, z >= 0}">
Write $|z|$ with cases.
<Hint>
What is the size of $-3$?
</Hint>
<Solution>
$$
|z| = \\begin{cases} -z & \\text{if } z < 0 \\\\ z & \\text{if } z \\ge 0 \\end{cases}
$$
</Solution>
<Feedback when="max(0, z)">
Numbers below zero have a size, too.
</Feedback>
</Exercise>
`

const CODE = (id: string, skill: string): string => `
{/* A line of code: NumPy-style arithmetic, read and never run; "answer" is plain maths. */}

<Exercise id="${id}" kind="code" skill="${skill}" in="z" answer="z^2 + z" accepts="z**2 + z; z * (z + 1)" rejects="z**2 + 1; z**2">
\`z\` is an array. Write $z^2 + z$ in one line, for each of its numbers.
<Hint>
A power is written with two stars.
</Hint>
<Solution>
It is \`z**2 + z\`.
</Solution>
</Exercise>
`

const ORDER = (id: string, skill: string): string => `
{/* Steps in a right order; learners get them shuffled. One with "extra" belongs nowhere, and must be false. */}

<Exercise id="${id}" kind="order" skill="${skill}">
Put the lines in order.
<Step>$(z + 1)^2 - 1 = (z + 1)(z + 1) - 1$</Step>
<Step>$= z^2 + z + z + 1 - 1$</Step>
<Step>$= z^2 + 2z$</Step>
<Step>$= z\\,(z + 2)$</Step>
<Step extra id="middle-lost">$= z^2 + 1 - 1$</Step>
<Hint>
The square is a product of two factors.
</Hint>
<Solution>
$$
(z + 1)^2 - 1 = z^2 + 2z = z\\,(z + 2)
$$
</Solution>
<Feedback when="middle-lost">
Each term of one bracket is multiplied by each of the other.
</Feedback>
</Exercise>
`

const FIND_ERROR = (id: string, skill: string): string => `
{/* One line does not follow from the line above it: mark it with \\wrong. The lines below it follow from the mistake. */}

<Exercise id="${id}" kind="find-error" skill="${skill}">
Which line is wrong?
<Line>$(z + 1)^2 - (z - 1)^2$</Line>
<Line>$= z^2 + 2z + 1 - \\left(z^2 - 2z + 1\\right)$</Line>
<Line when="sign">$= \\wrong{z^2 + 2z + 1 - z^2 - 2z + 1}$</Line>
<Line>$= 2$</Line>
<Hint>
Look at the brackets with a minus before them.
</Hint>
<Solution>
All signs in the bracket change: it is $4z$.
</Solution>
</Exercise>
`

const DERIVATION = (id: string, skill: string): string => `
{/* A derivation, line by line: every way is right. "steps" are the fewest lines, "in" what the last one may use. */}

<Exercise id="${id}" kind="derivation" skill="${skill}" from="d/dz (z^2 + 1)^3" in="z" steps="2" accepts="3(z^2 + 1)^2 * d/dz (z^2 + 1); 6z(z^2 + 1)^2">
Work out $\\frac{d}{dz} \\left(z^2 + 1\\right)^3$, line by line.
<Hint>
Which function is inside the other?
</Hint>
<Solution>
$$
\\frac{d}{dz} \\left(z^2 + 1\\right)^3 = 3 \\left(z^2 + 1\\right)^2 \\cdot 2z = 6z \\left(z^2 + 1\\right)^2
$$
</Solution>
</Exercise>
`

const TANGENT = (id: string, skill: string): string => `
{/* Something to place on the plot of a function of "define": here a point; "place" may be a tangent or a region, too. */}

<Exercise id="${id}" kind="tangent" skill="${skill}" place="point" of="g" range="-6..6" answer="g(z) = 1/2" accepts="0" rejects="1">
Drag the point to where the curve has the height $\\frac{1}{2}$.
<Hint>
Read the heights on the axis at the left.
</Hint>
<Solution>
The curve is at half its height at $z = 0$.
</Solution>
</Exercise>
`

const PARTS = (id: string, skill: string): string => `
{/* Several parts, handed in together: each has a name, a kind and what an exercise of that kind has. */}

<Exercise id="${id}" skill="${skill}">
Take $z = \\var{z0}$.
<Variant z0="3" />
<Variant z0="5" />
<Part name="square" kind="number" answer="z0^2" accepts="z0^2" rejects="2*z0; -z0^2">
What is $z^2$?
</Part>
<Part name="double" kind="number" answer="2*z0" accepts="2*z0" rejects="z0^2; -2*z0">
What is $2z$?
</Part>
<Hint>
A square is a number times itself.
</Hint>
<Solution>
The square is $\\val{z0^2}{3}$, the double $\\val{2*z0}{3}$.
</Solution>
</Exercise>
`

const TEMPLATES = {
  number: NUMBER,
  expression: EXPRESSION,
  set: SET,
  cases: CASES,
  code: CODE,
  choice: CHOICE,
  order: ORDER,
  'find-error': FIND_ERROR,
  derivation: DERIVATION,
  tangent: TANGENT,
  parts: PARTS,
} as const satisfies Readonly<Record<ExerciseKind, (id: string, skill: string) => string>>

/** An exercise to be put at the end of a lesson, one of whose skills is `skill`. */
export const exerciseTemplate = (kind: ExerciseKind, id: string, skill: string): string =>
  TEMPLATES[kind](id, skill)
