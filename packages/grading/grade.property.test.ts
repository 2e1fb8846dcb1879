import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grade } from './grade'
import { type ExerciseSketch, LESSONS, makeExercise, NAMES, VARIANT } from './testing/make-exercise'

const grader = (sketch: ExerciseSketch) => {
  const { exercise, key } = makeExercise(sketch)
  return (answer: string) => grade(exercise, key, { answer, variant: VARIANT })
}

const ruleInA = grader({
  kind: 'expression',
  definitions: LESSONS.sigmoid,
  names: NAMES.inA,
  answer: 'a(1 - a)',
})
const ruleInZ = grader({
  kind: 'expression',
  definitions: LESSONS.sigmoid,
  names: NAMES.inZ,
  answer: 'e^(-z)/(1 + e^(-z))^2',
})
const reluRule = grader({
  kind: 'expression',
  definitions: LESSONS.relu,
  names: NAMES.inZ,
  answer: "g'(z)",
})
const slope = grader({
  kind: 'number',
  definitions: LESSONS.sigmoid,
  names: NAMES.number,
  answer: "g'(ln 3)",
  tolerance: { kind: 'relative', value: 5e-3 },
})

type Rewrite = (text: string, k: number) => string

/** Each keeps the value of any expression in `x`, for every x and k = 1, 2, … */
const rewritesIn = (x: string): readonly Rewrite[] => [
  text => `(${text}) + 0`,
  text => `-(-(${text}))`,
  (text, k) => `${k}*(${text})/${k}`,
  (text, k) => `(${text}) + ${k}*${x} - ${k}${x}`,
  (text, k) => `(${text})*(1 + ${x}^2 + ${k})/(${k} + 1 + ${x}^2)`,
  (text, k) => `(${text})*e^(${k}${x})*e^(-${k}${x})`,
  text => `(${text})/2 + 0.5*(${text})`,
  (text, k) => `(${text}) + (${x} + ${k})^2 - ${x}^2 - ${2 * k}${x} - ${k * k}`,
]

const rewritten = (forms: readonly string[], x: string) => {
  const steps = fc.array(
    fc.tuple(fc.constantFrom(...rewritesIn(x)), fc.integer({ min: 1, max: 9 })),
    {
      maxLength: 3,
    },
  )
  return fc
    .tuple(fc.constantFrom(...forms), steps)
    .map(([form, list]) => list.reduce((text, [rewrite, k]) => rewrite(text, k), form))
}

test('any equivalent rewriting of the rule in a stays right', () => {
  const forms = ['a(1-a)', 'a - a^2', '1/4 - (a - 1/2)^2', '-(a-1)a']
  fc.assert(
    fc.property(rewritten(forms, 'a'), text => {
      expect(ruleInA(text)).toMatchObject({ verdict: 'correct', reason: 'equal' })
    }),
    { numRuns: 150 },
  )
})

test('any equivalent rewriting of the rule in z stays right', () => {
  const forms = [
    'e^(-z)/(1+e^(-z))^2',
    'e^z/(1+e^z)^2',
    'sigmoid(z)sigmoid(-z)',
    '1/(4cosh(z/2)^2)',
  ]
  fc.assert(
    fc.property(rewritten(forms, 'z'), text => {
      expect(ruleInZ(text)).toMatchObject({ verdict: 'correct', reason: 'equal' })
    }),
    { numRuns: 150 },
  )
})

const coefficient = fc.integer({ min: -12, max: 12 })

test('a changed coefficient in the rule in a is never right', () => {
  fc.assert(
    fc.property(coefficient, coefficient, coefficient, (p, q, r) => {
      fc.pre(!(p === 0 && q === 1 && r === -1))
      expect(ruleInA(`${p} + ${q}*a + ${r}*a^2`)).toMatchObject({ verdict: 'incorrect' })
    }),
    { numRuns: 300 },
  )
})

test('a changed coefficient in the rule in z is never right', () => {
  fc.assert(
    fc.property(coefficient, coefficient, coefficient, (p, q, r) => {
      fc.pre(q !== 0 || r !== 0)
      fc.pre(!(q === r && p === q * q))
      const verdict = ruleInZ(`${p}e^(-z)/(${q} + ${r}e^(-z))^2`)
      expect(verdict.verdict).not.toBe('correct')
      expect(verdict.verdict).not.toBe('undecided')
    }),
    { numRuns: 300 },
  )
})

test('a wrong formula comes with a witness whose two sides differ', () => {
  fc.assert(
    fc.property(coefficient, coefficient, (q, r) => {
      fc.pre(!(q === 1 && r === -1))
      const verdict = ruleInA(`${q}*a + ${r}*a^2`)
      if (verdict.verdict === 'invalid') throw new Error('not read')
      expect(verdict.witness?.yours).not.toBe(verdict.witness?.expected)
    }),
    { numRuns: 100 },
  )
})

test('a number is right exactly where it is within the tolerance', () => {
  const numbers = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 2000 }))
  fc.assert(
    fc.property(numbers, ([n, d]) => {
      const distance = Math.abs(n / d - 3 / 16)
      fc.pre(Math.abs(distance - (5e-3 * 3) / 16) > 1e-9)
      const { verdict } = slope(`${n}/${d}`)
      expect(verdict).toBe(distance < (5e-3 * 3) / 16 ? 'correct' : 'incorrect')
    }),
    { numRuns: 400 },
  )
})

test('the value at the kink never makes a right rule wrong', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 8 }), (n, d) => {
      const value = n / d
      const expected =
        value === 1 ? 'equal' : value >= 0 && value <= 1 ? 'other-convention' : 'domain'
      expect(reluRule(`{0, z<0; ${n}/${d}, z=0; 1, z>0}`).reason).toBe(expected)
    }),
    { numRuns: 100 },
  )
})

const PIECES = [
  'a',
  'z',
  'e',
  '1',
  '2',
  '.5',
  '0',
  '(',
  ')',
  '^',
  '*',
  '/',
  '+',
  '-',
  'ln',
  'max(',
  ',',
]
const MORE = [
  'tanh',
  '|',
  'sqrt(',
  ' if ',
  ' else ',
  '<',
  '{',
  '}',
  ';',
  '\\frac{',
  'σ',
  'undefined',
  'π',
]

/** Time for thousands of verdicts on a busy machine. */
const BUSY_MS = 60_000

test(
  'any text gets a verdict from every kind of exercise',
  () => {
    const pieces = fc.array(fc.constantFrom(...PIECES, ...MORE), { maxLength: 14 })
    const texts = fc.oneof(
      pieces.map(list => list.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    const names = ['correct', 'partly', 'incorrect', 'invalid', 'undecided']
    fc.assert(
      fc.property(texts, text => {
        for (const gradeOne of [ruleInA, ruleInZ, reluRule, slope]) {
          expect(names).toContain(gradeOne(text).verdict)
        }
      }),
      { numRuns: 400 },
    )
  },
  BUSY_MS,
)
