import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PublicCourse } from '@slopewise/lesson'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeAllKeys } from './change-keys'
import { buildSite, readTree, type Site, withServer } from './served-site'

/**
 * Non-interference: whatever learners can fetch before answering is the same, byte for byte, for two
 * courses that differ only in keys, hints, solutions and feedback. So nothing of these can be in it.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-secrecy-'))
const DIST = '.next-secrecy'
const COURSE = 'derivatives-of-activation-functions'

const siteOf = (name: string, port: number): Site => ({
  root,
  content: path.join(folder, name, 'content'),
  state: path.join(folder, name, 'state'),
  dist: DIST,
  port,
})

const releaseOf = (site: Site): string => {
  const { release } = JSON.parse(
    readFileSync(path.join(site.state, 'compiled/current.json'), 'utf8'),
  )
  return path.join(site.state, 'compiled/releases', release)
}

const readCourse = (site: Site): PublicCourse =>
  JSON.parse(readFileSync(path.join(releaseOf(site), 'public', COURSE, 'course.json'), 'utf8'))

/** Every address that a learner who has not answered can fetch. */
const addressesOf = ({ course, lessons }: PublicCourse): string[] => [
  '/',
  `/${course}`,
  '/no/such-lesson',
  '/author',
  `/api/progress?course=${course}`,
  ...lessons.flatMap(({ lesson }) => [
    `/${course}/${lesson}`,
    `/author/${course}/${lesson}`,
    `/api/lessons/${course}/${lesson}`,
  ]),
  ...lessons.flatMap(({ lesson, exercises }) =>
    exercises.map(id => `/api/exercises/${course}/${lesson}/${id}`),
  ),
]

/** The random name that Next gives, on each request, to what names the page. */
const REQUEST_NAME = /"[\w-]{21}([vm])"/g

const fetchAll = async (origin: string, addresses: readonly string[]) => {
  const bodies = new Map<string, string>()
  for (const address of addresses) {
    bodies.set(address, await (await fetch(origin + address)).text())
    const flight = await fetch(origin + address, { headers: { RSC: '1' } })
    bodies.set(`${address} (flight)`, (await flight.text()).replace(REQUEST_NAME, '"$1"'))
  }
  return bodies
}

type Seen = {
  readonly pages: Map<string, string>
  readonly scripts: Map<string, string>
  readonly json: Map<string, string>
  readonly keys: Map<string, string>
}

const see = async (site: Site): Promise<Seen> => {
  rmSync(path.join(root, DIST), { recursive: true, force: true })
  buildSite(site)
  return {
    pages: await withServer(site, origin => fetchAll(origin, addressesOf(readCourse(site)))),
    scripts: readTree(path.join(root, DIST, 'static')),
    json: readTree(path.join(releaseOf(site), 'public')),
    keys: readTree(path.join(releaseOf(site), 'keys')),
  }
}

let original: Seen
let changed: Seen

beforeAll(async () => {
  const [a, b] = [siteOf('original', 4331), siteOf('changed', 4332)]
  for (const site of [a, b]) {
    mkdirSync(site.content, { recursive: true })
    cpSync(path.join(root, 'content'), site.content, { recursive: true })
  }
  changeAllKeys(b.content)
  original = await see(a)
  changed = await see(b)
})

afterAll(() => {
  for (const made of [folder, path.join(root, DIST)]) rmSync(made, { recursive: true, force: true })
})

test('every lesson with exercises has other keys in the changed course', () => {
  const lessons = [...original.keys].filter(([, text]) => text.includes('solutionHtml'))
  expect(lessons.length).toBeGreaterThanOrEqual(4)
  for (const [file, text] of lessons) expect(changed.keys.get(file)).not.toBe(text)
})

test('public JSON is the same, byte for byte', () => {
  expect([...changed.json.keys()]).toEqual([...original.json.keys()])
  for (const [file, text] of original.json) expect(changed.json.get(file) === text, file).toBe(true)
})

test('HTML, flight data and API replies are the same, byte for byte', () => {
  expect(original.pages.size).toBeGreaterThan(40)
  expect([...changed.pages.keys()]).toEqual([...original.pages.keys()])
  for (const [address, body] of original.pages) {
    expect(body.length, address).toBeGreaterThan(0)
    expect(changed.pages.get(address) === body, address).toBe(true)
  }
})

test('scripts, styles and other built files are the same, byte for byte', () => {
  expect([...changed.scripts.keys()]).toEqual([...original.scripts.keys()])
  for (const [file, bytes] of original.scripts) {
    expect(changed.scripts.get(file) === bytes, file).toBe(true)
  }
})
