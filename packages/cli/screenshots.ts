import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { listCourses } from '@slopewise/server/lessons'
import { getBrowser } from './browser'
import type { Place } from './place'
import { takeReadmePictures } from './readme/readme-pictures'

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

/** A picture of each widget of the page that is open with everything shown; `-print` as on paper. */
const takeWidgets = async (page: Page, fileFor: (widget: string) => string): Promise<void> => {
  const widgets = page.locator('[data-widget]')
  for (let index = 0; index < (await widgets.count()); index += 1) {
    const widget = widgets.nth(index)
    const cover = widget.getByRole('button', { name: 'Show it now' })
    if ((await cover.count()) > 0) await cover.click()
    const name = `${await widget.getAttribute('data-widget')}-${index + 1}`
    await widget.screenshot({ path: fileFor(name) })
    await page.emulateMedia({ media: 'print' })
    await widget.screenshot({ path: fileFor(`${name}-print`) })
    await page.emulateMedia({ media: 'screen' })
  }
}

const openBrowser = async (place: Place): Promise<Browser> =>
  chromium.launch({ executablePath: await getBrowser(place), args: ['--no-sandbox'] })

const siteOf = ({ port }: Place): string => `http://localhost:${port}`

/** The pictures that the README opens with, from a running server (`PORT`), into `docs/pictures/`. */
export const takeReadme = async (place: Place): Promise<void> => {
  const browser = await openBrowser(place)
  const folder = path.join(place.root, 'docs/pictures')
  await takeReadmePictures(browser, { site: siteOf(place), folder })
  await browser.close()
  console.log('Pictures are in docs/pictures/.')
}

/** Pictures of every page of a running server (`PORT`), whole pages and each widget, into `screenshots/`. */
export const takeScreenshots = async (place: Place): Promise<void> => {
  const folder = path.join(place.root, 'screenshots')
  mkdirSync(folder, { recursive: true })
  const browser = await openBrowser(place)
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      for (const address of await listAddresses()) {
        await page.goto(`${siteOf(place)}${address}`, { waitUntil: 'networkidle' })
        const file = path.join(folder, nameOf(address, width, colorScheme))
        await page.screenshot({ path: file, fullPage: true })
        await takeWidgets(page, widget =>
          file.replace(/-\d+-\w+\.png$/, found => `-${widget}${found}`),
        )
      }
      await page.close()
    }
  }
  await browser.close()
  console.log('Pictures are in screenshots/.')
}
