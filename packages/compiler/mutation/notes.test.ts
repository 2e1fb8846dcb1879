import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkText } from '../relations/check-text'
import { findMutants, tryMutant } from './try-mutants'

const FOLDER = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../../tests/fixtures/notes',
)
const NOTES = readdirSync(FOLDER).map(name => readFileSync(path.join(FOLDER, name), 'utf8'))

test('of a thousand formulas of notes nearly all are read, none called false', {
  timeout: 360_000,
}, () => {
  const formulas = NOTES.flatMap(text => text.match(/^\$\$$/gm) ?? []).length / 2
  const checked = NOTES.map(text => checkText(text))
  const findings = checked.flatMap(one => one.findings)
  const unread = findings.filter(({ kind }) => kind === 'unread').length
  expect(formulas).toBeGreaterThanOrEqual(1420)
  expect(checked.flatMap(({ issues }) => issues)).toEqual([])
  expect(unread / formulas).toBeLessThan(0.08)
})

/** The whole is run by `npm run bars -- formula-mutants`. */
const EVERY = 211

test('one mistake in what is claimed is caught', { timeout: 360_000 }, () => {
  const tried = NOTES.flatMap(text => {
    const memory = new Map()
    return findMutants(text)
      .filter((_, index) => index % EVERY === 0)
      .map(mutant => tryMutant(text, mutant, memory))
  })
  const uncaught = tried.filter(({ fate }) => fate === 'unread')
  expect(tried.length).toBeGreaterThan(30)
  expect(uncaught.map(({ change }) => change)).toEqual([])
})
