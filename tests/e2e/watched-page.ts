import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Locator, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Waits until no colour is on its way to another one: a button that wakes up has none of its own. */
const endTransitions = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const transitions = document.getAnimations().filter(one => one instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })

/** Waits until nothing of the page is left to be laid out later. */
const layOutWhole = async (page: Page): Promise<void> => {
  await expect(page.locator('[data-far] :is(.run > *, .island):not([data-near])')).toHaveCount(0)
}

/** Fails where axe finds anything at all; nothing is excluded. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await layOutWhole(page)
  await endTransitions(page)
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`,
  )
  expect(found).toEqual([])
}

/** Fails where the page can be scrolled sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}

/** How far anything jumps from now on, in the units of Cumulative Layout Shift, input or not. */
export const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const state = window as unknown as { shifted: number }
    state.shifted = 0
    // What was done before goes on to be laid out: a formula of MathML grows a frame or two later.
    const placed = () => `${document.documentElement.scrollHeight} ${window.scrollY}`
    for (let [calm, last] = [0, placed()]; calm < 20; ) {
      await new Promise(requestAnimationFrame)
      const now = placed()
      calm = now === last ? calm + 1 : 0
      last = now
    }
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        state.shifted += (entry as unknown as { value: number }).value
      }
    }).observe({ type: 'layout-shift' })
  })

/** The sum since `watchShifts`. */
export const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted)

/** Gives a sign of somebody at the page, and waits until this part of a lesson answers by itself. */
export const awaken = async (part: Locator): Promise<void> => {
  await part.page().keyboard.press('Shift')
  const island = part.locator('xpath=ancestor-or-self::*[@data-run][1]')
  await expect(island).toHaveAttribute('data-live', 'true', { timeout: 20_000 })
}

type Watched = { readonly allowedError: RegExp | null }

/** A page whose console errors and exceptions fail the test, unless `allowedError` fits them. */
export const test = base.extend<Watched>({
  allowedError: [null, { option: true }],
  page: async ({ page, allowedError }, use) => {
    const errors: string[] = []
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text())
    })
    // The browser says so on the console, too, but in words that may change.
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', event =>
        console.error(`Against the policy: ${event.violatedDirective} ${event.blockedURI}`),
      ),
    )
    page.on('pageerror', error => errors.push(String(error)))
    await use(page)
    expect(errors.filter(text => !allowedError?.test(text))).toEqual([])
  },
})

export { expect }
