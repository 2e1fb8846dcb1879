import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from './lesson/prepare-lesson'
import { FIXTURE_PICTURES } from './picture/fixture-pictures'

const ROOT = path.join(import.meta.dirname, '../..')
const FIXTURES = path.join(ROOT, 'tests/fixtures')
const DOCUMENT = path.join(ROOT, 'docs/rules.md')

const RULE = /(error|warning)Rule\(\s*'([a-z0-9-]+)',\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g

const DOCSTRING = /\/\*\*([\s\S]*?)\*\//g

/** Every rule with its severity and its advice, by id. */
const RULES = readdirSync(path.join(import.meta.dirname, 'rules'))
  .map(name => readFileSync(path.join(import.meta.dirname, 'rules', name), 'utf8'))
  .flatMap(text => {
    const rules = [...text.matchAll(RULE)]
    // A file with one rule says what it is about in its last docstring.
    const about = rules.length === 1 ? ([...text.matchAll(DOCSTRING)].at(-1)?.[1] ?? '') : ''
    return rules.map(([, severity = '', id = '', single, other = '']) => ({
      id,
      severity,
      about: about.replace(/\s*\n\s*\*\s?/g, ' ').trim(),
      advice: (single ?? other).replace(/\\(.)/g, '$1'),
    }))
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1))

const read = (folder: string, name: string): string =>
  readFileSync(path.join(FIXTURES, folder, name), 'utf8')

const prepare = (name: string, text: string) =>
  prepareLesson(
    {
      file: 'index.mdx',
      text,
      course: 'course',
      lesson: 'lesson',
      pictures: FIXTURE_PICTURES,
      isUntrusted: name.startsWith('untrusted-'),
    },
    grade,
  ).issues

const EXPECTED: Record<string, string[]> = JSON.parse(read('broken', 'expected.json'))
const RIGHT = readdirSync(path.join(FIXTURES, 'right'))

/** The shortest broken lesson of a rule in which nothing else is wrong, if there is one. */
const findWrong = (id: string): string | undefined =>
  Object.entries(EXPECTED)
    .filter(([, issues]) => issues.some(one => one.endsWith(` ${id}`)))
    .map(([name, issues]) => ({ name, others: issues.length, length: read('broken', name).length }))
    .sort((a, b) => a.others - b.others || a.length - b.length)[0]?.name

const HEAD = '---\ntitle: "A lesson"\n---\n\n'

/** Outside of code a tag would be read as one. */
const escapeTags = (text: string): string => text.replaceAll('<', '\\<')

const block = (title: string, text: string): string[] => {
  const shown = text.replace(HEAD, '').replaceAll('\0', '␀').trim()
  return [`${title}:`, '', '`````mdx', shown, '`````', '']
}

const sectionOf = ({ id, severity, about, advice }: (typeof RULES)[number]): string[] => {
  const name = findWrong(id)
  const kind = severity === 'error' ? 'Error' : 'Warning'
  const text = [`${kind}.`, about, escapeTags(advice)].filter(part => part !== '').join(' ')
  const head = [`## ${id}`, '', text, '']
  if (name === undefined) return head
  const wrong = read('broken', name)
  const found = prepare(name, wrong).find(({ rule }) => rule === id)
  const said = [`\`${found?.line}:${found?.column}\` ${escapeTags(found?.message ?? '')}`, '']
  const right = RIGHT.includes(`${id}.mdx`) ? block('Right', read('right', `${id}.mdx`)) : []
  return [...head, ...block('Wrong', wrong), ...said, ...right]
}

const PREFACE = [
  '# Rules',
  '',
  'What `slopewise check` looks for. Errors stop the build, warnings do not. This page is made from the',
  'rules and their tests: every wrong example is one of `tests/fixtures/broken`, with the place and the',
  'message that it is reported with; every right one, of `tests/fixtures/right`, has no issue of that rule.',
  'Where the front matter has only a title it is left out.',
  '',
]

test.each(RIGHT)('the right example %s has no issue', name => {
  expect(prepare(name, read('right', name))).toEqual([])
})

test('every rule of a single lesson has a right example', () => {
  const missing = RULES.map(({ id }) => id).filter(
    id => findWrong(id) !== undefined && !RIGHT.includes(`${id}.mdx`),
  )
  expect(missing).toEqual([])
})

/** `SLOPEWISE_WRITE=1` writes the page anew. */
test('docs/rules.md is made from the rules and their tests', () => {
  const text = `${[...PREFACE, ...RULES.flatMap(sectionOf)].join('\n').trimEnd()}\n`
  if (process.env.SLOPEWISE_WRITE === '1') writeFileSync(DOCUMENT, text)
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(text)
})
