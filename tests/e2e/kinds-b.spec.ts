import type { Locator, Page } from '@playwright/test'
import { awaken, expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const COURSE = 'derivatives-of-activation-functions'

const open = async (page: Page, lesson: string, id: string): Promise<Locator> => {
  await page.goto(`/${COURSE}/${lesson}`)
  const exercise = page.locator(`section:has(> form[data-exercise="${COURSE}/${lesson}/${id}"])`)
  await awaken(exercise)
  return exercise
}

/** Presses Tab until the focus is on an element, at most so many times. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate(node => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

const press = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Begins at the first thing of the exercise that can be reached by Tab. */
const enter = (exercise: Locator): Promise<void> =>
  exercise.locator('form button, form input').first().focus()

const RIGHT_STEPS = [
  "g'(z)",
  '\\frac{d}{dz} \\left(1',
  '\\left(-e^{-z}\\right)',
  '\\cdot \\frac{e^{-z}}',
  '\\left(1 - \\frac',
  'a(1 - a)',
]

/** The letters of the lines that hold these pieces of TeX, in their order. */
const lettersOf = async (exercise: Locator, pieces: readonly string[]): Promise<string[]> => {
  const lines = await exercise.locator('.order-line').evaluateAll(nodes =>
    nodes.map(node => ({
      letter: node.querySelector('.order-letter')?.textContent ?? '',
      tex: node.querySelector('annotation')?.textContent ?? '',
    })),
  )
  return pieces.map(piece => {
    const found = lines.filter(({ tex }) => tex.includes(piece) && !/e\^\{-z\}$/.test(tex))
    if (found[0] === undefined) throw new Error(`No line has ${piece}.`)
    return found[0].letter
  })
}

test('lines are put in order by keyboard alone, wrongly first, then rightly', async ({ page }) => {
  const exercise = await open(page, 'sigmoid', 'steps-in-order')
  const letters = await lettersOf(exercise, RIGHT_STEPS)
  const [first = '', second = '', third = '', ...rest] = letters
  const button = (name: string) => exercise.getByRole('button', { name, exact: true })
  await enter(exercise)
  for (const letter of [first, third, second]) {
    await button(`Add line ${letter}`).focus()
    await page.keyboard.press('Enter')
    await expect(exercise.locator('.order-said')).toContainText(`Line ${letter} is now in`)
  }
  await press(page, exercise.getByRole('button', { name: /^Check/ }))
  await expect(exercise.locator('[data-verdict="incorrect"]')).toContainText('place 2')
  await expectAccessible(page)
  await button(`Move line ${third} down`).focus()
  await page.keyboard.press('Enter')
  await expect(exercise.locator('.order-said')).toContainText('place 3 of 3')
  await press(page, exercise.getByRole('button', { name: /^Check/ }))
  await expect(exercise.locator('[data-verdict="partly"]')).toContainText('3 lines are')
  for (const letter of rest) {
    await button(`Add line ${letter}`).focus()
    await page.keyboard.press('Enter')
  }
  await press(page, exercise.getByRole('button', { name: /^Check/ }))
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()

  await page.reload()
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expect(exercise.locator('[data-box="box:answer"] .order-line')).toHaveCount(6)
})

test('a line that belongs nowhere gets its own reply, nothing at all is no attempt', async ({
  page,
}) => {
  const exercise = await open(page, 'sigmoid', 'steps-in-order')
  await press(page, exercise.getByRole('button', { name: /^Check/ }))
  await expect(exercise.locator('.outcome')).toContainText('Choose an answer first')
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)
  const extra = exercise.locator('.order-line', { hasText: '1+1+e' })
  await extra.getByRole('button').press('Enter')
  await exercise.getByRole('button', { name: /^Check/ }).press('Enter')
  await expect(exercise.locator('[data-verdict="incorrect"]')).toContainText('With a plus sign')
})

test('a grip moves its line by arrow keys and by the mouse', async ({ page }) => {
  const exercise = await open(page, 'sigmoid', 'steps-in-order')
  const placed = exercise.locator('[data-box="box:answer"] .order-line')
  for (const letter of ['A', 'B', 'C']) {
    await exercise.getByRole('button', { name: `Add line ${letter}` }).press('Enter')
  }
  const grip = exercise.getByRole('button', { name: 'Drag line A' })
  await grip.focus()
  await page.keyboard.press('ArrowDown')
  await expect(placed.locator('.order-letter')).toHaveText(['B', 'A', 'C'])
  await expect(grip).toBeFocused()

  const spare = exercise.locator('[data-box="box:rest"] .order-line', { hasText: /^D/ })
  await spare.scrollIntoViewIfNeeded()
  const from = await spare.locator('.order-grip').boundingBox()
  const to = await placed.first().boundingBox()
  if (from === null || to === null) throw new Error('A line has no box.')
  await page.mouse.move(from.x + 8, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 12 })
  await page.mouse.up()
  await expect(placed.locator('.order-letter')).toHaveText(['D', 'B', 'A', 'C'])
})

