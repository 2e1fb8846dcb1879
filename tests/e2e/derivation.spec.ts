import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const PAGE = '/derivatives-of-activation-functions/practice-rule-in-z'

test('the lines of a derivation come one at a time, and say why, by keys alone', async ({
  page,
}) => {
  await page.goto(PAGE)
  const derivation = page.locator('#derivation-1')
  const lines = derivation.locator('.step')
  await expect(lines).toHaveCount(4)
  await expect(derivation.locator('.step:visible')).toHaveCount(1)
  await derivation.getByText('Next step').first().focus()
  await page.keyboard.press('Enter')
  await expect(derivation.locator('.step:visible')).toHaveCount(2)
  // From where the button was, the next stop is the reason of the line that came.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(lines.nth(1)).toContainText('chain rule')
  await expect(lines.nth(1).locator('.step-why')).toHaveAttribute('open', '')
  await expect(lines.nth(0).locator('.step-why')).not.toHaveAttribute('open', '')
  await expectAccessible(page)
  for (const shown of [3, 4]) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(derivation.locator('.step:visible')).toHaveCount(shown)
    await page.keyboard.press('Tab')
  }
  await expect(derivation.getByText('Next step').and(page.locator(':visible'))).toHaveCount(0)
})

test.describe('without scripts, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  test('a line comes when it is asked for', async ({ page }) => {
    await page.goto(PAGE)
    const shown = page.locator('#derivation-1 .step:visible')
    await page.locator('#derivation-1').getByText('Next step').first().click()
    await expect(shown).toHaveCount(2)
  })
})

test('a link to a line shows the lines, and print does, too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${PAGE}#derivation-1-3`)
  await expect(page.locator('#derivation-1-3')).toBeInViewport()
  await expect(page.locator('#derivation-1 .step:visible')).toHaveCount(4)
  await expectNoSidewaysScroll(page)
  await page.goto(PAGE)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#derivation-1 .step:visible')).toHaveCount(4)
  await expect(page.locator('#derivation-1').getByText('chain rule')).toBeVisible()
})
