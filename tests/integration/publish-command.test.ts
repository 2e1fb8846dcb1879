import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compileContent } from '@slopewise/compiler'
import { findLesson } from '@slopewise/server/lessons'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { startSmallServer } from './fixtures/small-server'

const exercise = (id: string): string =>
  `<Exercise id="${id}" kind="number" skill="s" answer="1/4" rejects="-1/4; 1/2">\nWhat?\n` +
  '<Hint>\nLook.\n</Hint>\n<Solution>\nSo.\n</Solution>\n</Exercise>\n'

const lesson = (status = ''): string =>
  `---\ntitle: "First"\n${status}skills: [s]\n---\n\n${exercise('one')}\n${exercise('two')}`

/** A server on a course of one lesson, `maths/first`, and commands on its content. */
const startCourse = async () => {
  let content = ''
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(content, name)), { recursive: true })
    writeFileSync(path.join(content, name), text)
  }
  const server = await startSmallServer(async state => {
    content = path.join(state, 'content')
    write('maths/course.json', '{"title": "Maths"}')
    write('maths/01-first/index.mdx', lesson())
    await compileContent({ contentDir: content, stateDir: state })
  })
  const slopewise = (...words: readonly string[]) => {
    const done = spawnSync(process.execPath, ['packages/cli/bin.mjs', ...words], {
      env: { ...process.env, SLOPEWISE_CONTENT: content },
      encoding: 'utf8',
    })
    return { output: done.stdout + done.stderr, code: done.status }
  }
  const rename = (from: string, to: string): void =>
    renameSync(path.join(content, from), path.join(content, to))
  return { server, content, write, rename, slopewise }
}

const answerAll = async (): Promise<void> => {
  const browser = openBrowser()
  for (const id of ['one', 'two']) {
    const hash = findLesson('maths', 'first')?.exercises[id]?.hash ?? ''
    const attempt = makeAttempt({ exercise: `maths/first/${id}`, variant: 'default', hash })
    expect((await browser.post('/api/attempts', attempt)).status).toBe(200)
  }
}

test('a lesson with attempts that learners would lose is a warning, made a draft or renamed', async () => {
  const { server, content, write, rename, slopewise } = await startCourse()
  await using _server = server
  write('maths/01-first/index.mdx', lesson('status: draft\n'))
  // Nobody has answered: nobody loses anything.
  expect(slopewise('check').output).toContain('0 errors, 0 warnings.')
  await answerAll()
  await answerAll()
  const hidden =
    'index.mdx:3:1 warning lesson-hidden: maths/first becomes a draft: 4 attempts by 2 learners.'
  expect(slopewise('check').output).toContain(hidden)
  rename('maths/01-first', 'maths/01-start')
  write('maths/01-start/index.mdx', lesson())
  const gone =
    'course.json:1:1 warning lesson-removed: maths/first is gone: 4 attempts by 2 learners.'
  expect(slopewise('check').output).toContain(gone)
  // Somebody else's lessons do not take the place of those that are served.
  rename('', '../elsewhere')
  expect(slopewise('check', '--content', `${content}/../elsewhere`).output).not.toContain('gone')
  rename('../elsewhere', '')
  // `npm start` begins with this.
  expect(slopewise('compile').output).toContain(gone)
  expect(slopewise('compile').output).not.toContain('gone')
  rename('maths/01-start', 'maths/01-first')
  slopewise('compile')
  rename('maths/01-first', 'maths/01-start')
  expect(slopewise('publish').output).toContain(gone)
  slopewise('publish', '--rollback')
  // Withdrawn content is not served again by itself: nobody misses anything yet.
  expect(slopewise('compile').output).not.toContain('gone')
  slopewise('publish')
  // What is published is as it was wanted.
  expect(slopewise('check').output).toContain('0 errors, 0 warnings.')
})

test('publishing says which drafts it leaves out', async () => {
  const { server, write, slopewise } = await startCourse()
  await using _server = server
  expect(slopewise('publish').output).not.toContain('left out')
  write('maths/02-soon/index.mdx', lesson('status: draft\n'))
  expect(slopewise('publish')).toMatchObject({
    output: expect.stringMatching(/Published .*, 1 lesson\.\n1 draft is left out: maths\/soon\.\n/),
    code: 0,
  })
  expect(slopewise('compile').output).toContain('Content: 1 draft is left out: maths/soon.')
})