test('a wrong line is found and mended by keyboard alone', async ({ page }) => {
  const exercise = await open(page, 'sigmoid', 'one-wrong-line')
  const mend = exercise.getByRole('textbox')
  const check = exercise.getByRole('button', { name: /^Check/ })
  const line = (number: number) => exercise.getByRole('radio').nth(number - 1)

  await enter(exercise)
  await press(page, check)
  await expect(exercise.locator('.outcome')).toContainText('Point at a line first')

  await line(1).focus()
  await page.keyboard.press('ArrowDown')
  await expect(line(2)).toBeChecked()
  await tabTo(page, mend)
  await page.keyboard.type('(1+e^-z')
  await page.keyboard.press('Enter')
  await expect(exercise.locator('.slip mark')).toBeVisible()
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)
  await expectAccessible(page)

  await page.keyboard.press('End')
  await page.keyboard.type(')^-2 e^-z')
  await expect(exercise.locator('.understood math')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(exercise.locator('[data-verdict="incorrect"]')).toContainText('Line 2 is right')

  await line(2).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(line(4)).toBeChecked()
  await tabTo(page, mend)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('-(1+e^-z)^-2 * (-z e^(-z-1))')
  await page.keyboard.press('Enter')
  await expect(exercise.locator('[data-verdict="partly"]')).toContainText('power rule')

  await page.keyboard.press('Control+a')
  await page.keyboard.type('(1+e^-z)^-2 e^-z')
  await page.keyboard.press('Enter')
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expectAccessible(page)

  await page.reload()
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expect(line(4)).toBeChecked()
  await expect(mend).toHaveValue('(1+e^-z)^-2 e^-z')
})

test('a derivation is marked line by line and handed in by keyboard alone', async ({ page }) => {
  const exercise = await open(page, 'sigmoid', 'derive-the-slope')
  const sent: string[] = []
  page.on('request', request => {
    if (request.url().includes('/api/attempts')) sent.push(request.url())
  })
  const lines = exercise.getByRole('textbox')
  const note = (line: number) => exercise.locator('.line-note').nth(line - 1)
  const check = exercise.getByRole('button', { name: /^Check/ })

  await lines.first().focus()
  await page.keyboard.type('d/dz (1+e^-z)^-1')
  await page.keyboard.press('Enter')
  await expect(note(1)).toHaveAttribute('data-mark', 'right')
  await expect(lines.nth(1)).toBeFocused()
  await page.keyboard.type('-(1+e^-z)^-2 * e^-z')
  await page.keyboard.press('Enter')
  await expect(note(2)).toContainText('does not follow: at z = 0 this is -0.25')
  await expect(lines.nth(2)).toBeFocused()
  await page.keyboard.type('-e^-z/(1+e^-z)^2')
  await page.keyboard.press('Enter')
  await expect(note(3)).toContainText('which does not hold')
  await expectAccessible(page)
  expect(sent).toEqual([])

  await press(page, check)
  await expect(exercise.locator('[data-verdict="incorrect"]')).toContainText(
    'The derivative of e^(−z) is −e^(−z): a minus sign is lost.',
  )

  await lines.nth(1).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('-(1+e^-z)^-2 (-e^-z')
  await press(page, check)
  await expect(exercise.locator('.slip mark')).toBeVisible()
  await expect(lines.nth(1)).toBeFocused()
  expect(sent).toHaveLength(1)

  await page.keyboard.press('End')
  await page.keyboard.type(')')
  await page.keyboard.press('Enter')
  await expect(note(2)).toHaveAttribute('data-mark', 'right')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('e^-z/(1+e^-z)^2')
  await press(page, check)
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expectAccessible(page)

  await page.reload()
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expect(lines.nth(1)).toHaveValue('-(1+e^-z)^-2 (-e^-z)')
})

test.describe('while the server is away', () => {
  test.use({ allowedError: /ERR_INTERNET_DISCONNECTED/ })
  test('blanks are filled in by keyboard alone', async ({ page }) => {
    const exercise = await open(page, 'tanh', 'fill-the-gaps')
    const blanks = exercise.getByRole('textbox')
    await expect(blanks).toHaveCount(2)
    await blanks.first().focus()
    await expect(exercise.locator('.derivation-row').first()).toHaveAttribute('data-state', 'right')
    await page.context().setOffline(true)
    await page.keyboard.type('((e^z+e^-z)^2-(e^z-e^-z)^2)/(e^z-e^-z)^2')
    await page.keyboard.press('Enter')
    await expect(exercise.locator('.line-note').first()).toContainText('does not follow')
    await page.context().setOffline(false)
    await blanks.first().focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('((e^z+e^-z)(e^z+e^-z)-(e^z-e^-z)(e^z-e^-z))/(e^z+e^-z)^2')
    await page.keyboard.press('Enter')
    await expect(blanks.nth(1)).toBeFocused()
    await page.keyboard.type('1-a^2')
    await press(page, exercise.getByRole('button', { name: /^Check/ }))
    await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('the lines fit', async ({ page }) => {
    const exercise = await open(page, 'sigmoid', 'steps-in-order')
    await exercise.getByRole('button', { name: 'Add line A' }).press('Enter')
    const derivation = page.locator('form[data-exercise$="sigmoid/derive-the-slope"]')
    await derivation.getByRole('textbox').first().fill('d/dz [1/(1 + e^(-z))] + 3(z + 1)(z + 2)')
    await derivation.getByRole('textbox').first().press('Enter')
    await expect(derivation.locator('.line-note').first()).toContainText('does not follow')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
