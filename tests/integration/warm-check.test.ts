import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from './fixtures/temporary-folder'

const ROOT = path.join(import.meta.dirname, '../..')
const BIN = path.join(ROOT, 'packages/cli/bin.mjs')
const PICTURES = path.join(ROOT, 'tests/fixtures/pictures')

const lessonOf = (body: string): string => `---
title: "A"
define:
  g(z): "z^2"
---

${body}
`

/** Two lessons, of which the first has a picture and leads to the second; `check` on them, and edits. */
const makeContent = () => {
  const temporary = makeTemporaryFolder()
  const course = path.join(temporary.folder, 'content/maths')
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(course, name)), { recursive: true })
    writeFileSync(path.join(course, name), text)
  }
  write('course.json', '{"title": "A"}')
  write('01-a/index.mdx', lessonOf("Here $g'(z) = 2 z$.\n\n![A curve](curve.svg)\n\n[Next](./b)"))
  write('02-b/index.mdx', lessonOf('Here $1 + 1 = 2$.'))
  copyFileSync(path.join(PICTURES, 'curve.svg'), path.join(course, '01-a/curve.svg'))
  const check = (state: string) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [BIN, 'check', '--content', path.dirname(course), '--format', 'json'],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, SLOPEWISE_STATE: path.join(temporary.folder, state) },
      },
    )
    const issues: readonly Issue[] = JSON.parse(stdout)
    return { rules: issues.map(({ rule }) => rule), stdout, stderr }
  }
  const edit = (name: string, change: (text: string) => string): void =>
    write(name, change(readFileSync(path.join(course, name), 'utf8')))
  const remove = (name: string): void => rmSync(path.join(course, name), { recursive: true })
  return { check, write, edit, remove, [Symbol.dispose]: () => temporary[Symbol.dispose]() }
}

type Content = ReturnType<typeof makeContent>

/** One edit of each kind of input, after one another, and the rule that is broken from then on. */
const EDITS: readonly (readonly [what: string, edit: (content: Content) => void, rule: string])[] =
  [
    [
      'a formula',
      content => content.edit('02-b/index.mdx', text => text.replace('1 = 2', '1 = 3')),
      'relation-false',
    ],
    [
      'a definition',
      content => content.edit('01-a/index.mdx', text => text.replace('z^2', 'z^3')),
      'relation-false',
    ],
    [
      'course.json',
      content => content.write('course.json', '{"title": "A", "practice": ["c"]}'),
      'course-file',
    ],
    [
      'a picture',
      content => content.write('01-a/curve.svg', readFileSync(`${PICTURES}/sizeless.svg`, 'utf8')),
      'picture-unreadable',
    ],
    [
      'a new lesson',
      content => content.write('03-d/index.mdx', 'No title.'),
      'front-matter-missing',
    ],
    ['a lesson removed', content => content.remove('02-b'), 'unknown-link'],
  ]

test('after an edit of any input a check with a full cache finds what one without a cache finds', () => {
  using content = makeContent()
  expect(content.check('warm').rules).toEqual([])
  for (const [index, [what, edit, rule]] of EDITS.entries()) {
    const before = content.check('warm').rules
    edit(content)
    const warm = content.check('warm')
    expect(warm.rules.filter(one => one === rule).length, what).toBeGreaterThan(
      before.filter(one => one === rule).length,
    )
    expect(warm, what).toEqual(content.check(`cold-${index}`))
  }
})
