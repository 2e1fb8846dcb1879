import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isTest, mayImport } from './tidy/arrows'
import { findCycles } from './tidy/cycles'
import { findAny, findLongFunctions, findUndocumented } from './tidy/measure'
import { importsOf, readSources, resolveImport, root } from './tidy/sources'

const FILE_LINES_MAX = 400
const sources = readSources()
const product = sources.filter(({ file }) => !isTest(file) && !file.startsWith('tests/'))

test('imports point left only', () => {
  const wrong = product.flatMap(source =>
    importsOf(source).flatMap(specifier => {
      const target = resolveImport(source, specifier)
      return target === null || mayImport(source.file, target)
        ? []
        : [`${source.file} -> ${specifier}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('every import of ours leads to a file', () => {
  const lost = product.flatMap(source =>
    importsOf(source).flatMap(specifier => {
      const target = resolveImport(source, specifier)
      if (target === null || existsSync(path.join(root, target))) return []
      return target.includes('/generated/') ? [] : [`${source.file} -> ${specifier}`]
    }),
  )
  expect(lost).toEqual([])
})

test('there are no import cycles, type imports included', () => {
  const graph = new Map(
    product.map(source => [
      source.file,
      importsOf(source).flatMap(specifier => resolveImport(source, specifier) ?? []),
    ]),
  )
  expect(findCycles(graph).map(cycle => cycle.join(' -> '))).toEqual([])
})

test('a cycle would be found', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a']],
  ])
  expect(findCycles(graph)).toEqual([['a', 'b', 'c', 'a']])
})

test('packages/math imports nothing from outside', () => {
  const outside = product
    .filter(({ file }) => file.startsWith('packages/math/'))
    .flatMap(source => importsOf(source).filter(specifier => !specifier.startsWith('.')))
  expect(outside).toEqual([])
})

test('only packages/server/db touches Prisma', () => {
  const touching = product
    .filter(source =>
      importsOf(source).some(name => /^@?prisma(\/|$)|\/generated\/|better-sqlite3/.test(name)),
    )
    .map(({ file }) => file)
    .filter(file => !file.startsWith('packages/server/db/') && file !== 'prisma.config.ts')
  expect(touching).toEqual([])
})

test('a component or page does not bring KaTeX scripts to the browser', () => {
  const touching = product
    .filter(({ file }) => file.startsWith('components/') || file.startsWith('app/'))
    .filter(source => importsOf(source).some(name => name === 'katex'))
    .map(({ file }) => file)
  expect(touching).toEqual([])
})

test('links load pages: the text of a lesson is in its page only', () => {
  const touching = product
    .filter(({ file }) => /^(app|components)\//.test(file) && !/^components\/dev\//.test(file))
    .filter(source => importsOf(source).some(name => name === 'next/link'))
    .map(({ file }) => file)
  expect(touching).toEqual([])
})

test('no file is longer than 400 lines', () => {
  const long = sources
    .filter(({ file }) => !file.includes('/generated/'))
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > FILE_LINES_MAX)
  expect(long).toEqual([])
})

test('no function is longer than 60 lines, no component than 90', () => {
  expect(product.flatMap(findLongFunctions)).toEqual([])
})

test('there is no any', () => {
  expect(sources.flatMap(findAny)).toEqual([])
})

test('every function that a package exports has a docstring', () => {
  const packages = product.filter(({ file }) => file.startsWith('packages/'))
  expect(packages.flatMap(findUndocumented)).toEqual([])
})

test('the lockfiles name no registry', () => {
  for (const file of ['package-lock.json', 'bench/package-lock.json']) {
    const lock = readFileSync(path.join(root, file), 'utf8')
    expect(lock.match(/"resolved": "https?:[^"]*"/g) ?? [], file).toEqual([])
  }
})

test('every decision has a number of its own, which it begins with', () => {
  const folder = path.join(root, 'docs/decisions')
  const files = readdirSync(folder)
  const numbers = files.map(file => file.slice(0, 4))
  expect(numbers.filter((one, index) => numbers.indexOf(one) !== index)).toEqual([])
  const misnamed = files.filter(
    file => !readFileSync(path.join(folder, file), 'utf8').startsWith(`# ${file.slice(0, 4)} `),
  )
  expect(misnamed).toEqual([])
})
