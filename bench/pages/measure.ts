import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from '@playwright/test'
import { median, quantile } from '../statistics'
import { pressUntilItReacts, watchDrag, watchLoad } from './in-page'
import { type Bytes, type Profile, SLOWER, startVisit } from './visit'

export type Load = {
  readonly lcp: number
  readonly cls: number
  /** Total blocking time: what long tasks take beyond 50 ms, from the first paint on. */
  readonly tbt: number
  readonly bytes: Bytes
}

const blocking = (fcp: number, [start, duration]: readonly [number, number]): number =>
  Math.max(0, start + duration - Math.max(start, fcp) - 50)

/** One load of a page that nobody touches. */
const load = async (browser: Browser, url: string, profile: Profile): Promise<Load> => {
  await using visit = await startVisit(browser, profile, watchLoad)
  await visit.page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  await visit.settle()
  const { lcp, cls, fcp, long } = await visit.page.evaluate(() => window.seen)
  const tbt = long.reduce((total, task) => total + blocking(fcp, task), 0)
  return { lcp, cls, tbt, bytes: visit.bytes() }
}

/** Medians of several loads. */
export const measureLoad = async (
  browser: Browser,
  url: string,
  options: { readonly profile: Profile; readonly runs: number },
): Promise<Load> => {
  const loads: Load[] = []
  for (let run = 0; run < options.runs; run += 1) {
    loads.push(await load(browser, url, options.profile))
  }
  const of = (name: 'lcp' | 'cls' | 'tbt') => median(loads.map(one => one[name]))
  const [first] = loads
  if (first === undefined) throw new RangeError('A page is loaded once at least.')
  return { lcp: of('lcp'), cls: of('cls'), tbt: of('tbt'), bytes: first.bytes }
}

/** When the first widget has answered a key, in ms from the click on the link; null without a widget. */
export const measureReaction = async (
  browser: Browser,
  url: string,
  runs: number,
): Promise<number | null> => {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await using visit = await startVisit(browser, 'slow', pressUntilItReacts)
    await visit.page.goto(url, { waitUntil: 'load', timeout: 120_000 })
    if ((await visit.page.locator('[data-widget]').count()) === 0) return null
    const found = await visit.page.waitForFunction(() => window.reactsAt, null, {
      timeout: 60_000,
      polling: 100,
    })
    times.push(Number(await found.jsonValue()))
  }
  return median(times)
}

const MOVES = 120
const REACH = 180
const FRAME_MS = 1000 / 60

export type Drag = {
  /** 95th percentile of the time between two frames, in ms. */
  readonly p95: number
  /** Frames that show another readout than the one before, of 120 moves. */
  readonly shown: number
}

/** Drags the handle of the first widget to and fro, 60 moves a second, the CPU four times slower. */
export const measureDrag = async (browser: Browser, url: string): Promise<Drag | null> => {
  await using visit = await startVisit(browser, 'full')
  const { page, cdp } = visit
  await page.goto(url, { waitUntil: 'load' })
  const widget = page.locator('[data-widget]').first()
  if ((await widget.count()) === 0) return null
  await widget.evaluate(node => node.scrollIntoView({ block: 'center' }))
  await page.mouse.move(2, 2)
  await visit.settle()
  const handle = await widget.locator('[data-handle]').first().boundingBox()
  const figure = await widget.boundingBox()
  if (handle === null || figure === null) throw new Error(`${url}: nothing to drag.`)
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
  const reach = Math.min(figure.x + figure.width - 20 - x, x - figure.x - 20, REACH)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(watchDrag)
  const mouse = { y, button: 'left', clickCount: 1 } as const
  await cdp.send('Input.dispatchMouseEvent', { ...mouse, x, type: 'mousePressed' })
  const startMs = performance.now()
  const sent: Promise<unknown>[] = []
  for (let move = 1; move <= MOVES; move += 1) {
    const at = x + reach * Math.sin((move / MOVES) * 4 * Math.PI)
    const event = { ...mouse, x: at, type: 'mouseMoved', buttons: 1 } as const
    sent.push(cdp.send('Input.dispatchMouseEvent', event))
    const waitMs = startMs + move * FRAME_MS - performance.now()
    if (waitMs > 0) await new Promise(resolve => setTimeout(resolve, waitMs))
  }
  await Promise.all(sent)
  const { frames, shown } = await page.evaluate(() => {
    window.drag.isOn = false
    return window.drag
  })
  const between = frames.slice(1).map((time, index) => time - (frames[index] ?? time))
  return { p95: quantile(between, 0.95), shown }
}

export type Use = {
  /** What a reader's first sign and one answer fetch beyond the load. */
  readonly js: number
  readonly total: number
  /** How many rules of axe the page breaks; none is left out. */
  readonly axe: number
}

/** Scrolls, types into the first answer field and leaves it again. */
export const measureUse = async (browser: Browser, url: string): Promise<Use> => {
  await using visit = await startVisit(browser, 'full')
  const { page } = visit
  await page.goto(url, { waitUntil: 'load' })
  await visit.settle()
  const before = visit.bytes()
  const { violations } = await new AxeBuilder({ page }).analyze()
  await page.mouse.wheel(0, 400)
  const field = page.locator('input[name="answer"]').first()
  if ((await field.count()) > 0) await field.fill('1')
  await visit.settle()
  const after = visit.bytes()
  return { js: after.js - before.js, total: after.total - before.total, axe: violations.length }
}
