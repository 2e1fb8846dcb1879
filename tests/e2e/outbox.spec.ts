import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { ownSite } from './own-site'
import { PORTS } from './places'
import { awaken, expect, test } from './watched-page'

const COURSE = 'derivatives-of-activation-functions'
/** A fifth says the same in a fifth of the time; all of it by `npm run bars -- whole-specs`. */
const [HERE, THERE] = process.env.SLOPEWISE_FULL_BARS === '1' ? [13, 12] : [3, 2]
const ROUNDS = 4
const ALL = ROUNDS * (HERE + THERE)

const own = ownSite('outbox', PORTS.outbox)
const site = own.address

test.beforeAll(async () => {
  test.setTimeout(300_000)
  await own.start()
})

test.afterAll(own.remove)

test.use({ allowedError: /Failed to load resource|ERR_|Failed to fetch/ })

const cutOff = async (context: BrowserContext): Promise<void> => {
  await context.route('**/api/**', route => route.abort())
  await context.setOffline(true)
}

const reconnect = async (context: BrowserContext): Promise<void> => {
  await context.unroute('**/api/**')
  await context.setOffline(false)
}

/** Pages can be read again, the server's database cannot be reached. */
const reload = async (page: Page): Promise<void> => {
  await page.context().setOffline(false)
  await page.reload()
  // Routes put the browser's cache out of use: what it would have at hand must have come.
  for (const index of [0, 1, 2, 3]) await awaken(fieldsOf(page).nth(index))
  await page.context().setOffline(true)
}

/** Fields of exercises that are answered by one line. */
const fieldsOf = (page: Page) =>
  page.locator('form.exercise-form, form[data-exercise]').filter({
    has: page.locator('input[name="answer"]'),
  })

const giveAnswers = async (page: Page, from: number, count: number): Promise<void> => {
  const forms = fieldsOf(page)
  for (let index = 0; index < count; index++) {
    const form = forms.nth(index % 4)
    await form.locator('input[name="answer"]').fill(`0.${1000 + from + index}`)
    await form.getByRole('button', { name: /^(Check|Try again)/ }).click()
    await expect(form.locator('[data-trouble="unreachable"]')).toContainText('Kept on this device')
  }
}

const countTries = (page: Page): Promise<number> =>
  page.evaluate(async course => {
    const reply = await fetch(`/api/progress?course=${course}`)
    if (!reply.ok) return -reply.status
    const { exercises } = await reply.json()
    return exercises.reduce((sum: number, one: { tries: number }) => sum + one.tries, 0)
  }, COURSE)

const publishChange = (): void => {
  const file = path.join(own.folder, `content/${COURSE}/01-sigmoid/index.mdx`)
  const text = readFileSync(file, 'utf8')
  const place = text.indexOf('<Exercise')
  const end = text.indexOf('>\n', place) + 2
  writeFileSync(file, `${text.slice(0, end)}Take your time. ${text.slice(end)}`)
  expect(own.slopewise('publish').output).toContain('shows it now')
}

test(`${ALL} answers given offline, over three reloads and two tabs, are marked once each`, async ({
  page,
  context,
}) => {
  test.setTimeout(300_000)
  const other = await context.newPage()
  await page.goto(`${site}/${COURSE}/sigmoid`)
  await other.goto(`${site}/${COURSE}/tanh`)
  await page.locator('input[name="answer"]').first().focus()
  await expect.poll(() => countTries(page)).toBe(0)
  for (const one of [page, other]) {
    for (const index of [0, 1, 2, 3]) await awaken(fieldsOf(one).nth(index))
  }
  await cutOff(context)
  for (let round = 0; round < ROUNDS; round++) {
    const from = round * (HERE + THERE)
    await giveAnswers(page, from, HERE)
    await giveAnswers(other, from + HERE, THERE)
    if (round === ROUNDS - 1) break
    await reload(round % 2 === 0 ? page : other)
  }
  publishChange()
  await reconnect(context)
  await expect.poll(() => countTries(page), { timeout: 120_000 }).toBe(ALL)
  await expect(page.locator('[data-trouble]')).toHaveCount(0)
  await page.waitForTimeout(2_000)
  expect(await countTries(page)).toBe(ALL)
  await expect(page.locator('[data-verdict]').first()).toContainText(/as .* stood|older|changed/i)
})

test('a server killed while answers go out marks each of them once', async ({ page }) => {
  test.setTimeout(300_000)
  await page.goto(`${site}/${COURSE}/relu`)
  const form = fieldsOf(page).first()
  await form.locator('input[name="answer"]').fill('5')
  await form.getByRole('button', { name: 'Check' }).click()
  await expect(form.locator('[data-verdict]')).toBeVisible()
  const before = await countTries(page)
  await own.stop()
  await form.locator('input[name="answer"]').fill('6')
  await form.getByRole('button', { name: 'Check' }).click()
  await expect(form.locator('[data-trouble="unreachable"]')).toContainText('Kept on this device')
  await own.start()
  await expect.poll(() => countTries(page), { timeout: 60_000 }).toBe(before + 1)
  await expect(form.locator('[data-verdict]')).toBeVisible()
})

test('answers of somebody else on this device stay unsent, and it is said', async ({ page }) => {
  await page.goto(`${site}/${COURSE}/relu`)
  await page.locator('input[name="answer"]').first().focus()
  await expect.poll(() => countTries(page)).toBeGreaterThanOrEqual(0)
  await cutOff(page.context())
  const form = fieldsOf(page).first()
  for (const text of ['7', '8']) {
    await form.locator('input[name="answer"]').fill(text)
    await form.getByRole('button', { name: /^(Check|Try again)/ }).click()
    await expect(form.locator('[data-trouble="unreachable"]')).toBeVisible()
  }
  // Another learner's session comes into this browser.
  await page.context().clearCookies()
  await reconnect(page.context())
  await page.goto(`${site}/${COURSE}/tanh`)
  await expect(
    page.getByText('2 answers here belong to someone else and stay unsent.'),
  ).toBeVisible({ timeout: 30_000 })
  expect(await countTries(page)).toBe(0)
})
