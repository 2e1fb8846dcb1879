import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const COURSE = '/derivatives-of-activation-functions'
const LESSONS = readdirSync(path.join(import.meta.dirname, '../../content', COURSE))
  .filter(name => /^\d/.test(name))
  .map(name => name.replace(/^\d+-/, ''))
const ACCOUNT = [
  ...['/sign-up', '/sign-in', '/account', '/forgot-password', '/privacy'],
  ...['/reset-password?token=x', '/verify?token=x'],
]
const OWN = ['/', '/progress', '/review', ...ACCOUNT]
const PAGES = [...OWN, COURSE, ...LESSONS.map(lesson => `${COURSE}/${lesson}`)]

const WIDE = { width: 1280, height: 720 }
const PHONE = { width: 390, height: 844 }

/** Both colours and both widths; each with each by `npm run bars -- whole-specs`. */
const LOOKS = [
  { colorScheme: 'light', size: WIDE },
  { colorScheme: 'dark', size: PHONE },
  ...(process.env.SLOPEWISE_FULL_BARS === '1'
    ? ([
        { colorScheme: 'dark', size: WIDE },
        { colorScheme: 'light', size: PHONE },
      ] as const)
    : []),
] as const

for (const address of PAGES) {
  test(`${address} is accessible in light and in dark, and fits a phone`, async ({ page }) => {
    const reply = await page.goto(address)
    expect(reply?.status()).toBe(200)
    await expect(page.locator('.katex-error, th:empty')).toHaveCount(0)
    for (const { colorScheme, size } of LOOKS) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })
}

test('every link of the course leads to a page', async ({ page, request }) => {
  const links = new Set<string>()
  for (const address of PAGES) {
    await page.goto(address)
    const found = await page
      .locator('a[href^="/"]')
      .evaluateAll(nodes => nodes.map(node => node.getAttribute('href') ?? ''))
    for (const link of found) links.add(link.split('#')[0] ?? '')
  }
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200)
})

test.describe('an address that is not there', () => {
  test.use({ allowedError: /404/ })
  test('is said so in plain words', async ({ page }) => {
    const reply = await page.goto('/no/such-lesson')
    expect(reply?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })

  test('so is the page on which authors see their lessons', async ({ page }) => {
    const reply = await page.goto(
      '/dev-lesson?course=derivatives-of-activation-functions&lesson=sigmoid',
    )
    expect(reply?.status()).toBe(404)
  })
})

test('every page names the scripts that may run in it, and no others', async ({ request }) => {
  for (const address of [...PAGES, '/no/such-lesson']) {
    const reply = await request.get(address)
    const policy = reply.headers()['content-security-policy'] ?? ''
    const [, scripts = ''] = /script-src ([^;]*)/.exec(policy) ?? []
    expect(scripts, address).toMatch(/^'self'( 'sha256-[\w+/=]+')+$/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(reply.headers()['x-content-type-options']).toBe('nosniff')
  }
})

test.describe('a script that came into a page some other way', () => {
  test.use({ allowedError: /Content Security Policy|Against the policy/ })
  test('does not run', async ({ page }) => {
    await page.goto('/')
    const hasRun = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.documentElement.dataset.ran = "yes"'
      document.body.append(script)
      return document.documentElement.dataset.ran === 'yes'
    })
    expect(hasRun).toBe(false)
  })
})

test('a lesson can be read without any script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${COURSE}/sigmoid`)
  await expect(page.locator('[data-widget] svg:visible').first()).toBeVisible()
  await expect(page.locator('[data-readout]').first()).toContainText('≈')
  await expect(page.locator('form[data-exercise]').first()).toBeVisible()
  await context.close()
})
