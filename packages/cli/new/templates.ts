/** Exercises of these kinds can be started. */
export const NEW_KINDS = ['number', 'expression', 'set', 'choice'] as const
export type NewKind = (typeof NEW_KINDS)[number]

/** `slope-at-zero` as a title: `Slope at zero`. */
export const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `course.json` of a new course. */
export const courseTemplate = (title: string): string =>
  `${JSON.stringify({ title, description: `${title}, step by step.` }, null, 2)}\n`

/** A lesson that has a bit of everything, with notes for its author. */
export const lessonTemplate = (title: string): string => `---
# What stands here is described in docs/authoring.md. A line with "#" is a note.
title: ${JSON.stringify(title)}
description: "One sentence for the list of lessons."
status: draft # learners see the lesson once this line is gone
define: # one definition drives the plot, the checks and the keys
  g(z): "1/(1 + e^(-z))"
  a: "g(z)"
rule: "a(1 - a)" # the slope in terms of the value; it is checked
skills: [slope-at-a-point]
---

{/* A note like this one is seen by nobody else. Check as you write: npm run dev */}

The *sigmoid* squeezes any number into the range from 0 to 1:

$$
g(z) = \\frac{1}{1 + e^{-z}}
$$

## The slope

{/* Every equation is checked: a wrong sign is an error with its place. */}

<Derivation label="The slope of the sigmoid">
$$
\\begin{aligned}
g'(z) &= \\frac{e^{-z}}{(1 + e^{-z})^2} \\because{chain-rule} \\\\
&= g(z)\\,(1 - g(z)) \\because{algebra}
\\end{aligned}
$$
</Derivation>

{/* The point can be dragged; "hide" keeps the numbers back until the exercise was answered. */}

<DerivativePlot of="g" at="1" range="-6..6" hide="slope-at-zero" />

## Try it

{/* "accepts" and "rejects" are tests of the exercise: they are graded whenever the lesson is checked. */}

<Exercise id="slope-at-zero" kind="number" skill="slope-at-a-point" answer="g'(0)" accepts="1/4; 0.25" rejects="3/4; 1" waive="a warm-up: at z = 0 the height and 1 - a are the same">
How steep is the curve at $z = 0$?
<Hint>
Start with the height: $g(0) = \\frac{1}{2}$.
</Hint>
<Solution>
$$
g'(0) = g(0)\\,(1 - g(0)) = \\frac{1}{2} \\cdot \\frac{1}{2} = \\frac{1}{4}
$$
</Solution>
<Feedback when="g(0)">
That is the height of the curve. The question asks for its slope.
</Feedback>
</Exercise>
`

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

const TEMPLATES = { number: NUMBER, expression: EXPRESSION, set: SET, choice: CHOICE } as const

/** An exercise to be put at the end of a lesson, one of whose skills is `skill`. */
export const exerciseTemplate = (kind: NewKind, id: string, skill: string): string =>
  TEMPLATES[kind](id, skill)
