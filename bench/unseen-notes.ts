import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkText } from '../packages/compiler/relations/check-text'
import { root } from './root'

/**
 * Notes of six authors who had not seen the checker, all of them true as far as we know. How many of their displays
 * are read in full and in how many something is called false: asked are 85 % and none.
 */
const FOLDER = path.join(root, 'tests/fixtures/unseen')

const displaysOf = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/^\$\$\n[\s\S]*?^\$\$$/gm)].map(({ index, 0: found }) => [
    index,
    index + found.length,
  ])

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

const count = (name: string) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8')
  const { findings } = checkText(text)
  const displays = displaysOf(text)
  const displaysWith = (kind: string) =>
    displays.filter(([from, to]) =>
      findings.some(one => one.kind === kind && one.extent[0] >= from && one.extent[1] <= to),
    )
  const [open, alarmed] = [new Set(displaysWith('unread')), new Set(displaysWith('false'))]
  const read = displays.filter(one => !open.has(one) && !alarmed.has(one))
  return { name, displays: displays.length, read: read.length, alarmed: alarmed.size }
}

const counts = readdirSync(FOLDER).sort().map(count)
const sum = (key: 'displays' | 'read' | 'alarmed') =>
  counts.reduce((total, one) => total + one[key], 0)
const all = { name: 'all', displays: sum('displays'), read: sum('read'), alarmed: sum('alarmed') }

for (const { name, displays, read, alarmed } of [...counts, all]) {
  console.log(
    `${name.padEnd(32)} ${displays} displays, ${share(read, displays)} read in full, something called false in ${alarmed}`,
  )
}
if (all.alarmed > 0 || all.read / all.displays < 0.85) process.exitCode = 1
