import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import { BARS, holdAgainst, type Row } from './pages/bars'
import { startFront } from './pages/front'
import { measureDrag, measureLoad, measureReaction, measureUse } from './pages/measure'
import { root } from './root'
import { PORT, withBrowser, withSite } from './site'

const COURSE = 'derivatives-of-activation-functions'
const RUNS = Number(process.env.SLOPEWISE_RUNS ?? 3)

const lessons = (): readonly string[] =>
  readdirSync(path.join(root, 'content', COURSE))
    .filter(name => /^\d/.test(name))
    .map(name => name.replace(/^\d+-/, ''))

const measure = async (browser: Browser, page: string, url: string): Promise<Row> => {
  // The first visit packs the page and warms the server.
  await measureLoad(browser, url, { profile: 'full', runs: 1 })
  const full = await measureLoad(browser, url, { profile: 'full', runs: RUNS })
  const slow = await measureLoad(browser, url, { profile: 'slow', runs: RUNS })
  const reaction = await measureReaction(browser, url, RUNS)
  const [drag, use] = [await measureDrag(browser, url), await measureUse(browser, url)]
  return { page, full, slow, reaction, drag, use }
}

const WIDTH = 13

const show = (value: number | null): string => {
  if (value === null) return '–'
  return value < 1 && value > 0 ? value.toFixed(3) : value.toFixed(value < 100 ? 1 : 0)
}

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(WIDTH))).join('')

const printRow = (row: Row, reference: Row): number => {
  const held = holdAgainst(row, reference)
  const cells = held.map(({ value, isOver }) => `${show(value)}${isOver ? ' over' : ''}`)
  const { js } = row.use
  const over = held.filter(({ isOver }) => isOver).length
  const used = `+${(js / 1000).toFixed(1)}`
  console.log(line([row.page, ...cells, used, over === 0 ? 'PASS' : `${over} over`]))
  return over
}

const chosen = process.argv.slice(2).filter(name => !name.startsWith('-'))
const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-pages-'))
await withSite('start', {}, async site => {
  const front = await startFront({ folder, port: PORT + 1, site: site.address })
  await withBrowser(async browser => {
    const reference = await measure(browser, 'reference', `${front.address}/reference`)
    const { lcp } = reference.slow
    console.log(
      `Reference page: LCP ${show(lcp)} ms, reacts after ${show(reference.reaction)} ms; load ${loadavg()[0]?.toFixed(1)}.`,
    )
    console.log(line(['page', ...BARS.map(({ name }) => name), 'JS when used', '']))
    console.log(line(['at most', ...BARS.map(({ most }) => String(most)), '', '']))
    let over = 0
    for (const lesson of chosen.length > 0 ? chosen : lessons()) {
      over += printRow(
        await measure(browser, lesson, `${front.address}/${COURSE}/${lesson}`),
        reference,
      )
    }
    console.log(over === 0 ? 'Every page is within the budget.' : `${over} values are over.`)
  })
  front.stop()
})
rmSync(folder, { recursive: true, force: true })
