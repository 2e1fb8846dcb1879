import { expect, test } from './watched-page'

const COURSE = '/derivatives-of-activation-functions'

const SLIDES = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'comparing-the-four']

test('the lessons of the slides fetch no whole font for their formulas', async ({ page }) => {
  const whole: string[] = []
  page.on('request', request => {
    if (/KaTeX_.*\.woff2?/.test(request.url())) whole.push(`${page.url()} ${request.url()}`)
  })
  for (const lesson of SLIDES) {
    await page.goto(`${COURSE}/${lesson}`)
    await page.evaluate(() => document.fonts.ready)
  }
  expect(whole).toEqual([])
})

test('the text of a lesson is in its page once', async ({ page }) => {
  const html = await (await page.request.get(`${COURSE}/sigmoid`)).text()
  const runs = html.match(/data-run="[0-9a-f]{12}"/g) ?? []
  expect(runs.length).toBeGreaterThan(3)
  await page.goto(`${COURSE}/sigmoid`)
  const sentences = await page
    .locator('.run > p:not(:has(*))')
    .evaluateAll(nodes => nodes.map(({ innerHTML }) => innerHTML))
  // Short ones may well be said twice; quotes are written in two ways.
  const long = sentences.filter(
    sentence => sentence.length > 60 && /^[A-Za-z ,.:;]+$/.test(sentence),
  )
  expect(long.length).toBeGreaterThan(0)
  for (const sentence of long) expect(html.split(sentence).length - 1, sentence).toBe(1)
})

test('the text is there again on the way back to a lesson', async ({ page }) => {
  await page.goto(`${COURSE}/sigmoid`)
  const textOfRuns = () =>
    page.locator('.run').evaluateAll(runs => runs.map(run => run.textContent).join(''))
  const before = await textOfRuns()
  await page.locator('.kicker a').first().click()
  await expect(page).toHaveURL(new RegExp(`${COURSE}$`))
  await page.goBack()
  await expect(page.locator('.run').first()).not.toBeEmpty()
  expect(before.length).toBeGreaterThan(1000)
  expect(await textOfRuns()).toBe(before)
})
