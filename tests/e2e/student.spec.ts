import type { Locator, Page } from '@playwright/test'
import { awaken, expect, expectAccessible, test } from './watched-page'

const COURSE = '/derivatives-of-activation-functions'

const exerciseOf = (page: Page, lesson: string, id: string): Locator =>
  page.locator(
    `section:has(> form[data-exercise="derivatives-of-activation-functions/${lesson}/${id}"])`,
  )

const answer = async (exercise: Locator, text: string): Promise<void> => {
  await exercise.locator('input[name="answer"]').fill(text)
  await exercise.getByRole('button', { name: /^Check/ }).click()
}

test('a student goes from the home page through a lesson and finds everything again', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByText('Derivatives of activation functions').first()).toBeVisible()
  await page
    .getByRole('link', { name: /sigmoid/i })
    .first()
    .click()
  await expect(page.locator('main h1')).toContainText(/sigmoid/i)
  await expect(page.getByText(/slide 1 of 3/i)).toBeVisible()

  const exercise = exerciseOf(page, 'sigmoid', 'slope-at-ln3')
  await answer(exercise, '3/4')
  await expect(exercise.locator('[data-verdict="incorrect"]')).toBeVisible()
  await expect(exercise.locator('.verdict-words').first()).not.toBeEmpty()
  await answer(exercise, '3/16')
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expectAccessible(page)

  await page.reload()
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expect(exercise.locator('input[name="answer"]')).toHaveValue('3/16')
  await expect(exercise.locator('.exercise-mark')).toContainText('2 tries')

  await page.goto('/')
  await expect(page.getByText(/1 of \d+ exercises solved/)).toBeVisible()
  await expect(page.getByRole('link', { name: /continue here/i })).toBeVisible()
})

test('a mistyped answer shows its place, is not sent and is no attempt', async ({ page }) => {
  await page.goto(`${COURSE}/tanh`)
  const sent: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  const exercise = exerciseOf(page, 'tanh', 'rule-in-a')
  await answer(exercise, '(1-a^2')
  await expect(exercise.locator('.slip mark')).toBeVisible()
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)
  await expectAccessible(page)
  expect(sent.filter(url => url.includes('/api/attempts'))).toEqual([])
  await answer(exercise, '(1-a)(1+a)')
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expect(exercise.locator('.exercise-mark')).toContainText('1 try')
})

test('an answer is understood as it is typed', async ({ page }) => {
  await page.goto(`${COURSE}/sigmoid`)
  const exercise = exerciseOf(page, 'sigmoid', 'rule-in-z')
  await exercise.locator('input[name="answer"]').fill('e^-z/(1+e^-z)^2')
  await expect(exercise.locator('.understood math')).toBeVisible()
  await exercise.locator('input[name="answer"]').press('Enter')
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
})

test('the point follows the keyboard, and tangent, slope and formula follow the point', async ({
  page,
}) => {
  await page.goto(`${COURSE}/comparing-the-four`)
  if ((await page.locator('[data-widget]').count()) === 0) await page.goto(`${COURSE}/leaky-relu`)
  const widget = page.locator('[data-widget]').first()
  const handle = widget.locator('[data-handle]')
  const readout = widget.locator('[data-readout]')
  await handle.focus()
  const before = Number(await handle.getAttribute('aria-valuenow'))
  const text = await readout.textContent()
  await page.keyboard.press('ArrowRight')
  const readValue = async (): Promise<number> => Number(await handle.getAttribute('aria-valuenow'))
  await expect.poll(readValue).toBeGreaterThan(before)
  const small = (await readValue()) - before
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(readValue).toBeGreaterThan(before + 2 * small)
  expect(await readout.textContent()).not.toBe(text)
  await page.keyboard.press('Home')
  await expect(handle).toHaveAttribute(
    'aria-valuenow',
    (await handle.getAttribute('aria-valuemin')) ?? '',
  )
  await page.keyboard.press('End')
  await expect(handle).toHaveAttribute(
    'aria-valuenow',
    (await handle.getAttribute('aria-valuemax')) ?? '',
  )
})

