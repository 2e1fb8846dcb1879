import type { Locator, Page } from '@playwright/test'
import { awaken, expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const PAGE = '/derivatives-of-activation-functions/one-hidden-layer'

const openNetwork = async (page: Page): Promise<Locator> => {
  await page.goto(PAGE)
  const network = page.locator('[data-widget="OneHiddenLayer"]')
  await awaken(network)
  return network
}

const startTraining = async (network: Locator): Promise<void> => {
  await network.getByRole('button', { name: 'Show it now' }).press('Enter')
  await network.getByRole('button', { name: 'Train one yourself' }).press('Enter')
  await expect(network.getByRole('button', { name: 'Train', exact: true })).toBeVisible()
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the examples are there, and what they are', async ({ page }) => {
    await page.goto(PAGE)
    const network = page.locator('[data-widget="OneHiddenLayer"]')
    // Eighty examples, and the two marks that say what they are.
    await expect(network.locator('.net-full, .net-hollow')).toHaveCount(82)
    await expect(network).toContainText('Full dots are of class 1')
  })
})

test('units die of giant steps and stay dead, by keys alone', async ({ page }) => {
  const network = await openNetwork(page)
  await expect(network.locator('.net-border')).toHaveCount(0)
  await startTraining(network)
  await network.getByLabel('hidden units').selectOption('8')
  await network.getByLabel('learning rate').selectOption('10')
  const readout = network.locator('[data-readout]')
  await expect(readout).toContainText('step 0')
  await network.getByRole('button', { name: '20 steps' }).press('Enter')
  await expect(readout).toContainText('step 20')
  await expect(readout).toContainText(/\d dead/)
  const dead = await network.locator('.net-stopped').count()
  expect(dead).toBeGreaterThan(0)
  await network.getByLabel('learning rate').selectOption('0.1')
  await network.getByRole('button', { name: '20 steps' }).press('Enter')
  await expect(readout).toContainText('step 40')
  expect(await network.locator('.net-stopped').count()).toBeGreaterThanOrEqual(dead)
  await expect(network.getByRole('status')).toContainText(/Unit \d is dead/)
  await network.getByLabel('activation').selectOption('leaky ReLU')
  await expect(readout).toContainText('leaky ReLU, step 0')
  await expectAccessible(page)
})

test('Train runs by itself until Pause, and the same weights come back', async ({ page }) => {
  const network = await openNetwork(page)
  await startTraining(network)
  const border = network.locator('.net-border')
  const first = await border.getAttribute('d')
  await network.getByRole('button', { name: 'Train', exact: true }).click()
  await expect(network.locator('[data-readout]')).toContainText(/step [1-9]\d/)
  await network.getByRole('button', { name: 'Pause' }).click()
  await expect(border).not.toHaveAttribute('d', first ?? '')
  await network.getByRole('button', { name: 'Begin again' }).click()
  await expect(border).toHaveAttribute('d', first ?? '')
})

test.describe('on a phone, with reduced motion', () => {
  test.use({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  test('Train goes one stride, and nothing scrolls sideways', async ({ page }) => {
    const network = await openNetwork(page)
    await startTraining(network)
    await network.getByRole('button', { name: 'Train', exact: true }).click()
    await expect(network.locator('[data-readout]')).toContainText('step 20:')
    await expect(network.getByRole('button', { name: 'Pause' })).toHaveCount(0)
    await expectNoSidewaysScroll(page)
  })
})
