import type { Locator, Page } from '@playwright/test'
import { awaken, expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const PAGE = '/derivatives-of-activation-functions/your-own-function'

/** With a fragment nobody need touch the page: the link itself says what is to be seen. */
const openLab = async (page: Page, fragment = ''): Promise<Locator> => {
  await page.goto(`${PAGE}${fragment}`)
  const lab = page.locator('[data-widget="FunctionLab"]')
  if (fragment === '') await awaken(lab)
  await expect(lab).toHaveAttribute('data-live', 'true', { timeout: 20_000 })
  return lab
}

const typeInto = async (page: Page, lab: Locator, text: string): Promise<void> => {
  await lab.getByRole('textbox').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the lab is a whole figure', async ({ page }) => {
    await page.goto(PAGE)
    const lab = page.locator('[data-widget="FunctionLab"]')
    await expect(lab.locator('svg path.plot-curve')).toHaveCount(1)
    await expect(lab.locator('math').first()).toBeAttached()
    await expect(lab.getByRole('textbox')).toBeDisabled()
  })
})

test('a typed function is drawn and differentiated, by keys alone, and its link reopens it', async ({
  page,
}) => {
  const lab = await openLab(page)
  await expect(lab.getByRole('list')).toHaveCount(0)
  await lab.getByRole('button', { name: 'Show it now' }).press('Enter')
  await expect(lab.locator('.step-reason', { hasText: 'quotient rule' })).toBeVisible()
  await typeInto(page, lab, 'z*max(0, z - 1)')
  await expect(lab).toContainText('slope 0 from the left, 1 from the right')
  await expect(lab.locator('.step-reason', { hasText: 'product rule' })).toBeVisible()
  await expect(lab.getByRole('status').last()).toContainText('Drawn: z*max(0,z-1)')
  await expectAccessible(page)

  await lab.getByRole('combobox').selectOption('−10 … 10')
  await expect(page).toHaveURL(/#lab=z\*max.*&from=-10&to=10$/)
  const link =
    (await lab.getByRole('link', { name: 'Link to this function' }).getAttribute('href')) ?? ''
  await page.goto('/')
  const reopened = await openLab(page, link)
  await expect(reopened.getByRole('textbox')).toHaveValue('z*max(0,z-1)')
  await expect(reopened.getByRole('combobox')).toHaveValue('−10 … 10')
})

test('a slip shows its place and changes nothing', async ({ page }) => {
  const lab = await openLab(page)
  const before = await lab.locator('path.plot-curve').getAttribute('d')
  await typeInto(page, lab, 'window.alert(1)')
  await expect(lab.locator('.slip')).toBeVisible()
  await expect(lab.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await expect(lab.locator('path.plot-curve')).toHaveAttribute('d', before ?? '')
})

test('bad links say so and change nothing', async ({ page }) => {
  const lab = await openLab(page, '#lab=2*(z&from=-1&to=1')
  await expect(lab.locator('.slip')).toContainText('cannot be read; the lab is as it was')
  await expect(lab.getByRole('textbox')).toHaveValue('z/(1+e^(-z))')
  await page.evaluate(() => {
    window.location.hash = '#lab=z&from=5&to=1'
  })
  await expect(lab.locator('.slip')).toContainText('no range that can be drawn')
  await expect(lab.getByRole('textbox')).toHaveValue('z/(1+e^(-z))')
})

test('keys get into the derivation as soon as a formula in it is wider than its place', async ({
  page,
}) => {
  const lab = await openLab(page)
  await lab.getByRole('button', { name: 'Show it now' }).click()
  const box = lab.locator('.derivation-box')
  await expect(box).not.toHaveAttribute('tabindex')
  // As when a font arrives late.
  await box.locator('math').evaluateAll(formulas => {
    for (const formula of formulas) formula.style.fontSize = '400%'
  })
  await expect(box).toHaveAttribute('tabindex', '0')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('nothing scrolls sideways, however long the derivation', async ({ page }) => {
    const lab = await openLab(page)
    await lab.getByRole('button', { name: 'Show it now' }).click()
    await typeInto(page, lab, '(z^2 + sin(3z)*e^(-z^2))/(1 + tanh(z)^2 + z^4)')
    await expect(lab.locator('.step-reason', { hasText: 'quotient rule' }).first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
