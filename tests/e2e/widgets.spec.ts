import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'
import { openWidget as open, reveal } from './widget-page'

const COURSE = '/derivatives-of-activation-functions'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('every widget is a whole figure', async ({ page }) => {
    for (const lesson of ['tanh', 'relu', 'comparing-the-four', 'checking-slopes']) {
      await page.goto(`${COURSE}/${lesson}`)
      const widgets = page.locator('[data-widget]')
      for (let index = 0; index < (await widgets.count()); index += 1) {
        const curves = widgets
          .nth(index)
          .locator('svg path:is(.plot-curve, .compare-line, .plot-axis)')
        await expect(curves.first()).toHaveAttribute('d', /^M/)
        await expect(widgets.nth(index).locator('svg text').first()).toBeAttached()
      }
    }
  })
})

test('at the corner of ReLU the two secants never agree, by keys alone', async ({ page }) => {
  const widget = await open(page, 'relu', 'SecantLimit')
  const readout = widget.locator('[data-readout]')
  await expect(readout).not.toContainText('from the right')
  await reveal(widget)
  const slider = widget.getByRole('slider', { name: 'h towards 0' })
  await slider.focus()
  await page.keyboard.press('End')
  await expect(readout).toContainText('h = 0.0004')
  await expect(readout).toContainText('from the left: (g(0) − g(−0.0004))/0.0004 = 0')
  await expect(readout).toContainText('does not bring them together')
  await expect(slider).toHaveAttribute('aria-valuetext', /from the left = 0, from the right = 1/)
  await expectAccessible(page)
})

test('for tanh they meet, and Play goes there by itself', async ({ page }) => {
  const widget = await open(page, 'tanh', 'SecantLimit')
  await reveal(widget)
  await widget.getByRole('button', { name: 'Play' }).click()
  await expect(widget.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(widget.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 10_000 })
  await expect(widget.locator('[data-readout]')).toContainText('≈ 0.75')
})

test.describe('with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' })
  test('Play goes one stride at a time', async ({ page }) => {
    const widget = await open(page, 'tanh', 'SecantLimit')
    const slider = widget.getByRole('slider')
    const before = Number(await slider.inputValue())
    await widget.getByRole('button', { name: 'Play' }).click()
    await expect(slider).toHaveValue(String(before + 10))
    await expect(widget.getByRole('button', { name: 'Play' })).toBeVisible()
  })
})

test('ten times closer a kink looks the same, and the smooth curve straightens', async ({
  page,
}) => {
  const widget = await open(page, 'relu', 'KinkZoom')
  await expect(widget.getByRole('slider')).toHaveCount(0)
  await reveal(widget)
  const readout = widget.locator('[data-readout]')
  await widget.getByRole('slider', { name: /^zoom/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(readout).toContainText('leaves a straight line by 25 % of the window')
  const smooth = async (): Promise<number> =>
    Number(/dashed, by ([\d.]+) %/.exec((await readout.textContent()) ?? '')?.[1])
  expect(await smooth()).toBeLessThan(1)
  await widget.getByRole('slider', { name: 'k' }).focus()
  await page.keyboard.press('End')
  expect(await smooth()).toBeGreaterThan(20)
  await expectAccessible(page)
})

/** How many curves are drawn, one after the other, while a key zooms in. */
const curvesWhileZooming = async (page: Page): Promise<number> => {
  const widget = await open(page, 'relu', 'KinkZoom')
  await reveal(widget)
  await widget.getByRole('slider', { name: /^zoom/ }).focus()
  // The kink looks the same at every zoom; the curve beside it does not.
  const curve = widget.locator('.plot-other')
  await curve.evaluate(path => {
    const seen = new Set([path.getAttribute('d')])
    new MutationObserver(() => {
      seen.add(path.getAttribute('d'))
      path.setAttribute('data-seen', String(seen.size))
    }).observe(path, { attributeFilter: ['d'] })
  })
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(1000)
  return Number(await curve.getAttribute('data-seen'))
}

test('a zoom glides', async ({ page }) => {
  expect(await curvesWhileZooming(page)).toBeGreaterThan(2)
})

test.describe('a zoom with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' })
  test('is there at once', async ({ page }) => {
    expect(await curvesWhileZooming(page)).toBe(2)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('nothing scrolls sideways', async ({ page }) => {
    for (const name of ['SecantLimit', 'KinkZoom']) {
      await reveal(await open(page, 'relu', name))
      await expectNoSidewaysScroll(page)
    }
  })
})

test('the slope is traced where the point has been, and shown as a number on a line', async ({
  page,
}) => {
  const widget = await open(page, 'leaky-relu', 'DerivativePlot')
  if ((await widget.getByRole('button', { name: 'Show it now' }).count()) > 0) await reveal(widget)
  await expect(widget.locator('.plot-slope-curve')).toHaveCount(1)
  await widget.locator('[data-handle]').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(widget.locator('.plot-slope-curve')).toHaveCount(2)
  const toggle = widget.getByRole('button', { name: 'Slope as a number line' })
  await toggle.focus()
  await page.keyboard.press('Enter')
  await expect(widget.locator('.plot-number-line .plot-twin')).toHaveCount(1)
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(page)
})

test('zoom and pan stay within the range, and never lose the point', async ({ page }) => {
  const widget = await open(page, 'sigmoid', 'DerivativePlot')
  const handle = widget.locator('[data-handle]')
  const ticks = async (): Promise<string> =>
    (await widget.locator('.plot-tick').allTextContents()).join(' ')
  const whole = await ticks()
  await expect(widget.getByRole('button', { name: 'Zoom out' })).toBeDisabled()
  await handle.focus()
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('+')
  expect(await ticks()).not.toBe(whole)
  await expect(widget.getByRole('button', { name: 'Zoom in' })).toBeDisabled()
  await widget.getByRole('button', { name: 'To the right' }).click()
  await expect(handle).toBeVisible()
  await handle.focus()
  await page.keyboard.press('End')
  await expect(handle).toHaveAttribute('aria-valuenow', '6')
  await expect(widget.getByRole('button', { name: 'To the right' })).toBeDisabled()
  await widget.getByRole('button', { name: 'Whole range' }).click()
  expect(await ticks()).toBe(whole)
})
