import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compileContent } from './compile-content'

const exercise = (
  id: string,
) => `<Exercise id="${id}" kind="number" skill="s" answer="2" accepts="2">
What? <Hint>Look.</Hint> <Solution>So.</Solution>
</Exercise>
`

const lesson = (...ids: string[]) =>
  `---\ntitle: "A lesson"\nskills: [s]\n---\n\nText.\n\n${ids.map(exercise).join('\n')}`

/** Lessons a, b and c, and a `course.json` with what is given. */
const compile = async (course: object) => {
  const root = mkdtempSync(path.join(tmpdir(), 'slopewise-course-'))
  const lessons = { a: lesson('one', 'two'), b: lesson('two', 'one'), c: lesson('one') }
  try {
    for (const [name, text] of Object.entries(lessons)) {
      mkdirSync(path.join(root, 'content/maths', name), { recursive: true })
      writeFileSync(path.join(root, 'content/maths', name, 'index.mdx'), text)
    }
    const text = JSON.stringify({ title: 'Maths', ...course })
    writeFileSync(path.join(root, 'content/maths/course.json'), text)
    const [contentDir, stateDir] = [path.join(root, 'content'), path.join(root, 'state')]
    const { issues, courses } = await compileContent({ contentDir, stateDir })
    const said = issues.map(({ rule, column, endColumn, message }) => {
      return `${rule} ${text.slice(column - 1, endColumn - 1)} ${message}`
    })
    return { said, course: courses[0] }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

test('practice and checks are part of the course as learners get it', async () => {
  const { said, course } = await compile({ practice: ['c'], checks: { before: 'a', after: 'b' } })
  expect(said).toEqual([])
  expect(course).toMatchObject({ practice: ['c'], checks: { before: 'a', after: 'b' } })
})

test('a course without them says nothing of them', async () => {
  const { course } = await compile({})
  expect(Object.keys(course ?? {})).toEqual([
    'course',
    'title',
    'description',
    'source',
    'slideCount',
    'lessons',
  ])
})

test.each([
  [{ practice: ['c', 'd'] }, 'course-file "d" there is no lesson "d".'],
  [
    { practice: ['a'], checks: { before: 'a', after: 'b' } },
    'course-file "a" "a" is named already.',
  ],
  [
    { checks: { before: 'a', after: 'c' } },
    'course-file {"before":"a","after":"c"} the exercise "two" is in the check "a" only.',
  ],
  [{ checks: { before: 'a' } }, 'course-file "checks" "checks.after" is missing.'],
  [{ practice: 'c' }, 'course-file "c" "practice" is not a list: write ["practice"].'],
])('%j is refused at its place', async (course, issue) => {
  const { said } = await compile(course)
  expect(said).toEqual([issue])
})
