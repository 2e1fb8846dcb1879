import { findSeedDependence, readClassRows } from '../tests/corpus/seeds'

const SEEDS = 1000

const rows = readClassRows()
const startedMs = performance.now()
const dependent = findSeedDependence(rows, SEEDS)
const elapsedSeconds = ((performance.now() - startedMs) / 1000).toFixed(0)
const found = dependent.length === 0 ? 'all the same verdict' : dependent.join('\n')
console.log(`seeds: ${rows.length} pairs, ${SEEDS} seeds each, ${elapsedSeconds} s: ${found}`)
if (dependent.length > 0) process.exitCode = 1
