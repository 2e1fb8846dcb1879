import { getBrowser } from './browser'
import type { Place } from './place'
import { runScript } from './run-child'
import { setUp } from './set-up'

const BARS = ['compile-time', 'page-bytes', 'submit-to-verdict', 'save-to-visible']

/** Runs everything in `bench/` and prints the figures; exit code 1 where one cannot be had. */
export const measureBars = async (place: Place): Promise<void> => {
  await setUp(place)
  const env = { SLOPEWISE_CHROMIUM: await getBrowser(place) }
  for (const bar of BARS) {
    const code = await runScript(place, ['tsx/dist/cli.mjs', `bench/${bar}.ts`], { env })
    if (code !== 0) process.exitCode = 1
  }
}
