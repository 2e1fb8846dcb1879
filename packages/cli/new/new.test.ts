import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkContent, loadExercises } from '@slopewise/compiler'
import { EXERCISE_KINDS } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { answerGrade } from '../grade/answer-grade'
import { addExercise } from './add-exercise'
import { exerciseTemplate } from './exercise-templates'
import { newLessonFile, requireCourse, requireLessonFile, requireName } from './lesson-files'
import { newCourse, newExercise, newLesson } from './new'

/** Commands on a content folder of their own, removed at the end. */
const makeContent = () => {
  const content = mkdtempSync(path.join(tmpdir(), 'slopewise-new-'))
  const place = { root: '', content, state: '', dist: '', databaseUrl: '', port: 3000 }
  const check = async () =>
    (await checkContent({ contentDir: content })).issues.map(one => `${one.rule}: ${one.message}`)
  const [log] = [console.log]
  const said: string[] = []
  console.log = (line: string) => said.push(line)
  return {
    content,
    place,
    check,
    said,
    [Symbol.dispose]: () => {
      console.log = log
      rmSync(content, { recursive: true, force: true })
    },
  }
}

test('a new course, its lessons and exercises of every kind have no issue', async () => {
  using made = makeContent()
  newCourse(made.place, 'my-course', { title: 'Mine' })
  newLesson(made.place, 'my-course/tanh', {})
  for (const kind of EXERCISE_KINDS)
    newExercise(made.place, 'my-course/tanh', `try-${kind}`, { kind })
  expect(readdirSync(path.join(made.content, 'my-course'))).toEqual([
    '01-first-lesson',
    '02-tanh',
    'course.json',
  ])
  expect(await made.check()).toEqual([])
})

test('what to do next names a folder that is not the project’s own, so that it is seen', () => {
  using made = makeContent()
  newCourse(made.place, 'my-course', {})
  expect(made.said.at(-1)).toBe(
    'Look at it with "npm run dev", and check it with "slopewise check".',
  )
  const own = { ...made.place, content: path.join(made.content, '..', 'nowhere') }
  newLesson(own, 'my-course/tanh', { content: made.content })
  expect(made.said.at(-1)).toBe(
    `Look at it with "SLOPEWISE_CONTENT=${made.content} npm run dev", ` +
      `and check it with "slopewise check --content ${made.content}".`,
  )
  newCourse(own, 'my-course', { content: path.join(made.content, 'of mine') })
  expect(made.said.at(-1)).toContain(`SLOPEWISE_CONTENT='${made.content}/of mine' npm run dev`)
})

test.each(['\n', '\r\n'])(
  'a lesson without skills gets one, line ends %j are kept',
  async newline => {
    using made = makeContent()
    newCourse(made.place, 'my-course', {})
    const file = path.join(made.content, 'my-course/01-first-lesson/index.mdx')
    writeFileSync(file, ['---', 'title: "Bare"', '---', '', 'Text.', ''].join(newline))
    newExercise(made.place, 'my-course/first-lesson', 'one', {})
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(`skills: [practice]${newline}---${newline}`)
    expect(
      text.split('\n').every(line => line === '' || line.endsWith('\r') === (newline !== '\n')),
    ).toBe(true)
    expect(await made.check()).toEqual([])
  },
)

test('nothing is written over, and what is not there is named', () => {
  using made = makeContent()
  newCourse(made.place, 'my-course', {})
  const course = path.join(made.content, 'my-course')
  expect(() => newCourse(made.place, 'my-course', {})).toThrow('already')
  expect(() => newLessonFile(course, 'first-lesson')).toThrow('"01-first-lesson" already')
  expect(() => newExercise(made.place, 'my-course/first-lesson', 'slope-at-zero', {})).toThrow(
    'already',
  )
  expect(() => requireCourse(made.content, 'other')).toThrow('There are: my-course.')
  expect(() => requireLessonFile(course, 'other')).toThrow('Lessons: first-lesson.')
  expect(() => requireName('Foo Bar', 'a lesson')).toThrow('Try "foo-bar".')
  expect(() => newCourse(made.place, 'progress', {})).toThrow('Try "progress-course".')
  expect(() => newLesson(made.place, 'my-course', {})).toThrow('my-course/tanh')
  expect(() => newExercise(made.place, 'my-course/first-lesson', 'x', { kind: 'essay' })).toThrow(
    'kind',
  )
})

test('the skill is taken from a list in either style, and a lesson without front matter is refused', () => {
  const make = (skill: string) => exerciseTemplate('number', 'one', skill)
  const inLine = addExercise('---\ntitle: "A"\nskills: ["x-y", z]\n---\nText\n', 'one', make)
  expect(inLine).toContain('skill="x-y"')
  const block = addExercise('---\ntitle: "A"\nskills:\n  - x-y\n---\nText\n', 'one', make)
  expect(block).toContain('skill="x-y"')
  expect(() => addExercise('Text\n', 'one', make)).toThrow('front matter')
})

test('who gives the height in the first exercise is told so in the words of its author', async () => {
  using made = makeContent()
  newCourse(made.place, 'my-course', {})
  const { lessons } = await checkContent({
    contentDir: made.content,
    cacheDir: path.join(made.content, '.cache'),
  })
  const line = { exercise: 'slope-at-zero', answer: '1/2' }
  const reply = answerGrade(lessons.flatMap(loadExercises)).answer(line)
  expect(JSON.stringify(reply)).toContain('The question asks for its slope.')
})
