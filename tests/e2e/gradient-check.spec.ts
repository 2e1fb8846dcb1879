import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'
import { openWidget, reveal } from './widget-page'

const LESSON = 'checking-slopes'
const NAME = 'GradientCheck'

test('by keys alone the step shrinks from the bend to rounding', async ({ page }) => {
  const widget = await openWidget(page, LESSON, NAME)
  const readout = widget.locator('[data-readout]')
  await expect(readout).not.toContainText('centred')
  await reveal(widget)
  await expect(readout).toContainText('The bend')
  const handle = widget.getByRole('slider')
  await handle.focus()
  await page.keyboard.press('Home')
  await expect(readout).toContainText('h = 1×10⁻¹²')
  await expect(readout).toContainText('Rounding')
  await expect(handle).toHaveAttribute('aria-valuetext', /one-sided off by .*centred off by/)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(readout).toContainText('h = 1×10⁻¹¹')
  await expectAccessible(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('at the corner the centred quotient is one half, and nothing scrolls sideways', async ({
    page,
  }) => {
    await openWidget(page, LESSON, NAME)
    const corner = page.locator(`[data-widget="${NAME}"]`).nth(1)
    await reveal(corner)
    await expect(corner.getByRole('row', { name: /^centred/ })).toContainText('0.5')
    await expectNoSidewaysScroll(page)
  })
})
