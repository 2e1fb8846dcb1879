import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkContent } from '@slopewise/compiler'
import { expect, test } from 'vitest'
import { describeDrafts } from './describe-drafts'

/** What is said of a course with one lesson for learners and so many drafts. */
const describeCourse = async (drafts: number): Promise<string | null> => {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'slopewise-drafts-'))
  const write = (name: string, text: string): void => {
    const file = path.join(contentDir, 'maths', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  write('course.json', '{"title": "Maths"}')
  write('00-shown/index.mdx', '---\ntitle: "Shown"\n---\n\nText.\n')
  for (let number = 1; number <= drafts; number += 1)
    write(`${number}-d${number}/index.mdx`, '---\ntitle: "D"\nstatus: draft\n---\n\nText.\n')
  const { lessons } = await checkContent({ contentDir })
  rmSync(contentDir, { recursive: true })
  return describeDrafts(lessons)
}

test('drafts are counted, and named where they are few', async () => {
  expect(await describeCourse(0)).toBeNull()
  expect(await describeCourse(1)).toBe('1 draft is left out: maths/d1.')
  expect(await describeCourse(6)).toBe(
    '6 drafts are left out: maths/d1, maths/d2, maths/d3, maths/d4, maths/d5, maths/d6.',
  )
  expect(await describeCourse(7)).toBe(
    '7 drafts are left out: maths/d1, maths/d2, maths/d3, maths/d4, maths/d5, and 2 more.',
  )
})
