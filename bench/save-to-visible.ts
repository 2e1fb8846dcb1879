import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './root'
import { LESSON, withBrowser, withSite } from './site'
import { median } from './statistics'

const RUNS = 5
const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-save-'))
const content = path.join(folder, 'content')
cpSync(path.join(root, 'content'), content, { recursive: true })
const file = path.join(content, 'derivatives-of-activation-functions/01-sigmoid/index.mdx')

const environment = { SLOPEWISE_CONTENT: content, SLOPEWISE_STATE: path.join(folder, 'state') }
await withSite('dev', environment, ({ address }) =>
  withBrowser(async browser => {
    const page = await browser.newPage()
    await page.goto(`${address}/${LESSON}`, { timeout: 120_000 })
    await page.waitForTimeout(3_000)
    const original = readFileSync(file, 'utf8')
    const elapsed: number[] = []
    for (let run = 0; run <= RUNS; run++) {
      const sentence = `Sentence number ${run} was saved.`
      const startedMs = performance.now()
      writeFileSync(file, original.replace('\n## ', `\n${sentence}\n\n## `))
      await page.getByText(sentence).waitFor({ timeout: 20_000 })
      // The first change also warms the development server up.
      if (run > 0) elapsed.push(performance.now() - startedMs)
      await page.waitForTimeout(500)
    }
    console.log(`save to visible: median ${median(elapsed).toFixed(0)} ms of ${RUNS}`)
  }),
)
rmSync(folder, { recursive: true, force: true })
