import { getBrowser } from './browser'
import type { Place } from './place'
import { runScript } from './run-child'
import { setUp } from './set-up'
import { UsageError } from './usage-error'

/** What `bench/` measures, in the order of running, and whether a browser has to be there. */
const BARS = [
  { name: 'math', inBrowser: false },
  { name: 'seeds', inBrowser: false },
  { name: 'certificates', inBrowser: false },
  { name: 'grading', inBrowser: false },
  { name: 'kill', inBrowser: false },
  { name: 'class-start', inBrowser: false },
  { name: 'formula-mutants', inBrowser: false },
  { name: 'unseen-notes', inBrowser: false },
  { name: 'bad-input', inBrowser: false },
  { name: 'compile-time', inBrowser: false },
  { name: 'many-lessons', inBrowser: false },
  { name: 'page-bytes', inBrowser: true },
  { name: 'pages', inBrowser: true },
  { name: 'submit-to-verdict', inBrowser: true },
  { name: 'save-to-visible', inBrowser: true },
  { name: 'whole-specs', inBrowser: true },
]

const chooseBars = (names: readonly string[]): typeof BARS => {
  const known = BARS.map(({ name }) => name)
  const unknown = names.find(name => !known.includes(name))
  if (unknown) throw new UsageError(`There is no bar "${unknown}". Bars: ${known.join(', ')}.`)
  return names.length === 0 ? BARS : BARS.filter(({ name }) => names.includes(name))
}

/**
 * Runs everything in `bench/`, or what is named, and prints the figures; exit code 1 where one
 * cannot be had.
 */
export const measureBars = async (place: Place, names: readonly string[] = []): Promise<void> => {
  const bars = chooseBars(names)
  await setUp(place)
  const needsBrowser = bars.some(({ inBrowser }) => inBrowser)
  const env = needsBrowser ? { SLOPEWISE_CHROMIUM: await getBrowser(place) } : {}
  for (const { name } of bars) {
    const code = await runScript(place, ['tsx/dist/cli.mjs', `bench/${name}.ts`], { env })
    if (code !== 0) process.exitCode = 1
  }
}
