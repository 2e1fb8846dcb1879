import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from './fixtures/temporary-folder'

const ROOT = path.join(import.meta.dirname, '../..')
const BIN = path.join(ROOT, 'packages/cli/bin.mjs')
const COURSE = '{"title": "A", "description": "", "source": "", "slideCount": 1}'

/** A content folder with lessons of the given bodies, and `check` on it. */
const makeContent = (...bodies: readonly string[]) => {
  const temporary = makeTemporaryFolder()
  const content = path.join(temporary.folder, 'content')
  mkdirSync(path.join(content, 'maths'), { recursive: true })
  writeFileSync(path.join(content, 'maths/course.json'), COURSE)
  for (const [index, body] of bodies.entries()) {
    const folder = path.join(content, `maths/0${index + 1}-lesson-${'abc'.charAt(index)}`)
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'index.mdx'), `---\ntitle: "A"\n---\n\n${body}\n`)
  }
  const check = (...words: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [BIN, 'check', '--content', content, ...words],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, SLOPEWISE_STATE: path.join(temporary.folder, 'state') },
      },
    )
    return { stdout, stderr, status }
  }
  // Files are named relative to where the program was started.
  const nameOf = (lesson: string) =>
    path
      .relative(ROOT, path.join(content, `maths/${lesson}/index.mdx`))
      .split(path.sep)
      .join('/')
  return { check, content, nameOf, [Symbol.dispose]: () => temporary[Symbol.dispose]() }
}

const FALSE = 'Here $1 + 1 = 3$.'
const STAR = 'Here $2*z$ and {/* a note */}.'

test('the JSON form is one list of issues, sorted by place, with a witness where there is one', () => {
  using content = makeContent(STAR, `${FALSE}\n\n# Title`)
  const { stdout, status } = content.check('--format', 'json')
  const issues = JSON.parse(stdout)
  expect(issues.map(({ file, line, rule }: Issue) => `${file} ${line} ${rule}`)).toEqual([
    `${content.nameOf('01-lesson-a')} 5 star-in-formula`,
    `${content.nameOf('02-lesson-b')} 5 relation-false`,
    `${content.nameOf('02-lesson-b')} 7 heading-order`,
  ])
  expect(issues[0]).toEqual({
    file: content.nameOf('01-lesson-a'),
    line: 5,
    column: 8,
    endLine: 5,
    endColumn: 9,
    severity: 'warning',
    rule: 'star-in-formula',
    message: 'the star is set as it stands.',
    advice: 'Write \\cdot, or nothing: 2z.',
  })
  expect(issues[1].witness).toMatchObject({ left: 2, right: 3 })
  expect(status).toBe(1)
})

test('the pretty form shows the line, a caret under the fault and advice', () => {
  using content = makeContent(STAR)
  const { stdout, stderr, status } = content.check()
  const head = `${content.nameOf('01-lesson-a')}:5:8 warning star-in-formula: `
  const shown = `${head}the star is set as it stands.\n  ${STAR}\n         ^\n  Write \\cdot, or nothing: 2z.\n`
  expect(stderr).toContain(shown)
  expect(stdout).toBe('0 errors, 1 warning.\n')
  expect(status).toBe(0)
})

test('the form for GitHub is one workflow command an issue', () => {
  using content = makeContent(STAR)
  const { stdout } = content.check('--format', 'github')
  const place = `file=${content.nameOf('01-lesson-a')},line=5,endLine=5,col=8,endColumn=9`
  expect(stdout).toBe(
    `::warning ${place},title=star-in-formula::the star is set as it stands. Write \\cdot, or nothing: 2z.\n`,
  )
})

test('only issues of the named paths are reported, and count for the exit code', () => {
  using content = makeContent(STAR, FALSE)
  const { stdout, status } = content.check(
    path.join(content.content, 'maths/01-lesson-a'),
    '--format',
    'json',
  )
  expect(JSON.parse(stdout)).toHaveLength(1)
  expect(status).toBe(0)
})

test('a path that is not there, or not in the content, is refused: nothing was checked', () => {
  using content = makeContent(STAR)
  const missing = content.check(path.join(content.content, 'maths/09-nowhere'))
  expect(missing).toMatchObject({ status: 2, stdout: '' })
  expect(missing.stderr).toContain('There is no file or folder')
  const outside = content.check('package.json')
  expect(outside).toMatchObject({ status: 2, stdout: '' })
  expect(outside.stderr).toContain('--content')
})

test('courses and lessons are found in the content, a lesson with or without its number', () => {
  using content = makeContent(STAR, FALSE)
  const count = (...words: readonly string[]) => {
    const { stdout, status } = content.check(...words, '--format', 'json')
    return [JSON.parse(stdout).length, status]
  }
  expect(count('maths')).toEqual([2, 1])
  expect(count('maths/lesson-a')).toEqual([1, 0])
  expect(count('maths/02-lesson-b/index.mdx')).toEqual([1, 1])
})

test('untrusted content may hold no expression, not even a comment', () => {
  using content = makeContent(STAR)
  const { stdout, status } = content.check('--untrusted', '--format', 'json')
  const rules = JSON.parse(stdout).map(({ rule }: { readonly rule: string }) => rule)
  expect(rules).toEqual(['star-in-formula', 'untrusted-expression'])
  expect(status).toBe(1)
})

test('a format or a folder that is not there is said, and the exit code tells', () => {
  using content = makeContent(STAR)
  expect(content.check('--format', 'xml')).toMatchObject({ status: 2, stdout: '' })
  const { stdout, status } = content.check('--content', 'nowhere', '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject([{ file: 'nowhere', rule: 'content-missing' }])
  expect(status).toBe(1)
})
