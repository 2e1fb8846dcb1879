import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileContent } from '@slopewise/compiler'
import { listCourses } from '@slopewise/server/lessons'
import { afterAll, expect, test } from 'vitest'

const root = mkdtempSync(path.join(tmpdir(), 'slopewise-drafts-'))

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('where every lesson is a draft, learners see no course', async () => {
  const places = { contentDir: path.join(root, 'content'), stateDir: path.join(root, 'state') }
  const folder = path.join(places.contentDir, 'c', '01-first')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(places.contentDir, 'c', 'course.json'), '{"title": "C"}')
  writeFileSync(path.join(folder, 'index.mdx'), '---\ntitle: "A"\nstatus: draft\n---\n\nText.\n')
  expect((await compileContent(places)).issues).toEqual([])
  process.env.SLOPEWISE_STATE = places.stateDir
  expect(listCourses()).toEqual([])
})
