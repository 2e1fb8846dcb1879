import { grade, prepareVariant } from '@slopewise/grading'
import { isTypedKind } from '@slopewise/lesson'
import { toText } from '@slopewise/math'
import { beforeAll, expect, test } from 'vitest'
import { COURSE, compileCourse } from './course-exercises'

/** The exercises that the course was planned with, by number: where each is asked, and as what kind. */
const PLANNED: Readonly<Record<number, string>> = {
  1: 'number sigmoid/slope-at-zero',
  2: 'number tanh/slope-at-zero',
  3: 'number tanh/slope-at-ln2',
  4: 'number sigmoid/slope-at-ln3',
  5: 'parts practice-slope/same-slope-on-both-sides',
  6: 'parts practice-rule-in-a/same-output-two-units',
  7: 'number sigmoid/exponent-at-10',
  8: 'parts practice-slope/steepest-place',
  9: 'number sigmoid/five-layers',
  10: 'number leaky-relu/slope-at-minus-3',
  11: 'parts practice-slope/slopes-of-the-straight-ones',
  12: 'number comparing-the-four/weight-slope',
  13: 'parts practice-slope/where-is-it-this-steep',
  14: 'number practice-value/estimate-by-tangent',
  15: 'expression sigmoid/rule-in-a',
  16: 'expression sigmoid/rule-in-z',
  17: 'expression tanh/rule-in-z',
  // Asked for two numbers: a formula for ReLU could be typed back as max(0, z).
  18: 'parts practice-kink/corner-from-an-absolute-value',
  19: 'cases practice-kink/leaky-rule-with-slope-c',
  20: 'expression practice-chain/inner-factor',
  21: 'expression comparing-the-four/tanh-from-sigmoid',
  22: 'expression practice-rule-in-z/softplus',
  23: 'expression practice-rule-in-a/slope-of-the-slope',
  24: 'choice practice-rule-in-a/rules-as-curves',
  25: 'parts practice-kink/three-readings',
  26: 'choice comparing-the-four/why-it-saturates',
  27: 'choice comparing-the-four/signal-into-a-hidden-layer',
  28: 'choice comparing-the-four/no-slope-at-the-output',
  29: 'tangent sigmoid/tangent-at-z0',
  30: 'tangent tanh/point-of-slope',
  31: 'choice tanh/which-slope-curve',
  32: 'tangent sigmoid/where-saturated',
  33: 'tangent relu/two-tangents',
  34: 'derivation sigmoid/derive-the-slope',
  35: 'derivation tanh/derive-the-slope',
  36: 'find-error sigmoid/one-wrong-line',
  37: 'order sigmoid/steps-in-order',
  38: 'code checking-slopes/dtanh-in-code',
  39: 'code checking-slopes/drelu-in-code',
  40: 'parts checking-slopes/three-steps',
  41: 'parts checking-slopes/centred-at-the-corner',
  42: 'parts checking-slopes/pass-look-or-bug',
}

const SKILLS = [
  'value',
  'slope-at-a-point',
  'rule-in-a',
  'rule-in-z',
  'chain',
  'kink',
  'saturation',
  'numeric-check',
]

let exercises: Awaited<ReturnType<typeof compileCourse>>
beforeAll(async () => {
  exercises = await compileCourse()
}, 180_000)

test('every exercise that was planned is in the course, of its kind', () => {
  const found = Object.entries(PLANNED).map(([number, planned]) => {
    const address = planned.split(' ')[1] ?? ''
    const kind = exercises.get(`${COURSE}/${address}`)?.exercise.kind ?? 'no'
    return [Number(number), `${kind} ${address}`]
  })
  expect(Object.fromEntries(found)).toEqual(PLANNED)
})

const skillsOf = (lesson: string): string[] =>
  [...exercises.values()]
    .filter(({ exercise }) => exercise.address.startsWith(`${COURSE}/${lesson}/`))
    .map(({ exercise }) => exercise.skill)

test('both checks ask one question of each skill, in one order', () => {
  expect(skillsOf('first-check')).toEqual(SKILLS)
  expect(skillsOf('second-check')).toEqual(SKILLS)
})

test('each skill has eight exercises with hints, and a page of practice', () => {
  const counts = SKILLS.map(
    skill =>
      [...exercises.values()].filter(
        ({ exercise }) => exercise.skill === skill && exercise.hintCount > 0,
      ).length,
  )
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(8)
  const practised = [...exercises.keys()].flatMap(address => /\/(practice-[^/]+)\//.exec(address)?.[1] ?? [])
  const pages = [...new Set(practised)].map(lesson => skillsOf(lesson)[0])
  expect(SKILLS.filter(skill => !pages.includes(skill))).toEqual([])
})

test('no right answer is replied to as if it were a mistake', { timeout: 60_000 }, () => {
  const replied = [...exercises.values()].flatMap(({ exercise, key }) => {
    const { kind } = exercise
    if (!isTypedKind(kind) || kind === 'code') return []
    return exercise.variants.flatMap(({ id }) => {
      const answer = toText(prepareVariant(key, id).expanded)
      const verdict = grade(exercise, key, { answer, variant: id })
      const isReplied = verdict.verdict === 'correct' && verdict.feedbackHtml !== undefined
      return isReplied ? [`${exercise.address} ${id}: ${verdict.feedbackHtml}`] : []
    })
  })
  expect(replied).toEqual([])
})
