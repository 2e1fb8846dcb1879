import { gzipSync } from 'node:zlib'
import { LESSON, withBrowser, withSite } from './site'

type Bytes = { script: number; total: number }

const show = (label: string, { script, total }: Bytes): void =>
  console.log(
    `${label}: JavaScript ${(script / 1000).toFixed(1)} kB, all ${(total / 1000).toFixed(1)} kB (gzip)`,
  )

await withSite('start', {}, ({ address }) =>
  withBrowser(async browser => {
    const page = await browser.newPage()
    const seen: Bytes = { script: 0, total: 0 }
    const pending: Promise<void>[] = []
    page.on('response', response => {
      const count = async (): Promise<void> => {
        const body = await response.body().catch(() => Buffer.alloc(0))
        const type = response.headers()['content-type'] ?? ''
        // Fonts are compressed already; everything else is counted as gzip would send it.
        const bytes = type.includes('font') ? body.length : gzipSync(body).length
        seen.total += bytes
        if (type.includes('javascript')) seen.script += bytes
      }
      pending.push(count())
    })
    const settled = async (): Promise<void> => {
      await page.waitForLoadState('networkidle')
      await Promise.all(pending)
    }
    await page.goto(`${address}/${LESSON}`)
    await settled()
    show('sigmoid lesson at load', { ...seen })
    const form = page.locator(`form[data-exercise="${LESSON}/rule-in-a"]`)
    await form.locator('input[name="answer"]').fill('a(1-a)')
    await form.getByRole('button', { name: /^Check/ }).click()
    await page.locator('[data-verdict]').first().waitFor()
    await settled()
    show('sigmoid lesson after an answer', { ...seen })
  }),
)
