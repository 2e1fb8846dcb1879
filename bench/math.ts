import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { bundleMath, bundleMeasure } from './math/bundle'
import { installRivals } from './math/install'
import { timeLoad } from './math/load-time'
import type { Measured } from './math/measure'
import { printReport } from './math/print-report'
import type { Report } from './math/report'
import { root } from './root'

const OUTPUT_MAX_BYTES = 1 << 24
const shared = process.env.SLOPEWISE_SHARED ?? path.resolve(root, '../shared')
const corpora = {
  activations: path.join(root, 'tests/corpus/activations.jsonl'),
  equivalence: path.join(shared, 'corpora/equivalence.jsonl'),
}

const measure = (bundle: string): Measured => {
  const words = Object.entries(corpora).map(([name, file]) => `${name}=${file}`)
  const options = { maxBuffer: OUTPUT_MAX_BYTES, encoding: 'utf8' } as const
  return JSON.parse(execFileSync(process.execPath, [bundle, ...words], options))
}

const roundNumbers = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value

installRivals()
if (!existsSync(corpora.equivalence)) {
  console.warn('skipped: no equivalence corpus; set SLOPEWISE_SHARED to the folder that holds it')
}
const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-bench-'))
try {
  const { sizes, coreFile } = await bundleMath(folder)
  const report: Report = {
    machine: { kind: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version },
    sizes,
    load: timeLoad(coreFile),
    ...measure(await bundleMeasure(folder)),
  }
  printReport(report)
  if (process.argv.includes('--write')) {
    const text = `${JSON.stringify(report, roundNumbers, 2)}\n`
    writeFileSync(path.join(root, 'bench/math/baseline.json'), text)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
