import type { Locator, Page } from '@playwright/test'
import { awaken, expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const COURSE = 'derivatives-of-activation-functions'

const open = async (page: Page, lesson: string, id: string): Promise<Locator> => {
  await page.goto(`/${COURSE}/${lesson}`)
  const exercise = page.locator(`section:has(> form[data-exercise="${COURSE}/${lesson}/${id}"])`)
  await exercise.scrollIntoViewIfNeeded()
  await awaken(exercise)
  return exercise
}

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key)
}

const expectVerdict = (exercise: Locator, verdict: string) =>
  expect(exercise.locator(`[data-verdict="${verdict}"]`)).toBeVisible()

test('a tangent is turned by keys alone: wrong, mistyped, right', async ({ page }) => {
  const exercise = await open(page, 'sigmoid', 'tangent-at-z0')
  const field = exercise
    .getByLabel('Slope of the tangent', { exact: true })
    .and(exercise.locator('input'))
  const handle = exercise.getByRole('slider')
  await expect(handle).toHaveAttribute('aria-valuetext', 'not placed yet')
  await expect(exercise.locator('.plot-tangent')).toHaveCount(0)

  await handle.focus()
  await page.keyboard.press('ArrowUp')
  await expect(exercise.locator('.plot-tangent')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveValue('0')
  await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await expectVerdict(exercise, 'incorrect')

  await field.press('ControlOrMeta+a')
  await page.keyboard.type('0.2)')
  await expect(exercise.locator('.slip mark')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(exercise.locator('.exercise-mark')).toContainText('1 try')
  await expectAccessible(page)

  const z0 = (await exercise.locator('form').getAttribute('data-variant'))?.split('=')[1]
  const slopes: Readonly<Record<string, string>> = { '1': '0.2', '-2': '0.105', '3/2': '0.149' }
  await field.press('ControlOrMeta+a')
  await page.keyboard.type(slopes[z0 ?? ''] ?? '')
  await page.keyboard.press('Enter')
  await expectVerdict(exercise, 'correct')
  await expect(handle).toHaveAttribute('aria-valuenow', slopes[z0 ?? ''] ?? '')
  await expectAccessible(page)
})

test('a point is placed by keys on the curve, and the number field follows', async ({ page }) => {
  const exercise = await open(page, 'tanh', 'point-of-slope')
  const handle = exercise.getByRole('slider')
  const field = exercise.locator('.placing-field input')
  await handle.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(field).toHaveValue('1')
  await press(page, 'Shift+ArrowRight', 2)
  await field.press('Enter')
  await expectVerdict(exercise, 'incorrect')
  await expect(exercise.locator('.verdict-words')).toContainText('it should be')
  const s0 = (await exercise.locator('form').getAttribute('data-variant'))?.split('=')[1]
  const steps: Readonly<Record<string, number>> = { '16/25': 7, '9/25': 11, '3/4': 5 }
  await handle.focus()
  await press(page, 'Home', 1)
  await press(page, 'ArrowRight', 40 - (steps[s0 ?? ''] ?? 0))
  const nearest = { '16/25': '-ln 2', '9/25': '-ln 3', '3/4': '-0.549' }[s0 ?? '']
  if (nearest !== undefined) await field.fill(nearest)
  await field.press('Enter')
  await expectVerdict(exercise, 'correct')
  await expect(exercise.locator('.verdict-words')).toContainText('Also right')
})

test('two tangents have a handle and a field each; one line is not enough', async ({ page }) => {
  const exercise = await open(page, 'relu', 'two-tangents')
  const [left, right] = [
    exercise.getByRole('slider', { name: /from the left/ }),
    exercise.getByRole('slider', { name: /from the right/ }),
  ]
  await right.focus()
  await press(page, 'Shift+ArrowUp', 1)
  await left.focus()
  await press(page, 'Shift+ArrowUp', 1)
  const fields = exercise.locator('.placing-field input')
  await expect(fields.first()).toHaveValue('1')
  await fields.first().press('Enter')
  await expectVerdict(exercise, 'incorrect')
  // First what is misunderstood, then the author's own words.
  await expect(exercise.locator('.verdict-words').last()).toContainText(
    'each side needs a line of its own',
  )
  await left.focus()
  await press(page, 'Shift+ArrowDown', 1)
  await expect(fields.first()).toHaveValue('0')
  await fields.last().press('Enter')
  await expectVerdict(exercise, 'correct')
})

test('a region is marked by buttons and keys, and one side of it is half of the answer', async ({
  page,
}) => {
  const exercise = await open(page, 'sigmoid', 'where-saturated')
  const c0 = (await exercise.locator('form').getAttribute('data-variant'))?.split('=')[1]
  const end = { '0.01': '4.585', '0.05': '2.887', '0.1': '2.063' }[c0 ?? ''] ?? ''
  await exercise.getByRole('button', { name: 'Mark a part of the axis' }).focus()
  await page.keyboard.press('Enter')
  const fields = exercise.locator('.placing-row input')
  await fields.first().fill(end)
  await exercise.getByRole('slider', { name: 'Part 1, ends at' }).focus()
  await page.keyboard.press('End')
  await expect(fields.nth(1)).toHaveValue('')
  await fields.first().press('Enter')
  await expectVerdict(exercise, 'partly')
  await exercise.getByRole('button', { name: 'Mark another part' }).focus()
  await page.keyboard.press('Enter')
  await exercise.getByRole('slider', { name: 'Part 2, begins at' }).focus()
  await page.keyboard.press('Home')
  await fields.nth(3).fill(`-${end}`)
  await fields.nth(3).press('Enter')
  await expectVerdict(exercise, 'correct')
  await expectAccessible(page)
})

test('the line follows the mouse', async ({ page }) => {
  const exercise = await open(page, 'sigmoid', 'tangent-at-z0')
  const handle = exercise.getByRole('slider')
  const box = await handle.boundingBox()
  if (box === null) throw new Error('The handle has no box.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - 30, { steps: 6 })
  await page.mouse.up()
  expect(Number(await handle.getAttribute('aria-valuenow'))).toBeGreaterThan(0.02)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('nothing scrolls sideways', async ({ page }) => {
    const exercise = await open(page, 'sigmoid', 'where-saturated')
    await exercise.getByRole('button', { name: 'Mark a part of the axis' }).click()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
