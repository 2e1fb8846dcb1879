import type { Locator, Page } from '@playwright/test'
import {
  awaken,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  shiftsOf,
  test,
  watchShifts,
} from './watched-page'

const COURSE = '/derivatives-of-activation-functions'

const open = async (page: Page, lesson: string, id: string): Promise<Locator> => {
  await page.goto(`${COURSE}/${lesson}`)
  const exercise = page.locator(`section:has(> form[data-exercise$="/${lesson}/${id}"])`)
  await awaken(exercise)
  await exercise.scrollIntoViewIfNeeded()
  return exercise
}

const type = async (page: Page, field: Locator, text: string): Promise<void> => {
  await field.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

const verdictOf = (exercise: Locator, verdict: string): Locator =>
  exercise.locator(`[data-verdict="${verdict}"]`)

test('a line of code is mistyped, wrong, fails on arrays and right, by keyboard alone', async ({
  page,
}) => {
  const exercise = await open(page, 'checking-slopes', 'drelu-in-code')
  const line = exercise.locator('.answer-input')
  await type(page, line, '2z')
  await page.keyboard.press('Enter')
  await expect(exercise.locator('.slip mark')).toBeVisible()
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)

  await type(page, line, 'np.where(z >= 0, 0, 1)')
  await watchShifts(page)
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'incorrect')).toBeVisible()
  expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02)
  await expect(verdictOf(exercise, 'incorrect')).toContainText(/sides/i)

  await type(page, line, '1 if z >= 0 else 0')
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'partly')).toContainText(/array/)
  await type(page, line, 'z > 0')
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'partly')).toContainText(/PyTorch/)
  await expectAccessible(page)
  await type(page, line, 'np.where(z >= 0, 1, 0)')
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'correct')).toBeVisible()
  await expect(exercise.locator('.exercise-mark')).toContainText('4 tries')
})

test('cases are filled in row by row, by keyboard alone', async ({ page }) => {
  await page.goto(`${COURSE}/practice-kink`)
  const exercise = page.locator('section:has(> form .cases)').first()
  const value = (row: number) => exercise.getByLabel(`Value in row ${row}`)
  const when = (row: number) => exercise.getByLabel(`Condition in row ${row}`)
  await awaken(exercise)
  await value(1).focus()
  await page.keyboard.type('1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('z < 0')
  await expect(when(1)).toHaveValue('z < 0')
  await when(2).focus()
  await page.keyboard.type('z >= 0')
  await page.keyboard.press('Enter')
  await expect(exercise.locator('.slip').first()).toBeVisible()
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)

  await type(page, value(2), '77')
  await watchShifts(page)
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'incorrect')).toBeVisible()
  expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02)
  await expectAccessible(page)
  const text = exercise.locator('.answer-input')
  await expect(text).toHaveValue('{1, z < 0; 77, z >= 0}')
})

test('parts are handed in together and marked one by one, by keyboard alone', async ({ page }) => {
  const exercise = await open(page, 'practice-slope', 'slopes-of-the-straight-ones')
  const part = (name: string) => exercise.locator(`[data-part="${name}"] .answer-input`)
  await type(page, part('relu-left'), '0')
  await type(page, part('relu-right'), '3/')
  await page.keyboard.press('Enter')
  await expect(exercise.locator('[data-part="relu-right"] .slip mark')).toBeVisible()
  await expect(part('relu-right')).toBeFocused()
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)

  await type(page, part('relu-right'), '3')
  await page.keyboard.press('Enter')
  await expect(part('leaky-left')).toBeFocused()
  await expect(exercise.locator('.outcome')).toContainText('Part (c) has no answer yet')
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)
  await type(page, part('leaky-left'), '0')
  await type(page, part('leaky-right'), '1')
  await watchShifts(page)
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'partly')).toBeVisible()
  expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02)
  await expect(exercise.locator('[data-of="relu-left"]')).toHaveAttribute(
    'data-part-verdict',
    'correct',
  )
  await expect(exercise.locator('[data-of="relu-right"]')).toContainText(/height/i)
  await expect(exercise.locator('[data-of="leaky-left"]')).toHaveAttribute(
    'data-part-verdict',
    'incorrect',
  )
  await expectAccessible(page)
  await page.reload()
  await expect(part('relu-right')).toHaveValue('3')
  await expect(verdictOf(exercise, 'partly')).toBeVisible()
})

