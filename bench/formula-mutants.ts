import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findMutants, type TriedMutant, tryMutant } from '@slopewise/compiler/mutation'
import { root } from './root'

const REASONS: Readonly<Record<TriedMutant['fate'], string>> = {
  caught: 'reported',
  equivalent: 'what it says is decided to be true as well',
  condition: 'it changes what is given, and what is claimed under it stays true',
  definition: 'it says something else of a letter, and nothing later speaks of it',
  unread: 'NOT CHECKED',
}

const listFiles = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.mdx'))
    .map(name => path.join(root, folder, name))
    .sort()

const tryAll = (file: string): TriedMutant[] => {
  const text = readFileSync(file, 'utf8')
  const memory = new Map()
  return findMutants(text).map(mutant => tryMutant(text, mutant, memory))
}

const count = (tried: readonly TriedMutant[], fate: TriedMutant['fate']): number =>
  tried.filter(one => one.fate === fate).length

for (const [name, folder] of [
  ['course', 'content'],
  ['notes', 'tests/fixtures/notes'],
] as const) {
  const tried = listFiles(folder).flatMap(tryAll)
  const survivors = tried.filter(({ fate }) => fate !== 'caught')
  const fair = tried.length - count(tried, 'equivalent') - count(tried, 'condition')
  console.log(`formula mutants of the ${name}: ${tried.length}, caught ${count(tried, 'caught')}`)
  for (const [fate, reason] of Object.entries(REASONS)) {
    const own = survivors.filter(one => one.fate === fate)
    if (own.length === 0) continue
    console.log(`  ${own.length} survive, ${fate}: ${reason}`)
    for (const { kind, change } of own) console.log(`    ${kind} ${change}`)
  }
  const wrong = fair - count(tried, 'definition')
  const share = wrong === 0 ? 100 : (100 * count(tried, 'caught')) / wrong
  console.log(`  of those that make a claim false ${share.toFixed(2)} % are caught`)
  if (count(tried, 'unread') > 0) process.exitCode = 1
}
