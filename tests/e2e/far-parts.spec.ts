import type { Page } from '@playwright/test'
import { expect, test } from './watched-page'

const LESSON = '/derivatives-of-activation-functions/sigmoid'

/** Parts of the text that are not laid out, because nobody is near. */
const countWaiting = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.run > *, .island')].filter(
        part =>
          getComputedStyle(part).contentVisibility === 'auto' &&
          part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false,
      ).length,
  )

test('far parts wait while a lesson comes, and are laid out when nothing else is to be done', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  let release = (): void => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async route => {
    await released
    await route.continue()
  })
  await page.goto(LESSON, { waitUntil: 'commit' })
  await expect(page.locator('footer').last()).toBeAttached()
  await expect.poll(() => countWaiting(page)).toBeGreaterThan(10)
  release()
  await expect.poll(() => countWaiting(page)).toBe(0)
  await expect(page.locator(':is(.run > *, .island):not([data-near])')).toHaveCount(0)
  // Keys get into every box that is wider than its place, and into no other.
  const keyed = () =>
    page.locator('.run .scroll-box').evaluateAll(boxes =>
      boxes.map(box => ({
        isWide: box.scrollWidth > box.clientWidth,
        hasKeys: box.getAttribute('tabindex') === '0',
      })),
    )
  await expect.poll(async () => (await keyed()).some(({ isWide }) => isWide)).toBe(true)
  await expect
    .poll(async () => (await keyed()).filter(({ isWide, hasKeys }) => isWide !== hasKeys))
    .toEqual([])
})

test('nothing waits where a lesson is opened at a place in it, or again', async ({ page }) => {
  await page.goto(`${LESSON}#exercise-slope-from-a`)
  await expect(page.locator('html')).not.toHaveAttribute('data-far')
  await expect(page.locator('#exercise-slope-from-a')).toBeInViewport()
  await page.goto('/privacy')
  await page.goto(LESSON)
  await expect(page.locator('html')).toHaveAttribute('data-far')
  await page.reload()
  await expect(page.locator('html')).not.toHaveAttribute('data-far')
})

test('the way to the end leads to the end, and a link to its place', async ({ page }) => {
  await page.goto(LESSON)
  await page.keyboard.press('End')
  const end = page.locator('footer').last()
  await expect(end).toBeInViewport()
  await expect(page.locator('html')).not.toHaveAttribute('data-far')
  await page.goto('/privacy')
  await page.goto(LESSON)
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').last().click()
  await expect(page.locator('html')).not.toHaveAttribute('data-far')
  const place = new URL(page.url()).hash
  await expect(page.locator(place)).toBeInViewport()
})

test('what somebody has jumped to stays where it is', async ({ page }) => {
  await page.goto(LESSON, { waitUntil: 'commit' })
  await expect(page.locator('footer').last()).toBeAttached()
  const exercise = page.locator('#exercise-tangent-at-z0')
  const topOf = async (): Promise<number> => (await exercise.boundingBox())?.y ?? Number.NaN
  await exercise.evaluate(place => place.scrollIntoView({ block: 'start', behavior: 'instant' }))
  const top = await exercise.evaluate(
    place =>
      new Promise<number>(resolve =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(place.getBoundingClientRect().top)),
        ),
      ),
  )
  await expect(page.locator('html')).not.toHaveAttribute('data-far')
  await expect(exercise).toBeInViewport()
  await page.keyboard.press('Shift')
  await expect(page.locator('[data-run][data-live]').first()).toBeAttached()
  await page.waitForTimeout(1_000)
  expect(Math.abs((await topOf()) - top)).toBeLessThan(3)
})
