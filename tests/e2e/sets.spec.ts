import type { Locator, Page } from '@playwright/test'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  shiftsOf,
  test,
  watchShifts,
} from './watched-page'

const COURSE = 'derivatives-of-activation-functions'

const open = async (page: Page, lesson: string, id: string): Promise<Locator> => {
  await page.goto(`/${COURSE}/${lesson}`)
  const exercise = page.locator(`section:has(> form[data-exercise="${COURSE}/${lesson}/${id}"])`)
  await expect(exercise.getByRole('button', { name: /^Check/ })).toBeEnabled()
  await exercise.scrollIntoViewIfNeeded()
  return exercise
}

/** Types into the line, which has the focus, in place of what is there. */
const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

const verdictOf = (exercise: Locator, verdict: string): Locator =>
  exercise.locator(`[data-verdict="${verdict}"]`)

test('the subgradients at the corner are mistyped, wrong, nearly and quite right, by keyboard alone', async ({
  page,
}) => {
  const exercise = await open(page, 'relu', 'subgradients-at-the-corner')
  await exercise.locator('.answer-input').focus()
  await type(page, '[1, 0]')
  await expect(exercise.locator('.slip mark')).toHaveText('[1, 0]')
  await page.keyboard.press('Enter')
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)

  await type(page, '{0, 1}')
  await expect(exercise.locator('.understood math')).toBeVisible()
  await watchShifts(page)
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'incorrect')).toContainText('turned to any slope')
  expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02)
  await expectAccessible(page)

  await type(page, '(0, 1]')
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'partly')).toContainText('Does 0 itself belong to it?')
  await type(page, '0 <= m <= 1')
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'correct')).toBeVisible()
})

test('where the slope is small is typed as two intervals, with signs put in', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const exercise = await open(page, 'practice-saturation', 'where-sigmoid-is-flat')
  const line = exercise.locator('.answer-input')
  await line.focus()
  await type(page, 'z < -ln 4')
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'partly')).toContainText('other side')

  await type(page, '(-inf, -1.386)')
  await exercise.getByRole('button', { name: 'Signs' }).focus()
  await page.keyboard.press('Enter')
  await exercise.getByRole('button', { name: 'union' }).focus()
  await page.keyboard.press('Enter')
  await expect(line).toBeFocused()
  await page.keyboard.type('(1.386, inf)')
  await expect(line).toHaveValue('(-inf, -1.386) ∪ (1.386, inf)')
  await expectNoSidewaysScroll(page)
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'correct')).toContainText('close enough')
  await expectAccessible(page)
})
