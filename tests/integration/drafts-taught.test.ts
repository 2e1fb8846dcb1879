import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compileContent } from '@slopewise/compiler'
import {
  findDraft,
  findExercise,
  findLesson,
  findWholeCourse,
  listCourses,
  listWholeCourses,
} from '@slopewise/server/lessons'
import { expect, test } from 'vitest'
import { GET } from '@/app/api/pictures/[course]/[lesson]/[file]/route'
import { openWithRole } from './fixtures/account'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { dumpRows } from './fixtures/dump-rows'
import { startSmallServer } from './fixtures/small-server'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>A line</title></svg>'

const lesson = (title: string, status: string): string =>
  `---\ntitle: "${title}"\n${status}skills: [s]\n---\n\n![A line](line.svg)\n\n` +
  '<Exercise id="one" kind="number" skill="s" answer="k0/4" accepts="k0/4" rejects="-k0/4; k0/2">\n' +
  'What is $k_0/4$ for $\\var{k0}$?\n<Variant k0="1" />\n<Variant k0="3" />\n' +
  '<Hint>\nLook.\n</Hint>\n<Solution>\nSo.\n</Solution>\n</Exercise>\n'

/** A server on the course `maths` with a lesson for everybody and a draft, and a course of a draft alone. */
const startCourse = () =>
  startSmallServer(async state => {
    const contentDir = path.join(state, 'content')
    const write = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(contentDir, name)), { recursive: true })
      writeFileSync(path.join(contentDir, name), text)
    }
    const draft = 'status: draft\n'
    for (const [course, name, status] of [
      ['maths', '01-shown', ''],
      ['maths', '02-soon', draft],
      ['notes', '01-first', draft],
    ] as const) {
      write(`${course}/course.json`, `{"title": "${course}"}`)
      write(`${course}/${name}/index.mdx`, lesson(name, status))
      write(`${course}/${name}/line.svg`, SVG)
    }
    const { issues } = await compileContent({ contentDir, stateDir: state })
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

const askPicture = async (browser: Browser): Promise<Response> => {
  const file = /[0-9a-f]{32}\.svg/.exec(findDraft('maths', 'soon')?.code ?? '')?.[0] ?? ''
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const request = new Request('http://localhost/', { headers: { cookie } })
  return GET(request, { params: Promise.resolve({ course: 'maths', lesson: 'soon', file }) })
}

/** Everything that an exercise of the draft can be asked. */
const askAll = async (browser: Browser) => {
  const view = '/api/student-view/exercises/maths/soon/one'
  const { hash = '' } = findDraft('maths', 'soon')?.exercises.one ?? {}
  const attempt = { exercise: 'maths/soon/one', variant: 'k0=1', hash }
  return {
    right: await browser.post(
      '/api/student-view/attempts',
      makeAttempt({ ...attempt, answer: '1/4' }),
    ),
    wrong: await browser.post(
      '/api/student-view/attempts',
      makeAttempt({ ...attempt, answer: '1/2' }),
    ),
    hints: await browser.post(`${view}/hints`, { variant: 'k0=1', hash, number: 1 }),
    solution: await browser.post(`${view}/solution`, { variant: 'k0=1', hash }),
    another: await browser.get(`${view}?after=${encodeURIComponent('k0=1')}`),
  }
}

test('an instructor meets a draft as a student would: marks, help, variants, pictures; no row changes', async () => {
  await using server = await startCourse()
  const browser = await openWithRole('instructor')
  const before = await dumpRows(server)
  const seen = await askAll(browser)
  expect(seen.right.body).toMatchObject({ verdict: 'correct' })
  expect(seen.right.body).not.toHaveProperty('olderVersion')
  expect(seen.wrong.body).toMatchObject({ verdict: 'incorrect' })
  expect(seen.hints.body).toMatchObject({ hints: ['<p>Look.</p>'], total: 1 })
  expect(seen.solution.body).toMatchObject({ html: '<p>So.</p>' })
  expect(seen.another.body).toMatchObject({ variant: 'k0=3' })
  const picture = await askPicture(browser)
  expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect(await dumpRows(server)).toEqual(before)
})

test('learners, students and visitors are told nothing of a draft, by any route', async () => {
  await using _server = await startCourse()
  for (const browser of [openBrowser(), await openWithRole('student')]) {
    for (const reply of Object.values(await askAll(browser))) {
      expect([401, 403]).toContain(reply.status)
    }
    expect((await askPicture(browser)).status).toBe(404)
    const { hash = '' } = findDraft('maths', 'soon')?.exercises.one ?? {}
    const attempt = makeAttempt({
      exercise: 'maths/soon/one',
      variant: 'k0=1',
      hash,
      answer: '1/4',
    })
    expect((await browser.post('/api/attempts', attempt)).status).toBe(404)
    expect((await browser.get('/api/exercises/maths/soon/one')).status).toBe(404)
  }
  expect([findLesson('maths', 'soon'), findExercise('maths/soon/one')]).toEqual([null, null])
  expect(listCourses().map(({ course }) => course)).toEqual(['maths'])
})

test('for instructors a course has its drafts behind its lessons, and may be nothing but drafts', async () => {
  await using _server = await startCourse()
  const listed = listWholeCourses().map(({ course }) => [
    course,
    findWholeCourse(course)?.lessons.map(one => one.lesson),
  ])
  expect(listed).toEqual([
    ['maths', ['shown', 'soon']],
    ['notes', ['first']],
  ])
  expect(findWholeCourse('nowhere')).toBeNull()
  expect(findDraft('maths', '../../../keys/maths/shown')).toBeNull()
})
