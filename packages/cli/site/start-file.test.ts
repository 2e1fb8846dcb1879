import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createStartFile, writeStartFile } from './start-file.mjs'

const HEAD =
  '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["object"==typeof document?document.currentScript:void 0,'

const SCRIPTS = { 'a.js': `${HEAD}1,()=>{}]);`, 'turbopack-r.js': 'run()', 'b-0.js': `${HEAD}2]);` }

const scriptOf = (name: string): string =>
  `<script src="/_next/static/chunks/${name}" async=""></script>`

const pageOf = (...names: readonly string[]): string => names.map(scriptOf).join('')

const BARE = pageOf('a.js', 'turbopack-r.js', 'b-0.js')

const build = (scripts: Readonly<Record<string, string>> = SCRIPTS, bare = BARE) => {
  const dist = mkdtempSync(path.join(tmpdir(), 'slopewise-start-'))
  const chunks = path.join(dist, 'static/chunks')
  for (const folder of [chunks, path.join(dist, 'server/app')]) {
    mkdirSync(folder, { recursive: true })
  }
  writeFileSync(path.join(dist, 'server/app/_not-found.html'), bare)
  for (const [name, text] of Object.entries(scripts)) writeFileSync(path.join(chunks, name), text)
  const findFile = () => readdirSync(chunks).find(name => name.startsWith('start-')) ?? ''
  return {
    dist,
    write: () => writeStartFile(dist),
    findFile,
    read: () => readFileSync(path.join(chunks, findFile()), 'utf8'),
    [Symbol.dispose]: () => rmSync(dist, { recursive: true, force: true }),
  }
}

/** What the file hands to the runtime, in order. */
const pushed = (text: string): readonly unknown[] => {
  const scope = { TURBOPACK: [] as unknown[] }
  const document = { currentScript: 'the whole' }
  new Function('globalThis', 'document', 'run', text)(scope, document, () => {})
  return scope.TURBOPACK
}

test('each part says its own name, and the file that all of them are there', () => {
  using built = build()
  built.write()
  const all = { otherChunks: ['static/chunks/a.js', 'static/chunks/b-0.js'], runtimeModuleIds: [] }
  expect(pushed(built.read())).toEqual([
    ['static/chunks/a.js', 1, expect.any(Function)],
    ['static/chunks/b-0.js', 2],
    ['the whole', all],
  ])
})

test('a page that loads all parts loads the file once, and what else it loads', () => {
  using built = build()
  built.write()
  const data = String.raw`<script>push("I[\"/_next/static/chunks/b-0.js\",\"/_next/static/chunks/own.js\"]")</script>`
  const preload = (name: string) =>
    `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/${name}"/>`
  const page = preload('b-0.js') + preload('own.js') + BARE + scriptOf('own.js') + data
  expect(createStartFile(built.dist).put(page)).toBe(
    preload('own.js') +
      pageOf(built.findFile(), 'own.js') +
      data.replace('b-0.js', built.findFile()),
  )
})

test('a page that loads only some of the parts stays as it is', () => {
  using built = build()
  built.write()
  const page = pageOf('a.js', 'turbopack-r.js', 'own.js')
  expect(createStartFile(built.dist).put(page)).toBe(page)
})

test('pages stay as they are where nothing was joined', () => {
  using built = build()
  expect(createStartFile(built.dist).put(BARE)).toBe(BARE)
})

test.each([
  ['a script begins in another way', { ...SCRIPTS, 'a.js': 'push([1])' }, BARE],
  ['pages load no runtime', SCRIPTS, pageOf('a.js', 'b-0.js')],
  ['pages load no scripts in a known way', SCRIPTS, '<script defer src="a.js"></script>'],
])('a build fails where %s', (_, scripts, bare) => {
  using built = build(scripts, bare)
  expect(built.write).toThrow()
})

test('a part that changes changes the name of the file', () => {
  using one = build()
  using other = build({ ...SCRIPTS, 'a.js': `${HEAD}3]);` })
  one.write()
  other.write()
  expect(one.findFile()).not.toBe(other.findFile())
})
