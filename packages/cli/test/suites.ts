import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { getBrowser } from '../browser'
import type { Place } from '../place'
import { runScript } from '../run-child'
import { type Count, countCheck, countPlaywright, countVitest } from './count'

export type Suite = { readonly name: string; readonly run: (place: Place) => Promise<Count> }

const reportFile = (place: Place, name: string): string => {
  const folder = path.join(place.state, 'test')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

const check = (name: string, ...command: [string, ...string[]]): Suite => ({
  name,
  run: async place => countCheck(await runScript(place, command)),
})

const vitest = (name: string): Suite => ({
  name,
  run: async place => {
    const file = reportFile(place, name)
    const words = ['run', '--config', 'tests/vitest.config.ts', '--project', name]
    const code = await runScript(
      place,
      [
        'vitest/vitest.mjs',
        ...words,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { env: { NODE_ENV: 'test' } },
    )
    return countVitest(file, code)
  },
})

const e2e: Suite = {
  name: 'e2e',
  run: async place => {
    const file = reportFile(place, 'e2e')
    const code = await runScript(
      place,
      ['@playwright/test/cli.js', 'test', '-c', 'tests/e2e/playwright.config.ts'],
      {
        env: {
          NODE_ENV: 'production',
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          SLOPEWISE_CHROMIUM: await getBrowser(place),
        },
      },
    )
    return countPlaywright(file, code)
  },
}

const slopewise = (command: string): Suite => ({
  name: command,
  run: async place => countCheck(await runScript(place, ['slopewise/bin.mjs', command])),
})

const types: Suite = {
  name: 'types',
  run: async place => {
    const generated = await runScript(place, ['next/dist/bin/next', 'typegen'])
    const checked = await runScript(place, ['typescript/bin/tsc', '--noEmit'])
    return countCheck(generated || checked)
  },
}

/** In the order they run: the quickest to fail first. */
export const SUITES: readonly Suite[] = [
  check('lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  types,
  vitest('unit'),
  slopewise('check'),
  slopewise('build'),
  vitest('integration'),
  vitest('postgresql'),
  e2e,
  vitest('secrecy'),
]
