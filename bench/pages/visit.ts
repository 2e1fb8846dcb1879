import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'

/** What a page is read with. `slow`: a CPU four times slower, on DevTools' Fast 3G. */
export type Profile = 'full' | 'slow'

const FAST_3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
}

export const SLOWER = 4

export type Kind = 'html' | 'js' | 'css' | 'font' | 'other'
export type Bytes = Readonly<Record<Kind, number>> & { readonly total: number }

type Request = { kind: Kind; bytes: number; isOver: boolean; readonly url: string }

const kindOf = (type: string, mime: string): Kind => {
  if (type === 'Font' || mime.includes('font')) return 'font'
  if (type === 'Document') return 'html'
  if (type === 'Script' || mime.includes('javascript')) return 'js'
  return type === 'Stylesheet' || mime.includes('css') ? 'css' : 'other'
}

const sum = (requests: Iterable<Request>): Bytes => {
  const bytes = { html: 0, js: 0, css: 0, font: 0, other: 0, total: 0 }
  for (const request of requests) {
    bytes[request.kind] += request.bytes
    bytes.total += request.bytes
  }
  return bytes
}

/** Every response as the wire has it, headers included. */
const followRequests = (cdp: CDPSession) => {
  const requests = new Map<string, Request>()
  let lastAt = Date.now()
  const touch = (): void => {
    lastAt = Date.now()
  }
  const end = (id: string, bytes: number): void => {
    const request = requests.get(id)
    if (request) Object.assign(request, { bytes, isOver: true })
    touch()
  }
  cdp.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
    if (!url.startsWith('data:'))
      requests.set(requestId, { kind: 'other', bytes: 0, isOver: false, url })
    touch()
  })
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    const request = requests.get(requestId)
    if (request) request.kind = kindOf(type, response.mimeType)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    end(requestId, encodedDataLength),
  )
  cdp.on('Network.loadingFailed', ({ requestId }) => end(requestId, 0))
  const isQuiet = (quietMs: number): boolean =>
    [...requests.values()].every(({ isOver }) => isOver) && Date.now() - lastAt > quietMs
  return { bytes: () => sum(requests.values()), isQuiet }
}

const QUIET_MS = 1_500
const PATIENCE_MS = 60_000

export type Visit = {
  readonly context: BrowserContext
  readonly page: Page
  readonly cdp: CDPSession
  readonly bytes: () => Bytes
  /** Until nothing has been fetched for a while. */
  readonly settle: () => Promise<void>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** A browser that has never been here; `prepare` runs in the page before anything else. */
export const startVisit = async (
  browser: Browser,
  profile: Profile,
  prepare?: () => void,
): Promise<Visit> => {
  const viewport = { width: 1280, height: 800 }
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  if (profile === 'slow') {
    await cdp.send('Network.emulateNetworkConditions', FAST_3G)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  }
  const { bytes, isQuiet } = followRequests(cdp)
  // tsx marks functions by a helper of its own, which a page has not got.
  await page.addInitScript('globalThis.__name = value => value')
  if (prepare) await page.addInitScript(prepare)
  const settle = async (): Promise<void> => {
    const endMs = Date.now() + PATIENCE_MS
    while (!isQuiet(QUIET_MS) && Date.now() < endMs) await page.waitForTimeout(50)
  }
  return {
    ...{ context, page, cdp, bytes, settle },
    [Symbol.asyncDispose]: () => context.close(),
  }
}
