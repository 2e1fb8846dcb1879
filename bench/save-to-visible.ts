import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeManyLessons } from './lesson-series'
import { withBrowser, withSite } from './site'
import { median, quantile } from './statistics'

const RUNS = 15
const PAUSE_MS = 400
const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-save-'))
const content = path.join(folder, 'content')
const [file = ''] = writeManyLessons(content, 6)

const hasText = (text: string): boolean =>
  document.querySelector('main')?.textContent?.includes(text) ?? false

const environment = { SLOPEWISE_CONTENT: content, SLOPEWISE_STATE: path.join(folder, 'state') }
await withSite('dev', environment, ({ address }) =>
  withBrowser(async browser => {
    const page = await browser.newPage()
    await page.goto(`${address}/many/lesson-1`, { timeout: 120_000 })
    await page.waitForTimeout(3_000)
    const original = readFileSync(file, 'utf8')
    const formulas = await page.locator('main .katex').count()
    const elapsed: number[] = []
    for (let run = -2; run < RUNS; run++) {
      const sentence = `Sentence number ${run} was saved.`
      const startedMs = performance.now()
      writeFileSync(file, original.replace('\n## ', `\n${sentence}\n\n## `))
      // Looked for in every frame: a locator would look every half second in the end.
      await page.waitForFunction(hasText, sentence, { polling: 'raf', timeout: 20_000 })
      // The first changes also warm the development server up.
      if (run >= 0) elapsed.push(performance.now() - startedMs)
      await page.waitForTimeout(PAUSE_MS)
    }
    const [middle, high] = [median(elapsed), quantile(elapsed, 0.95)]
    console.log(
      `save to visible: median ${middle.toFixed(0)} ms of ${RUNS}, p95 ${high.toFixed(0)} ms, ` +
        `on a lesson of ${formulas} typeset formulas`,
    )
  }),
)
rmSync(folder, { recursive: true, force: true })
