import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { listCourses } from '@slopewise/server/lessons'
import { getBrowser } from './browser'
import type { Place } from './place'

const WIDTHS = [1280, 390]
const SCHEMES = ['light', 'dark'] as const

const ACCOUNT_PAGES = [
  ...['/sign-up', '/sign-in', '/account', '/forgot-password', '/reset-password?token=x'],
  ...['/verify?token=x', '/privacy'],
]

const listAddresses = async (): Promise<string[]> => {
  const courses = await listCourses()
  const lessons = courses.flatMap(({ course, lessons }) =>
    lessons.map(({ lesson }) => `/${course}/${lesson}`),
  )
  const own = ['/', '/progress', '/review', ...ACCOUNT_PAGES]
  return [...own, ...courses.map(({ course }) => `/${course}`), ...lessons]
}

const nameOf = (address: string, width: number, scheme: string): string =>
  `${address === '/' ? 'home' : address.slice(1).replace(/\?.*/, '').replaceAll('/', '-')}-${width}-${scheme}.png`

/** Pictures of every page of a running server (`PORT`), whole pages, into `screenshots/`. */
export const takeScreenshots = async (place: Place): Promise<void> => {
  const folder = path.join(place.root, 'screenshots')
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: await getBrowser(place),
    args: ['--no-sandbox'],
  })
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      for (const address of await listAddresses()) {
        await page.goto(`http://localhost:${place.port}${address}`, { waitUntil: 'networkidle' })
        const file = path.join(folder, nameOf(address, width, colorScheme))
        await page.screenshot({ path: file, fullPage: true })
      }
      await page.close()
    }
  }
  await browser.close()
  console.log('Pictures are in screenshots/.')
}
