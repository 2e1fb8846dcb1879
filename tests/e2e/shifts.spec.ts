import type { Locator } from '@playwright/test'
import {
  awaken,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  shiftsOf,
  test,
  watchShifts,
} from './watched-page'

const COURSE = 'derivatives-of-activation-functions'
const SHIFT_MAX = 0.02

type Answering = (exercise: Locator) => Promise<void>

const type =
  (...texts: readonly string[]): Answering =>
  async exercise => {
    for (const [index, text] of texts.entries()) {
      await exercise.locator('.answer-input').nth(index).fill(text)
    }
    // What was understood shows beneath, in a moment: no part of what the feedback moves.
    await expect(exercise.locator('.understood math')).toHaveCount(texts.length)
  }

/** One exercise of every kind, of several parts that with most of them, and how it is answered wrongly. */
const KINDS: readonly (readonly [kind: string, lesson: string, id: string, answer: Answering])[] = [
  ['number', 'sigmoid', 'slope-at-ln3', type('7')],
  ['expression', 'sigmoid', 'rule-in-a', type('a^3')],
  ['cases', 'practice-kink', 'leaky-rule-with-slope-c', type('{2, z < 0; 3, z >= 0}')],
  ['set', 'relu', 'subgradients-at-the-corner', type('[0, 3]')],
  ['parts', 'practice-slope', 'slopes-of-the-straight-ones', type('7', '7', '7', '7')],
  ['code', 'checking-slopes', 'dtanh-in-code', type('a**3')],
  ['derivation', 'sigmoid', 'derive-the-slope', type('z^2')],
  [
    'choice',
    'tanh',
    'which-slope-curve',
    exercise => exercise.locator('input[type="radio"]').first().check(),
  ],
  [
    'order',
    'sigmoid',
    'steps-in-order',
    exercise => exercise.getByRole('button', { name: 'Add line B' }).press('Enter'),
  ],
  [
    'find-error',
    'sigmoid',
    'one-wrong-line',
    async exercise => {
      await exercise.getByRole('radio').first().check()
      await exercise.getByRole('textbox').fill('z')
    },
  ],
  [
    'tangent',
    'sigmoid',
    'tangent-at-z0',
    exercise => exercise.locator('input[type="text"]').fill('3'),
  ],
]

for (const width of [1280, 390]) {
  for (const [kind, lesson, id, answer] of KINDS) {
    test(`${kind}: nothing jumps when feedback appears, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/${COURSE}/${lesson}`)
      const form = `form[data-exercise="${COURSE}/${lesson}/${id}"]`
      const exercise = page.locator(`section:has(> ${form})`)
      const check = exercise.getByRole('button', { name: /^Check/ })
      await expect(check).toBeEnabled()
      await awaken(exercise)
      await check.scrollIntoViewIfNeeded()
      await answer(exercise)
      await expect(exercise.locator('.slip')).toHaveCount(0)
      await check.focus()
      await watchShifts(page)
      await page.keyboard.press('Enter')
      await expect(exercise.locator('[data-verdict]').first()).toBeVisible()
      expect(await shiftsOf(page)).toBeLessThanOrEqual(SHIFT_MAX)
      await expectNoSidewaysScroll(page)
      if (width === 1280) await expectAccessible(page)
    })
  }
}
