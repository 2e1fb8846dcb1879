import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator } from '@playwright/test'
import { joinFrames } from './animated-png'

const COURSE = '/derivatives-of-activation-functions'
const FRAMES = 21
const STEPS_BETWEEN = 3
const DELAY_MS = 160

const openWidget = async (
  browser: Browser,
  address: string,
  name: string,
): Promise<{ readonly widget: Locator; readonly close: () => Promise<void> }> => {
  const page = await browser.newPage({
    viewport: { width: 560, height: 1000 },
    colorScheme: 'light',
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const widget = page.locator(`[data-widget="${name}"][data-live]`).first()
  await widget.waitFor()
  const cover = widget.getByRole('button', { name: 'Show it now' })
  if ((await cover.count()) > 0) await cover.click()
  return { widget, close: () => page.close() }
}

/** The point of tanh goes from the left end to the right, and its slope is traced below. */
const filmPlot = async (browser: Browser, site: string): Promise<Buffer> => {
  const { widget, close } = await openWidget(
    browser,
    `${site}${COURSE}/checking-slopes`,
    'DerivativePlot',
  )
  const handle = widget.locator('[data-handle]')
  const stage = widget.locator('.plot-stage')
  await handle.press('Home')
  const frames = [await stage.screenshot()]
  while (frames.length < FRAMES) {
    for (let step = 0; step < STEPS_BETWEEN; step += 1) await handle.press('ArrowRight')
    frames.push(await stage.screenshot())
  }
  await close()
  return joinFrames(frames, { delayMs: DELAY_MS })
}

const pictureNetwork = async (browser: Browser, site: string): Promise<Buffer> => {
  const { widget, close } = await openWidget(
    browser,
    `${site}${COURSE}/one-hidden-layer`,
    'OneHiddenLayer',
  )
  const picture = await widget.locator('svg').screenshot()
  await close()
  return picture
}

/** The two pictures that the README opens with, from a running site into a folder. */
export const takeReadmePictures = async (
  browser: Browser,
  { site, folder }: { readonly site: string; readonly folder: string },
): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'derivative-plot.png'), await filmPlot(browser, site))
  writeFileSync(path.join(folder, 'one-hidden-layer.png'), await pictureNetwork(browser, site))
}