test('options are in the learner’s own order before the page is live, and stay in it', async ({
  page,
}) => {
  const exercise = await open(page, 'tanh', 'which-slope-curve')
  const order = () =>
    exercise
      .locator('[data-option]')
      .evaluateAll(options => options.map(option => option.getAttribute('data-option')))
  const first = await order()
  await page.reload()
  expect(await order()).toEqual(first)
  const orders = new Set<string>()
  for (const seed of ['1', '2', '3', '4', '5']) {
    await page.evaluate(kept => localStorage.setItem('slopewise:seed', kept), seed)
    await page.reload({ waitUntil: 'domcontentloaded' })
    const static_ = `${await order()}`
    orders.add(static_)
    await expect(exercise.locator('[data-option] input').first()).toBeEnabled()
    expect(`${await order()}`).toBe(static_)
  }
  expect(orders.size).toBeGreaterThan(1)
})

test('a choice is made wrong and right by keyboard, and nothing jumps', async ({ page }) => {
  const exercise = await open(page, 'tanh', 'which-slope-curve')
  await page.keyboard.press('Enter')
  const choose = async (id: string) => {
    await exercise.locator(`input[value="${id}"]`).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
  }
  await watchShifts(page)
  await choose('copy')
  await expect(verdictOf(exercise, 'incorrect')).toBeVisible()
  expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02)
  await choose('bell')
  await expect(verdictOf(exercise, 'correct')).toBeVisible()
  await expectAccessible(page)
})

test('a learner says that an answer was right, with one click and a sentence', async ({ page }) => {
  const exercise = await open(page, 'checking-slopes', 'dtanh-in-code')
  await type(page, exercise.locator('.answer-input'), '1 - a**3')
  await page.keyboard.press('Enter')
  await exercise.getByRole('button', { name: 'My answer was right' }).click()
  await expect(exercise.getByText('Thank you; your teacher sees it.')).toBeVisible()
  await expect(exercise.locator('.report .verdict-witness')).toBeVisible()
  await exercise.getByLabel('Say why, if you like:').fill('I am sure of it.')
  await page.keyboard.press('Enter')
  await expect(exercise.getByLabel('Say why, if you like:')).toHaveCount(0)
  await expectAccessible(page)
})

test('another one like this is dealt, begins empty, and stays after a reload', async ({ page }) => {
  const exercise = await open(page, 'tanh', 'slope-from-a')
  const form = exercise.locator('form')
  const before = await form.getAttribute('data-variant')
  await exercise.getByRole('button', { name: 'Show the solution' }).click()
  await exercise.getByRole('button', { name: 'Try another like this' }).click()
  await expect(form).not.toHaveAttribute('data-variant', before ?? '')
  const dealt = await form.getAttribute('data-variant')
  const field = exercise.locator('.answer-input')
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await page.keyboard.type('77')
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'incorrect')).toBeVisible()
  await page.reload()
  await expect(form).toHaveAttribute('data-variant', dealt ?? '')
  await expect(verdictOf(exercise, 'incorrect')).toBeVisible()
})

test('signs and the equation editor put into the line what is hard to type', async ({ page }) => {
  const foreign: string[] = []
  page.on('request', request => {
    if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) foreign.push(request.url())
  })
  const exercise = await open(page, 'tanh', 'rule-in-a')
  const line = exercise.locator('.answer-input')
  await type(page, line, '1 - a')
  await exercise.getByRole('button', { name: 'Signs' }).click()
  await line.focus()
  await page.keyboard.press('End')
  await exercise.getByRole('button', { name: 'power', exact: true }).click()
  await page.keyboard.type('2')
  await expect(line).toHaveValue('1 - a^(2)')
  await expectAccessible(page)

  await line.fill('7/(2+a)')
  await expect(exercise.locator('.understood mfrac')).toBeVisible()
  await exercise.getByRole('button', { name: 'Equation editor' }).click()
  const editor = exercise.locator('math-field')
  await expect(editor).toBeVisible()
  const inEditor = () => editor.evaluate(node => (node as unknown as { value: string }).value)
  expect(await inEditor()).toContain('\\frac')
  await editor.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1-a^2')
  await expect(line).toHaveValue(/^1-a\^/)
  await line.focus()
  await page.keyboard.press('Enter')
  await expect(verdictOf(exercise, 'correct')).toBeVisible()
  expect(foreign).toEqual([])
})

test('nothing scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const lesson of ['checking-slopes', 'practice-kink', 'practice-slope', 'tanh']) {
    await page.goto(`${COURSE}/${lesson}`)
    for (const tool of await page.getByRole('button', { name: 'Signs' }).all()) {
      await expect(tool).toBeEnabled()
      await tool.click()
    }
    await expectNoSidewaysScroll(page)
  }
})
