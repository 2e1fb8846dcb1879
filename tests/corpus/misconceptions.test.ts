import { grade, misconceptionsOf, prepareVariant } from '@slopewise/grading'
import { type Answer, isTypedKind } from '@slopewise/lesson'
import {
  MISCONCEPTION_TAGS,
  MISCONCEPTION_WORDS,
  type MisconceptionTag,
  say,
  VERDICT_WORDS,
} from '@slopewise/lesson/messages'
import { toText } from '@slopewise/math'
import { beforeAll, expect, test } from 'vitest'
import { COURSE, compileCourse } from './course-exercises'

/** The names of the lesson that a reply uses. */
type Names = { readonly g?: string; readonly a?: string; readonly z?: string }

/** What a learner who holds a wrong rule answers, worked out by hand. */
const HELD: readonly (readonly [
  tag: MisconceptionTag,
  exercise: string,
  variant: string,
  answer: Answer,
  names: Names,
])[] = [
  ['value-for-slope', 'practice-slope/tanh-slope', 'z0=1', '0.7616', { g: 't' }],
  ['one-minus', 'practice-slope/tanh-slope', 'z0=1', '0.2384', { a: 't(z)' }],
  ['wrong-sibling', 'practice-slope/sigmoid-slope', 'z0=1', '0.4656', { g: 's' }],
  ['plus-for-minus', 'practice-slope/sigmoid-slope', 'z0=1', '1.2655', {}],
  ['z-for-a', 'sigmoid/rule-in-z', 'default', 'z(1 - z)', { g: 'g', a: 'a', z: 'z' }],
  ['twice', 'practice-slope/tanh-slope', 'z0=1', '0.58782', { g: 't', a: 't(z)' }],
  ['not-squared', 'tanh/rule-in-z', 'default', '1/cosh(z)', {}],
  ['power-rule', 'sigmoid/rule-in-z', 'default', 'z e^(-z-1)/(1+e^-z)^2', { z: 'z' }],
  ['leaky-zero', 'leaky-relu/slope-at-minus-3', 'default', '0.1', { z: 'z' }],
  ['relu-boundary', 'checking-slopes/drelu-in-code', 'default', 'np.where(z < 0, 1, 0)', {}],
  ['saturation', 'practice-saturation/tiny-tanh-slope', 'z0=8', '0', {}],
  ['sign', 'practice-kink/where-the-corner-is', 'm0=6, b0=3', '-3/5', {}],
  ['no-chain', 'practice-chain/tanh-three-times-as-fast', 'default', '1 - tanh(3z)^2', {}],
  ['quotient-swap', 'tanh/rule-in-z', 'default', 'tanh(z)^2 - 1', {}],
  ['complement', 'practice-kink/subgradients', 'c0=-0.5', 'm < -0.5 or m > 1', {}],
  ['ends-alone', 'practice-saturation/where-sigmoid-is-flat', 'p0=3/16', '±ln 3', {}],
  ['loss-layer', 'comparing-the-four/no-slope-at-the-output', 'default', ['again'], { g: 'g', a: 'a' }],
]

/** Rules that no answer to these exercises tells apart: the reply names all causes. */
const TOGETHER: Readonly<Partial<Record<MisconceptionTag, readonly MisconceptionTag[]>>> = {
  'quotient-swap': ['sign', 'quotient-swap'],
}

/** Shown by placing something on a plot: packages/grading/tangent/tangent.test.ts. */
const PLACED: readonly MisconceptionTag[] = ['one-side', 'one-line']

/** The words that a class of rules is told. */
const replyOf = (tags: readonly MisconceptionTag[], names: Names): string => {
  const [only, ...others] = tags
  if (only !== undefined && others.length === 0) return say(MISCONCEPTION_WORDS[only].reply, names)
  const causes = tags.map(tag => say(MISCONCEPTION_WORDS[tag].cause, names)).join(', or ')
  return say(VERDICT_WORDS['misconception/several'], { causes: `Perhaps ${causes}` })
}

let exercises: Awaited<ReturnType<typeof compileCourse>>
beforeAll(async () => {
  exercises = await compileCourse()
}, 180_000)

test('every wrong rule that has a name is held by somebody here', () => {
  const held = [...HELD.map(([tag]) => tag), ...PLACED]
  expect(held.toSorted()).toEqual(MISCONCEPTION_TAGS.toSorted())
})

test.each(HELD)('who holds "%s" in %s is told so', (tag, address, variant, answer, names) => {
  const found = exercises.get(`${COURSE}/${address}`)
  if (found === undefined) throw new Error(`There is no ${address}.`)
  const verdict = grade(found.exercise, found.key, { answer, variant })
  const tags = TOGETHER[tag] ?? [tag]
  expect(verdict).toMatchObject({
    verdict: 'incorrect',
    reason: tags[0],
    feedback: replyOf(tags, names),
  })
})

test('each wrong rule of each variant gets its own reason, wherever it is not near the key', { timeout: 60_000 }, () => {
  const counts = { told: 0, near: 0, cannotBeTyped: 0, choices: 0 }
  const wrong: string[] = []
  for (const { exercise, key } of exercises.values()) {
    const { kind } = exercise
    // A tree is printed as learners type it, and not as Python.
    if (!isTypedKind(kind) || kind === 'code') continue
    for (const { id } of exercise.variants) {
      for (const one of misconceptionsOf(prepareVariant(key, id), kind).classes) {
        const answer = toText(one.answer)
        const { verdict, reason } = grade(exercise, key, { answer, variant: id })
        if (verdict === 'correct') counts.near += 1
        else if (verdict === 'incorrect' && reason === one.tags[0]) counts.told += 1
        else if (reason === 'name-not-allowed') counts.cannotBeTyped += 1
        else if (reason === 'other-convention') counts.choices += 1
        else wrong.push(`${exercise.address} ${id}: ${answer} is told ${verdict} ${reason}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(counts.told).toBeGreaterThan(500)
  expect(counts.near).toBeLessThan(0.02 * counts.told)
  // In `a` alone one cannot write what needs z; at a kink two of the rules are others' conventions.
  expect(counts.cannotBeTyped + counts.choices).toBeLessThan(0.05 * counts.told)
})