test('the point follows the mouse', async ({ page }) => {
  await page.goto(`${COURSE}/sigmoid`)
  const widget = page.locator('[data-widget]').first()
  const handle = widget.locator('[data-handle]')
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (box === null) throw new Error('The handle has no box.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const before = Number(await handle.getAttribute('aria-valuenow'))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y, { steps: 10 })
  await page.mouse.up()
  const now = async () => Number(await handle.getAttribute('aria-valuenow'))
  await expect.poll(now).toBeLessThan(before - 0.3)
  await expectAccessible(page)
})

test('predict, then look: the slope shows once the exercise is answered', async ({ page }) => {
  await page.goto(`${COURSE}/sigmoid`)
  const widget = page.locator('[data-widget]').first()
  await expect(widget.locator('[data-readout]')).toContainText('= ?')
  await answer(exerciseOf(page, 'sigmoid', 'slope-at-zero'), '1/4')
  await expect(widget.locator('[data-readout]')).toContainText('a(1 − a)')
})

test('everything of an exercise works by keyboard alone', async ({ page }) => {
  await page.goto(`${COURSE}/relu`)
  const exercise = exerciseOf(page, 'relu', 'slope-at-minus-2')
  await exercise.locator('input[name="answer"]').focus()
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  const hint = exercise.getByRole('button', { name: 'Hint' })
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press('Tab')
    if (await hint.evaluate(node => node === document.activeElement)) break
  }
  await expect(hint).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(exercise.locator('.help-text').first()).toBeVisible()
})

test('hints and the solution come one at a time, and only when asked for', async ({ page }) => {
  await page.goto(`${COURSE}/relu`)
  const exercise = exerciseOf(page, 'relu', 'slope-at-kink')
  // What is clicked before is the matter of islands.spec.
  await awaken(exercise)
  await expect(exercise.locator('.help-text')).toHaveCount(0)
  await exercise.getByRole('button', { name: 'Hint' }).click()
  await expect(exercise.locator('.help-text')).toHaveCount(1)
  await exercise.getByRole('button', { name: 'Show the solution' }).click()
  await expect(exercise.locator('.help-solution')).toBeVisible()
  await expectAccessible(page)
})

test('help that is long on its way says so, and is asked for once', async ({ page }) => {
  await page.goto(`${COURSE}/relu`)
  const exercise = exerciseOf(page, 'relu', 'slope-at-kink')
  await awaken(exercise)
  let asked = 0
  let release = (): void => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/hints', async route => {
    asked += 1
    await held
    await route.continue()
  })
  const hint = exercise.getByRole('button', { name: 'Hint' })
  await hint.click()
  const wait = exercise.getByText('The help is on its way')
  await expect(wait).toBeVisible()
  await hint.dispatchEvent('click')
  release()
  await expect(exercise.locator('.help-text')).toHaveCount(1)
  await expect(wait).toHaveCount(0)
  expect(asked).toBe(1)
})

test('starting again clears the field and keeps the history', async ({ page }) => {
  await page.goto(`${COURSE}/leaky-relu`)
  const exercise = exerciseOf(page, 'leaky-relu', 'slope-at-minus-3')
  await answer(exercise, '0')
  await expect(exercise.locator('[data-verdict="incorrect"]')).toBeVisible()
  await exercise.getByRole('button', { name: 'Start again' }).click()
  await expect(exercise.locator('input[name="answer"]')).toHaveValue('')
  await expect(exercise.locator('.outcome')).toContainText(/kept/)
  await expect(exercise.locator('.exercise-mark')).toContainText('1 try')
})

test.describe('when the network is gone', () => {
  test.use({ allowedError: /Failed to load resource|ERR_|Failed to fetch/ })
  test('the text stays, and trying again counts once', async ({ page }) => {
    await page.goto(`${COURSE}/relu`)
    const exercise = exerciseOf(page, 'relu', 'slope-at-minus-2')
    await exercise.locator('input[name="answer"]').focus()
    await page.waitForTimeout(500)
    await page.route('**/api/attempts', route => route.abort())
    await answer(exercise, '-2')
    await expect(exercise.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(exercise.locator('input[name="answer"]')).toHaveValue('-2')
    await page.unroute('**/api/attempts')
    await exercise.getByRole('button', { name: 'Try again' }).click()
    await expect(exercise.locator('[data-verdict="incorrect"]')).toBeVisible()
    await expect(exercise.locator('.exercise-mark')).toContainText('1 try')
  })
})

test('a choice is answered by its options', async ({ page }) => {
  await page.goto(`${COURSE}/sigmoid`)
  const exercise = exerciseOf(page, 'sigmoid', 'mirrored-slope')
  await awaken(exercise)
  const options = exercise.locator('fieldset.choice input')
  for (let index = 0; index < (await options.count()); index++) {
    await options.nth(index).check()
    await exercise.getByRole('button', { name: /^Check/ }).click()
    await expect(exercise.locator('[data-verdict]')).toBeVisible()
    await expect(exercise.locator('.outcome')).toHaveAttribute('aria-busy', 'false')
    if ((await exercise.locator('[data-verdict="correct"]').count()) > 0) break
  }
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
})
