import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { policyOf } from './policy.mjs'
import { createSheets } from './sheets.mjs'

const linkTo = (name: string): string =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}" data-precedence="next"/>`

const build = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-sheets-'))
  mkdirSync(path.join(folder, 'chunks'))
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, 'chunks', name), text)
  }
  return {
    sheets: createSheets(folder),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const NONE = { scripts: new Set<string>(), styles: new Set<string>() }

test('a page holds the text of its sheets, and keeps the links where nothing fetches them', () => {
  using built = build({ 'a-1.css': 'p{color:red}' })
  expect(built.sheets.put(`<head>${linkTo('a-1.css')}</head>`)).toBe(
    '<head><style>p{color:red}</style><link rel="stylesheet" href="/_next/static/chunks/a-1.css"' +
      ' data-precedence="next" media="not all" disabled=""/></head>',
  )
})

test('what a sheet names by its own place is named by its address', () => {
  using built = build({ 'a.css': '@font-face{src:url(../media/x.woff2)}' })
  expect(built.sheets.put(linkTo('a.css'))).toContain('url(/_next/static/media/x.woff2)')
})

test('the policy lets the sheets of the build in, and no other style', () => {
  using built = build({ 'a.css': 'p{color:red}' })
  const page = built.sheets.put(`${linkTo('a.css')}<style>p{color:blue}</style>`)
  const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')
  const policy = policyOf(page, NONE, built.sheets)
  expect(policy).toContain(hashOf('p{color:red}'))
  expect(policy).not.toContain(hashOf('p{color:blue}'))
})

test('a lesson has no rules for widgets that it has not, and its policy lets in what it has', () => {
  using built = build({ 'a.css': 'p{color:red}.lab{color:blue}' })
  const lesson = `${linkTo('a.css')}<script>window.slopewiseEarly=1</script>`
  const page = built.sheets.put(lesson)
  expect(page).toContain('<style>p{color:red}</style>')
  expect(built.sheets.put(`${lesson}<p class="lab">`)).toContain('.lab{color:blue}')
  expect(built.sheets.put(linkTo('a.css'))).toContain('.lab{color:blue}')
  expect(policyOf(page, NONE, built.sheets)).toContain(
    createHash('sha256').update('p{color:red}').digest('base64'),
  )
})

test.each([
  ['a sheet that the build has not got', 'other.css'],
  ['one that would end its element', 'ends.css'],
])('%s stays a link', (_, name) => {
  using built = build({ 'ends.css': 'p::after{content:"</style>"}' })
  expect(built.sheets.put(linkTo(name))).toBe(linkTo(name))
})
