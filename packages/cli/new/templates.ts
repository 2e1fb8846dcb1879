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
<Feedback when="value-for-slope">
That is the height of the curve. The question asks for its slope.
</Feedback>
</Exercise>
`
