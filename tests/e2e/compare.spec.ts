import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'
import { openWidget, reveal } from './widget-page'

const LESSON = 'comparing-the-four'
const NAME = 'CompareActivations'

test('one line reads all functions, and each may be hidden, by keys alone', async ({ page }) => {
  const widget = await openWidget(page, LESSON, NAME)
  const table = widget.locator('[data-readout]')
  await expect(table).not.toContainText('0.1966')
  await reveal(widget)
  await expect(table).toContainText('0.1966')
  const handle = widget.getByRole('slider')
  await handle.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(handle).toHaveAttribute('aria-valuetext', /z = 2: s ≈ 0.8808, slope ≈ 0.1050/)
  const lines = widget.locator('svg .compare-line:visible')
  const before = await lines.count()
  await widget.getByRole('button', { name: 'r(z) ReLU', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(lines).toHaveCount(before - 2)
  await expect(handle).not.toHaveAttribute('aria-valuetext', /; r/)
  await expectAccessible(page)
})

test('the reader adds a function; a slip is shown, and nothing typed is run', async ({ page }) => {
  const widget = await openWidget(page, LESSON, NAME)
  await reveal(widget)
  const field = widget.getByLabel(/^Add one of your own/)
  await field.fill('z^2/2')
  await expect(widget.locator('[data-readout]')).toContainText('yours')
  await expect(widget.locator('path.compare-own[d^="M"]')).toHaveCount(3)
  await field.fill('document.title = 1')
  await expect(widget.locator('.slip')).toBeVisible()
  await expect(widget.locator('[data-readout]')).not.toContainText('yours')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('nothing scrolls sideways', async ({ page }) => {
    await reveal(await openWidget(page, LESSON, NAME))
    await expectNoSidewaysScroll(page)
  })
})
