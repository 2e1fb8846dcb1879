import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'
import { openWidget, reveal } from './widget-page'

const LESSON = 'comparing-the-four'
const NAME = 'VanishingGradient'

test('function, input and weight are chosen by keys, and the product follows', async ({ page }) => {
  const widget = await openWidget(page, LESSON, NAME)
  const readout = widget.locator('[data-readout]')
  await expect(widget.locator('.chain-point')).toHaveCount(0)
  await reveal(widget)
  await expect(readout).toContainText('slopes 0.25 ⋅ 0.235')
  const first = widget.getByRole('slider', { name: 'z, the input of the first unit' })
  await first.focus()
  await page.keyboard.press('End')
  await expect(readout).toContainText('slopes 4.54×10⁻⁵ ⋅ ')
  await expect(first).toHaveAttribute('aria-valuetext', /the sigmoid, weight 1, z = 10/)
  await widget.getByRole('button', { name: 'ReLU' }).focus()
  await page.keyboard.press('Enter')
  await expect(readout).toContainText('product after 10 layers ≈ 1')
  await widget.getByRole('slider', { name: 'weight' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(readout).toContainText('with weights of 2: product after 10 layers ≈ 512')
  await widget.getByRole('button', { name: 'z = −10' }).focus()
  await page.keyboard.press('Enter')
  await expect(readout).toContainText('exactly 0')
  await expect(widget.locator('p[role="status"]')).toContainText('exactly 0')
  await expectAccessible(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('nothing scrolls sideways', async ({ page }) => {
    await reveal(await openWidget(page, LESSON, NAME))
    await expectNoSidewaysScroll(page)
  })
})
