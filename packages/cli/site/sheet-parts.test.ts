import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { splitSheet } from './sheet-parts.mjs'

const SHEET = [
  '@charset "x";',
  'p{color:red}',
  '.lab,.lab-note code{color:green}',
  '.plot .net-full{color:blue}',
  '@media (width<=40rem){.lab-note{margin:0}p{margin:0}.net{margin:0}}',
  '.label,.network{color:gray}',
  '.lab,p b{color:black}',
  '.island :is(.order-text,.option){color:brown}',
  '.order:not(.lab){color:pink}',
  '@font-face{font-family:a}',
].join('')

test('a page with all parts has the whole sheet', () => {
  const page = splitSheet(SHEET)('<i class="lab"><i class="a net-full b"><i class="order">')
  // What was one list of rules for a width may be several now.
  expect(
    page.replace('}@media (width<=40rem){p', 'p').replace('}@media (width<=40rem){.net', '.net'),
  ).toBe(SHEET)
})

test('a page has no rules for parts that it has not, and keeps the rest in order', () => {
  expect(splitSheet(SHEET)('<i class="label network-a laboratory">lab</i>')).toBe(
    [
      '@charset "x";',
      'p{color:red}',
      '@media (width<=40rem){p{margin:0}}',
      '.label,.network{color:gray}',
      '.lab,p b{color:black}',
      '.island :is(.order-text,.option){color:brown}',
      '@font-face{font-family:a}',
    ].join(''),
  )
  expect(splitSheet(SHEET)('<i class="x lab-note">')).toContain('.lab,.lab-note code{color:green}')
  expect(splitSheet(SHEET)('<i class="x lab-note">')).not.toContain('.net{')
})

/** Where the classes of each part may be named: anywhere else they could be added to a page without its rules. */
const HOMES: Readonly<Record<string, string>> = {
  chain: 'widgets/vanishing-gradient',
  check: 'widgets/gradient-check',
  compare: 'widgets/compare-activations',
  lab: 'widgets/function-lab',
  net: 'widgets/one-hidden-layer',
  order: 'exercise/order',
  placing: 'exercise/tangent',
}

/** Named by what the server draws, too: then the rules are there. */
const SHARED = new Set(['gradient-check compare-table', 'gradient-check compare-place'])

test('no part names a class of another, which its page may have no rules for', () => {
  const components = path.resolve(import.meta.dirname, '../../../components')
  const named = (text: string): readonly string[] =>
    [...text.matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)].flatMap(([, plain, made]) =>
      (plain ?? made ?? '').split(/[^\w-]+/),
    )
  const homeOf = (name: string): string | undefined => HOMES[name.split('-')[0] ?? '']
  const strays = readdirSync(components, { recursive: true, encoding: 'utf8' })
    .filter(file => /^(exercise|islands|lesson|math|ui|widgets)\W.*(?<!\.test)\.tsx$/.test(file))
    .flatMap(file =>
      named(readFileSync(path.join(components, file), 'utf8'))
        .filter(name => !file.startsWith(homeOf(name) ?? file))
        .map(name => `${path.basename(path.dirname(file))} ${name}`),
    )
  expect(strays.filter(stray => !SHARED.has(stray))).toEqual([])
  // The way of looking finds what is there.
  expect(strays).toEqual(expect.arrayContaining([...SHARED]))
})
