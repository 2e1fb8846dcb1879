import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createIslandScripts, writeIslandScripts } from './island-scripts.mjs'

/** As Turbopack writes what fetches a module that is imported when it is needed. */
const fetching = (module: number, ...names: readonly string[]): string => {
  const list = JSON.stringify(names.map(name => `static/chunks/${name}`))
  return `${module},e=>{e.v(t=>Promise.all(${list}.map(t=>e.l(t))).then(()=>t(9)))}`
}

const LOADS =
  '7,e=>{let m={Plot:()=>e.A(11).then(e=>e.Plot),Lab:()=>e.A(12).then(e=>e.Lab)};let{loadExercise:s}=await e.A(13)}'

const SCRIPT = `push([0,${fetching(11, 'plot.js', 'math.js')},${fetching(12, 'lab.js', 'lab.css')},${fetching(13, 'exercise.js')},${LOADS}])`

const build = (scripts: Readonly<Record<string, string>> = { 'a.js': 'x', 'page.js': SCRIPT }) => {
  const dist = mkdtempSync(path.join(tmpdir(), 'slopewise-islands-'))
  mkdirSync(path.join(dist, 'static/chunks'), { recursive: true })
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(path.join(dist, 'static/chunks', name), text)
  }
  return { dist, [Symbol.dispose]: () => rmSync(dist, { recursive: true, force: true }) }
}

const EARLY = '<script>window.slopewiseEarly=run()</script>'
const PLOT = '<figure class="plot" data-widget="Plot">'

test('a lesson says which scripts its own parts need', () => {
  using built = build()
  writeIslandScripts(built.dist)
  const { put } = createIslandScripts(built.dist)
  expect(put(`<html lang="en">${EARLY}${PLOT}`)).toBe(
    `<html data-parts='{"Plot":["plot.js","math.js"]}' lang="en">${EARLY}${PLOT}`,
  )
  expect(put(`<html lang="en">${EARLY}<section class="exercise" id="a">`)).toContain(
    `data-parts='{"exercise":["exercise.js"]}'`,
  )
  expect(put(`<html lang="en">${EARLY}<figure class="plot" data-widget="Lab">`)).toContain(
    `data-parts='{"Lab":["lab.js"]}'`,
  )
})

test('other pages stay as they are', () => {
  using built = build()
  writeIslandScripts(built.dist)
  expect(createIslandScripts(built.dist).put(`<html lang="en">${PLOT}`)).toBe(
    `<html lang="en">${PLOT}`,
  )
})

test('a lesson names no scripts where the build noted none', () => {
  using built = build()
  expect(createIslandScripts(built.dist).put(`<html lang="en">${EARLY}${PLOT}`)).toContain(
    `data-parts='{}'`,
  )
})

test.each([
  ['no script fetches widgets', { 'a.js': 'x' }],
  ['a module is fetched in another way', { 'page.js': `push([0,11,e=>{},${LOADS}])` }],
])('a build fails where %s', (_, scripts) => {
  using built = build(scripts)
  expect(() => writeIslandScripts(built.dist)).toThrow()
})
