import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileContent } from '@slopewise/compiler'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET } from '@/app/api/pictures/[course]/[lesson]/[file]/route'

const root = mkdtempSync(path.join(tmpdir(), 'slopewise-pictures-'))
const svg = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 3"><title>A line</title></svg>`
const nameOf = (text: string): string =>
  `${createHash('sha256').update(text).digest('hex').slice(0, 32)}.svg`

const write = (name: string, text: string): void => {
  const file = path.join(root, 'content', name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const ask = (lesson: string, file: string): Promise<Response> =>
  GET(new Request('http://localhost/'), {
    params: Promise.resolve({ course: 'c', lesson, file }),
  })

beforeAll(async () => {
  const lesson = (status: string) => `---\ntitle: "A"\n${status}---\n\n![A line](line.svg)\n`
  write('c/course.json', '{"title": "C"}')
  write('c/01-shown/index.mdx', lesson(''))
  write('c/01-shown/line.svg', svg(4))
  write('c/01-shown/other.svg', svg(5))
  write('c/02-draft/index.mdx', lesson('status: draft\n'))
  write('c/02-draft/line.svg', svg(6))
  const places = { contentDir: path.join(root, 'content'), stateDir: path.join(root, 'state') }
  expect((await compileContent(places)).issues).toEqual([])
  process.env.SLOPEWISE_STATE = places.stateDir
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a picture that a lesson shows is served as what it is, and its scripts cannot run', async () => {
  const reply = await ask('shown', nameOf(svg(4)))
  expect(reply.status).toBe(200)
  expect(await reply.text()).toBe(svg(4))
  expect(reply.headers.get('content-type')).toBe('image/svg+xml')
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(reply.headers.get('cache-control')).toContain('immutable')
})

test('files that no lesson shows, those of drafts, and other paths are not there', async () => {
  expect((await ask('shown', nameOf(svg(5)))).status).toBe(404)
  expect((await ask('draft', nameOf(svg(6)))).status).toBe(404)
  expect((await ask('shown', nameOf(svg(6)))).status).toBe(404)
  expect((await ask('..', nameOf(svg(4)))).status).toBe(404)
  expect((await ask('shown', '../../../keys/c/shown.json')).status).toBe(404)
})
