import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { makeAuthor, ROOT } from './fixtures/author'

const SIGMOID = 'derivatives-of-activation-functions/sigmoid'

const LINES = [
  `{"id":1,"exercise":"${SIGMOID}/slope-at-zero","answer":"1/4"}`,
  '{"id":2,"exercise":"sigmoid/slope-at-zero","variant":"default","answer":"1/2"}',
  '{"id":3,"exercise":',
  '{"id":4,"exercise":"sigmoid/slope-at-zero","answer":"1/("}',
  '{"id":5,"exercise":"sigmoid/nowhere","answer":"1"}',
  '{"id":6,"exercise":"sigmoid/slope-at-zero","variant":"z0=7","answer":"1"}',
  '{"id":7,"exercise":"sigmoid/slope-at-zero","answer":7}',
  `{"id":8,"exercise":"${SIGMOID}/rule-in-a","answer":"a - a^2"}`,
].join('\n')

test('grade answers each line with verdict, reason and feedback, bad lines among them', () => {
  using author = makeAuthor()
  const { stdout, status } = author.run(['grade', '--content', author.content, '--jsonl'], LINES)
  const replies = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(replies.map(({ id, verdict, reason }) => [id, verdict, reason])).toEqual([
    [1, 'correct', 'equal'],
    [2, 'incorrect', 'value-for-slope'],
    [null, 'invalid', 'bad-line'],
    [4, 'invalid', 'unclosed-bracket'],
    [5, 'invalid', 'unknown-exercise'],
    [6, 'invalid', 'unknown-variant'],
    [7, 'invalid', 'bad-line'],
    [8, 'correct', 'equal'],
  ])
  expect(replies.every(({ feedback }) => feedback.length > 0)).toBe(true)
  expect(replies[3].slip).toEqual({ code: 'unclosed-bracket', span: [2, 3] })
  expect(status).toBe(0)
})

test('try shows what a learner would be told, hints and the solution', () => {
  using author = makeAuthor()
  const input = '1/2\n1/4\n2+\n:hint\n:solution\n:quit\n1/3\n'
  const { stdout, status } = author.run(['try', 'sigmoid/slope-at-zero'], input)
  expect(status).toBe(0)
  const places = [
    'How steep is the sigmoid',
    'incorrect (value-for-slope)',
    'correct (equal)',
    'invalid (missing-operand)',
    'A straight line through two points',
    'The slope is a quarter',
  ].map(text => stdout.indexOf(text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(stdout).not.toContain('1/3')
})

test('try names what there is when the exercise is not there', () => {
  using author = makeAuthor()
  const { stderr, status } = author.run(['try', 'slope-at-zero'])
  expect(stderr).toContain(`${SIGMOID}/slope-at-zero`)
  expect(status).toBe(2)
})

test('check prints JSON, GitHub lines, or issues of the named paths only', () => {
  using author = makeAuthor()
  appendFileSync(author.lesson, '\nBroken: $\\frc{1}{2}$.\n')
  const json = author.run(['check', '--format', 'json'])
  const issues: Issue[] = JSON.parse(json.stdout)
  expect(issues).toMatchObject([{ rule: 'katex-error', severity: 'error', column: 10 }])
  expect(json.status).toBe(1)
  const github = author.run(['check', '--format', 'github', path.dirname(author.lesson)])
  expect(github.stdout).toMatch(/^::error file=.*index\.mdx,line=\d+,endLine=\d+,col=10,/)
  const other = path.join(author.content, 'derivatives-of-activation-functions/02-tanh')
  expect(author.run(['check', other])).toMatchObject({
    status: 0,
    stdout: '0 errors, 0 warnings.\n',
  })
  expect(author.run(['check', '--format', 'xml']).status).toBe(2)
})

test('many lessons are compiled in all cores, with plain lines of progress and every issue', () => {
  using author = makeAuthor()
  const course = path.join(author.content, 'many')
  mkdirSync(course)
  writeFileSync(path.join(course, 'course.json'), '{"title": "Many"}')
  for (let number = 1; number <= 20; number += 1) {
    const folder = path.join(course, `${number}-part-${number}`)
    mkdirSync(folder)
    const formula = number % 10 === 0 ? '$\\frc$' : `$z + ${number}$`
    writeFileSync(path.join(folder, 'index.mdx'), `---\ntitle: "Part"\n---\n\nText ${formula}.\n`)
  }
  const { stdout, stderr, status } = author.run(['check'])
  expect(stdout).toBe('2 errors, 0 warnings.\n')
  const lessons = author.lessonCount()
  expect(stderr).toContain(`${lessons} of ${lessons} lessons`)
  expect(stderr.match(/part-\d+\/index\.mdx:5:\d+ error katex-error/g)).toHaveLength(2)
  expect(status).toBe(1)
  expect(author.run(['check']).stderr).not.toContain('of 26 lessons')
})

const DOCUMENT = readFileSync(path.join(ROOT, 'docs/authoring.md'), 'utf8')
const BLOCKS = (language: string): string[] =>
  [...DOCUMENT.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  )

test('the commands of the authoring page lead from nothing to a checked lesson that is tried', () => {
  using author = makeAuthor()
  const commands = [...DOCUMENT.matchAll(/^ {4}npx --no-install slopewise (new .*)$/gm)].map(
    ([, words = '']) => words.replaceAll('"', '').split(/ (?!course$)/),
  )
  expect(commands).toHaveLength(2)
  for (const words of commands) {
    const flags = ['--content', author.content]
    expect(author.run([...words, ...flags])).toMatchObject({ status: 0, stderr: '' })
  }
  const [first = ''] = BLOCKS('mdx')
  writeFileSync(path.join(author.content, 'my-course/02-sigmoid/index.mdx'), first)
  expect(author.run(['check'])).toMatchObject({ status: 0, stdout: '0 errors, 0 warnings.\n' })
  const tried = author.run(['try', 'my-course/sigmoid/slope-at-zero', '--answer', '1/2'])
  expect(tried.stdout).toContain('That is the height of the curve')
})

test('the lines for programs on the authoring page are answered', () => {
  using author = makeAuthor()
  const [lines = ''] = BLOCKS('jsonl')
  const { stdout } = author.run(['grade', '--content', author.content, '--jsonl'], lines)
  const verdicts = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).verdict)
  expect(verdicts).toEqual(['incorrect', 'correct'])
})

test('every command that the page and the README name is there', () => {
  using author = makeAuthor()
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
  const inText = `${DOCUMENT}\n${readme}`.matchAll(/slopewise ([a-z]+)(?: (?=[a-z]))?/g)
  const named = new Set([...inText].map(([, name = '']) => name))
  const known = [...author.run(['--help']).stdout.matchAll(/^ {2}([a-z]+)/gm)].map(
    ([, name = '']) => name,
  )
  expect([...named].filter(name => !known.includes(name))).toEqual([])
  expect(named.size).toBeGreaterThan(6)
})
