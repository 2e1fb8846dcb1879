import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { grade } from '@slopewise/grading'
import { COMPILED_COMPONENTS } from '@slopewise/lesson/components'
import { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'
import { bundlePage } from './bundle-page'

const here = path.dirname(fileURLToPath(import.meta.url))
const FIXTURE = path.resolve(here, '../../../tests/fixtures/good/everything.mdx')

/** Every component shown as an element of its own name with its props. */
const COMPONENTS = Object.fromEntries(
  COMPILED_COMPONENTS.map(name => [
    name,
    ({ children, ...props }: { children?: ReactNode }) =>
      createElement(`x-${name.toLowerCase()}`, props, children),
  ]),
)

const renderFixture = async (): Promise<string> => {
  const text = readFileSync(FIXTURE, 'utf8')
  const input = { file: 'index.mdx', text, course: 'c', lesson: 'l' }
  const { compiled } = prepareLesson(input, grade)
  if (compiled === null) throw new Error('The lesson was not compiled.')
  const Content = getMDXComponent(await bundlePage(compiled.root), { _jsx_runtime: jsxRuntime })
  return renderToStaticMarkup(createElement(Content, { components: COMPONENTS }))
}

test('the code renders with nothing but the components of the list', async () => {
  const html = await renderFixture()
  expect(html).toContain('<h2 id="the-function">The function</h2>')
  expect(html).toContain('<h3 id="the-values-at-z-0">')
  expect(html).toContain('<x-derivativeplot id="w1"></x-derivativeplot>')
  expect(html).toContain('<td style="text-align:right"><x-formula id=')
  expect(html).toContain('<x-penarrow direction="left">remember this</x-penarrow>')
  expect(html).toContain('H<sub>2</sub>O')
  expect([...html.matchAll(/<x-exercise id="([^"]*)">/g)].map(([, id]) => id)).toEqual([
    'slope-at-z0',
    'on-one-line',
    'in-a-list',
    'several-values',
    'in-order',
    'wrong-line',
    'own-way',
    'filled-in',
  ])
})

test('a derivation has a step for each line, with its reason in words', async () => {
  const html = await renderFixture()
  const steps = [...html.matchAll(/<x-derivationstep ([^>]*)>(.*?)<\/x-derivationstep>/g)]
  expect(steps.map(([, props, words]) => [props?.replace(/"f\d+"/g, '"f"'), words])).toEqual([
    [
      'id="derivation-1-1" left="f" right="f" rule="chain-rule"',
      expect.stringContaining('the inner function is <x-formula'),
    ],
    ['id="derivation-1-2" right="f" rule="algebra" remember="yes"', 'algebra'],
    ['id="derivation-1-3" right="f" rule="definition"', expect.stringMatching(/^by <x-formula/)],
    ['id="derivation-2-1" left="f" right="f" reveal="next"', ''],
    ['id="derivation-2-2" right="f" rule="algebra" reveal="last"', 'algebra'],
  ])
})

test('nothing of exercises or of comments is in the code', async () => {
  const html = await renderFixture()
  expect(html).not.toMatch(/Compute|That is the height|nobody sees this|katex/)
})
