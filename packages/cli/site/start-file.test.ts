import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createStartFile, writeStartFile } from './start-file.mjs'

const HEAD =
  '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["object"==typeof document?document.currentScript:void 0,'

const ISLAND = 'e=>{e.i(1);e.A(9);e.s(["Island",0,()=>{}],7)}'
const LOADER = 'e=>{e.v(t=>Promise.all(["static/chunks/field.js"].map(t=>e.l(t))).then(()=>t(20)))}'

/** Islands of `own.js` need 1 now, and 3 by what they fetch; nothing of theirs needs 2. */
const SCRIPTS = {
  'a.js': `${HEAD}1,()=>{}]);`,
  'turbopack-r.js': 'run()',
  'b-0.js': `${HEAD}2,()=>{}]);`,
  'c.js': `${HEAD}3,()=>{}]);`,
  'teacher.js': `${HEAD}7,${ISLAND},9,${LOADER}]);`,
  'own.js': `${HEAD}7,${ISLAND},9,${LOADER}]);`,
  'field.js': `${HEAD}20,e=>{e.r(3)}]);`,
}

const scriptOf = (name: string): string =>
  `<script src="/_next/static/chunks/${name}" async=""></script>`

const pageOf = (...names: readonly string[]): string => names.map(scriptOf).join('')

const BARE = pageOf('a.js', 'turbopack-r.js', 'b-0.js', 'c.js')

const EARLY = '<script>window.slopewiseEarly=1</script>'

const build = (scripts: Readonly<Record<string, string>> = SCRIPTS, bare = BARE) => {
  const dist = mkdtempSync(path.join(tmpdir(), 'slopewise-start-'))
  const chunks = path.join(dist, 'static/chunks')
  const lesson = path.join(dist, 'server/app/[course]/[lesson]')
  for (const folder of [chunks, lesson]) mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(lesson, 'page_client-reference-manifest.js'),
    '{"chunks":["static/chunks/a.js","static/chunks/own.js"]}',
  )
  writeFileSync(path.join(dist, 'server/app/_not-found.html'), bare)
  for (const [name, text] of Object.entries(scripts)) writeFileSync(path.join(chunks, name), text)
  const find = (kind: 'first' | 'rest') =>
    readdirSync(chunks).find(name => name.startsWith(`${kind}-`)) ?? ''
  return {
    dist,
    write: () => writeStartFile(dist),
    find,
    read: (kind: 'first' | 'rest') => readFileSync(path.join(chunks, find(kind)), 'utf8'),
    [Symbol.dispose]: () => rmSync(dist, { recursive: true, force: true }),
  }
}

type Scripts = { readonly src: string }[]

/** What the file hands to the runtime, in order, and which scripts it adds to a page that has `scripts`. */
const runFile = (text: string, scripts: readonly string[] = []) => {
  const scope = { TURBOPACK: [] as unknown[] }
  const added: Scripts = []
  const document = {
    currentScript: 'the whole',
    querySelector: (selector: string) =>
      scripts.some(name => selector === `script[src="/_next/static/chunks/${name}"]`) || null,
    createElement: () => ({}),
    head: { append: (script: Scripts[number]) => added.push(script) },
  }
  new Function('globalThis', 'document', 'run', text)(scope, document, () => {})
  return { pushed: scope.TURBOPACK, added: added.map(({ src }) => src) }
}

const all = (names: readonly string[], modules: readonly number[] = []) => [
  'the whole',
  { otherChunks: names.map(name => `static/chunks/${name}`), runtimeModuleIds: modules },
]

test('what islands need comes first and starts them, what nobody needs comes after it', () => {
  using built = build()
  built.write()
  const { pushed, added } = runFile(built.read('first'))
  expect(pushed).toEqual([
    ['static/chunks/a.js', 1, expect.any(Function)],
    ['static/chunks/c.js', 3, expect.any(Function)],
    ['static/chunks/own.js', 7, expect.any(Function), 9, expect.any(Function)],
    all(['a.js', 'c.js', 'own.js']),
    all(['own.js'], [7]),
  ])
  expect(added).toEqual([`/_next/static/chunks/${built.find('rest')}`])
  expect(runFile(built.read('rest'))).toEqual({
    pushed: [['static/chunks/b-0.js', 2, expect.any(Function)], all(['b-0.js'])],
    added: [],
  })
})

test('a page that loads the rest by itself does not fetch it again', () => {
  using built = build()
  built.write()
  expect(runFile(built.read('first'), [built.find('rest')]).added).toEqual([])
})

test('a page that loads all parts loads the two files once, and what else it loads', () => {
  using built = build()
  built.write()
  const data = (...names: readonly string[]) =>
    `<script>push("I[${names.map(name => `\\"/_next/static/chunks/${name}\\"`)}]")</script>`
  const preload = (name: string) =>
    `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/${name}"/>`
  const page =
    preload('b-0.js') +
    preload('page.js') +
    BARE +
    scriptOf('page.js') +
    data('b-0.js', 'c.js', 'page.js')
  expect(createStartFile(built.dist).put(page)).toBe(
    preload('page.js') +
      pageOf(built.find('first'), built.find('rest'), 'page.js') +
      data(built.find('rest'), built.find('first'), 'page.js'),
  )
})

test('a lesson loads its own script with the first file, and leaves the rest to that', () => {
  using built = build()
  built.write()
  expect(createStartFile(built.dist).put(BARE + scriptOf('own.js') + EARLY)).toBe(
    pageOf(built.find('first')) + EARLY,
  )
})

test('a page that loads only some of the parts stays as it is', () => {
  using built = build()
  built.write()
  const page = pageOf('a.js', 'turbopack-r.js', 'b-0.js', 'own.js')
  expect(createStartFile(built.dist).put(page)).toBe(page)
})

test('pages stay as they are where nothing was joined', () => {
  using built = build()
  expect(createStartFile(built.dist).put(BARE)).toBe(BARE)
})

test.each([
  ['a script begins in another way', { ...SCRIPTS, 'a.js': 'push([1])' }, BARE],
  ['no script has islands', { 'a.js': `${HEAD}1,()=>{}]);`, 'turbopack-r.js': '' }, BARE],
  ['lessons load no islands', { ...SCRIPTS, 'own.js': `${HEAD}8,()=>{}]);` }, BARE],
  ['pages load no runtime', SCRIPTS, pageOf('a.js', 'b-0.js', 'c.js')],
  ['pages load no scripts in a known way', SCRIPTS, '<script defer src="a.js"></script>'],
])('a build fails where %s', (_, scripts, bare) => {
  using built = build(scripts, bare)
  expect(built.write).toThrow()
})

test('a part that changes changes the name of its file, and of the first, which names it', () => {
  using one = build()
  using other = build({ ...SCRIPTS, 'b-0.js': `${HEAD}2,()=>1]);` })
  one.write()
  other.write()
  expect(one.find('rest')).not.toBe(other.find('rest'))
  expect(one.find('first')).not.toBe(other.find('first'))
})
