import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where the server finds what the build fetches for which part of a lesson. */
const NOTE = 'island-scripts.json'

/** `DerivativePlot:()=>e.A(398407).then(e=>e.DerivativePlot)`, as the list of widgets becomes. */
const WIDGET = /(\w+):\(\)=>\w+\.A\((\d+)\)\.then\(\w+=>\w+\.\1\)/g

/** `{loadExercise:s}=await e.A(18843)` */
const EXERCISE = /\{loadExercise:\w+\}=await \w+\.A\((\d+)\)/

/** What fetches the scripts of a module that is imported when it is needed. */
const fetchOf = module =>
  new RegExp(String.raw`[[,]${module},\(?\w+=>\{\w+\.v\(\w+=>Promise\.all\((\[[^\]]*\])`)

const scriptsOf = (text, module) => {
  const [, list] = fetchOf(module).exec(text) ?? []
  if (list === undefined) throw new Error(`No script says what module ${module} is fetched by.`)
  return JSON.parse(list)
    .filter(name => name.endsWith('.js'))
    .map(name => path.posix.basename(name))
}

const kindsOf = text => {
  const [, exercise] = EXERCISE.exec(text) ?? []
  const widgets = [...text.matchAll(WIDGET)].map(([, name, module]) => [name, module])
  if (exercise === undefined || widgets.length === 0) return null
  return Object.fromEntries(
    [['exercise', exercise], ...widgets].map(([kind, module]) => [kind, scriptsOf(text, module)]),
  )
}

/** Notes the scripts of each kind of exercise and widget that the build in `dist` fetches when somebody uses one. */
export const writeIslandScripts = dist => {
  const folder = path.join(dist, 'static/chunks')
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(path.join(folder, name), 'utf8'))
  const kinds = texts.map(kindsOf).find(found => found !== null)
  if (kinds === undefined) throw new Error('No script of the build fetches exercises and widgets.')
  writeFileSync(path.join(dist, NOTE), JSON.stringify(kinds))
}

/** Only lessons have it: what notes clicks and keys before any script is there, see `components/islands/early.ts`. */
const EARLY = 'window.slopewiseEarly='

const WIDGETS_OF_PAGE = /<figure [^>]*data-widget="(\w+)"/g
const EXERCISE_OF_PAGE = '<section class="exercise"'

/**
 * Tells a lesson's early script, by an attribute of the page, what to fetch as soon as somebody uses one of its
 * parts. Without, it would be asked for once all other scripts have come and have run.
 */
export const createIslandScripts = dist => {
  const note = path.join(dist, NOTE)
  const kinds = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {}
  return {
    put: html => {
      if (!html.includes(EARLY)) return html
      const own = new Set([...html.matchAll(WIDGETS_OF_PAGE)].map(([, name]) => name))
      if (html.includes(EXERCISE_OF_PAGE)) own.add('exercise')
      const parts = Object.fromEntries(Object.entries(kinds).filter(([kind]) => own.has(kind)))
      return html.replace('<html ', () => `<html data-parts='${JSON.stringify(parts)}' `)
    },
  }
}
