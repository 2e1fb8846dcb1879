import type { Locator, Page } from '@playwright/test'
import { awaken } from './watched-page'

const COURSE = '/derivatives-of-activation-functions'

/** The first widget of a kind in a lesson, once its script answers. */
export const openWidget = async (page: Page, lesson: string, name: string): Promise<Locator> => {
  await page.goto(`${COURSE}/${lesson}`)
  const widget = page.locator(`[data-widget="${name}"]`).first()
  await widget.scrollIntoViewIfNeeded()
  await awaken(widget)
  return widget
}

/** What is to be predicted, before the exercise was answered. */
export const reveal = (widget: Locator): Promise<void> =>
  widget.getByRole('button', { name: 'Show it now' }).click()
