import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compileModulesEarly } from './eager-modules.mjs'

/** A page that has nothing of its own: what it loads, every page of readers loads. */
const BARE_PAGE = 'server/app/_not-found.html'

/** Where the server finds what was joined, and of what. */
const NOTE = 'start-file.json'

/** As pages name them, and as Turbopack does. */
const ADDRESS = '/_next/static/chunks/'
const PATH = 'static/chunks/'

const SCRIPT = /<script src="\/_next\/static\/chunks\/([\w.-]+\.js)" async=""><\/script>/g
const PRELOAD =
  /<link rel="preload" as="script" fetchPriority="low" href="\/_next\/static\/chunks\/([\w.-]+\.js)"\/>/g

const isRuntime = name => name.startsWith('turbopack-')

const PUSH = '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push'

/** How Turbopack begins a script: with the element that it came in, whose address is the script's name. */
const HEAD = `${PUSH}(["object"==typeof document?document.currentScript:void 0,`

const scriptsOf = html => [...new Set([...html.matchAll(SCRIPT)].map(([, name]) => name))]

/** A script that says its name by itself, as the element is that of the whole file. */
const nameScript = (name, text) => {
  if (isRuntime(name)) return text
  if (!text.startsWith(HEAD)) throw new Error(`${name} does not begin as scripts of Turbopack do.`)
  return `${PUSH}([${JSON.stringify(PATH + name)},${text.slice(HEAD.length)}`
}

/** Tells the runtime that the whole file is there, and all parts, so that it fetches none. */
const closing = names => {
  const parts = { otherChunks: names.map(name => PATH + name), runtimeModuleIds: [] }
  return `${PUSH}([document.currentScript,${JSON.stringify(parts)}]);`
}

/** Joins the scripts that every page loads in one file beside them. */
export const writeStartFile = dist => {
  const folder = path.join(dist, 'static/chunks')
  const names = scriptsOf(readFileSync(path.join(dist, BARE_PAGE), 'utf8'))
  const parts = names.filter(name => !isRuntime(name))
  if (parts.length !== names.length - 1) {
    throw new Error(`Pages load the runtime of Turbopack once: found ${names.join(', ')}.`)
  }
  const texts = names.map(name => nameScript(name, readFileSync(path.join(folder, name), 'utf8')))
  const text = compileModulesEarly([...texts, closing(parts)].join(';\n'))
  const file = `start-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`
  writeFileSync(path.join(folder, file), text)
  writeFileSync(path.join(dist, NOTE), JSON.stringify({ file, names }))
}

/**
 * Has pages load the joined file instead of its parts, where they load all of them; others stay as they are. The
 * data for React names it, too: React would else fetch the parts.
 */
export const createStartFile = dist => {
  const note = path.join(dist, NOTE)
  if (!existsSync(note)) return { put: html => html }
  const { file, names } = JSON.parse(readFileSync(note, 'utf8'))
  const isPart = name => names.includes(name)
  return {
    put: html => {
      const loaded = scriptsOf(html).filter(isPart)
      if (loaded.length < names.length) return html
      return html
        .replace(PRELOAD, (link, name) => (isPart(name) ? '' : link))
        .replace(SCRIPT, (script, name) => (isPart(name) && name !== loaded[0] ? '' : script))
        .replace(/\/_next\/static\/chunks\/([\w.-]+\.js)/g, (address, name) =>
          isPart(name) ? ADDRESS + file : address,
        )
    },
  }
}
