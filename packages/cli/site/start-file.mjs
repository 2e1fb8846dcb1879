import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compileModulesEarly, modulesOf } from './modules.mjs'

/** A page that has nothing of its own: what it loads, every page of readers loads. */
const BARE_PAGE = 'server/app/_not-found.html'

/** What the page of a lesson loads, in names of Turbopack. */
const LESSON_PARTS = 'server/app/[course]/[lesson]/page_client-reference-manifest.js'

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

/** Only lessons have it, see `components/islands/early.ts`. */
const LESSON = 'window.slopewiseEarly='

/** What a module says that hands out `Island`, of `components/islands/island.tsx`. */
const ISLAND = /\w+\.s\(\["Island",/

const scriptsOf = html => [...new Set([...html.matchAll(SCRIPT)].map(([, name]) => name))]

/** A script that says its name by itself, as the element is that of the whole file. */
const nameScript = (name, text) => {
  if (isRuntime(name)) return text
  if (!text.startsWith(HEAD)) throw new Error(`${name} does not begin as scripts of Turbopack do.`)
  return `${PUSH}([${JSON.stringify(PATH + name)},${text.slice(HEAD.length)}`
}

const push = (names, modules) => {
  const parts = { otherChunks: names.map(name => PATH + name), runtimeModuleIds: modules }
  return `${PUSH}([document.currentScript,${JSON.stringify(parts)}]);`
}

/** How a module names another that it needs: `e.i(1)`, `e.r(1)`, `e.A(1)` and, where it is fetched first, `()=>t(1)`. */
const NEED = /(?:\.[irA]|=>\w+)\((\d+)\)/g

/** Modules of a build: where each is, and its text. */
const readModules = texts => {
  const modules = new Map()
  for (const [file, text] of texts) {
    for (const { names, text: own } of modulesOf(text)) {
      for (const name of names) {
        const known = modules.get(name)
        modules.set(name, { files: [...(known?.files ?? []), file], text: own })
      }
    }
  }
  return modules
}

/** The module of `Island`, and the files of all that it needs, now or once it has fetched what is in it. */
const findIslands = texts => {
  const modules = readModules(texts)
  const [root] = [...modules].find(([, { text }]) => ISLAND.test(text)) ?? []
  if (root === undefined) throw new Error('No script of the build hands out islands.')
  const needed = new Set([root])
  for (const name of needed) {
    for (const [, number] of modules.get(name).text.matchAll(NEED)) {
      if (modules.has(Number(number))) needed.add(Number(number))
    }
  }
  const files = [...needed].flatMap(name => modules.get(name).files)
  return { root, rootFiles: modules.get(root).files, files: new Set(files) }
}

/** Writes scripts as one file, whose modules are compiled early; gives its name. */
const writeFile = (folder, kind, scripts) => {
  const text = compileModulesEarly(scripts.join(';\n'))
  const file = `${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`
  writeFileSync(path.join(folder, file), text)
  return file
}

/** Fetches the rest where the page does not, as soon as the file that it stands in runs. */
const fetchRest = file => {
  const address = JSON.stringify(ADDRESS + file)
  return `(function(a,s){if(document.querySelector('script[src="'+a+'"]'))return;s=document.createElement('script');s.src=a;document.head.append(s)})(${address});`
}

/**
 * Joins the scripts that every page loads in two files beside them: first React, islands and what else they need; then
 * the rest, which is Next's. In a lesson the second is fetched when the first is there, and islands do not wait for it.
 */
export const writeStartFile = dist => {
  const folder = path.join(dist, 'static/chunks')
  const textOf = name => readFileSync(path.join(folder, name), 'utf8')
  const names = scriptsOf(readFileSync(path.join(dist, BARE_PAGE), 'utf8'))
  const parts = names.filter(name => !isRuntime(name))
  if (parts.length !== names.length - 1) {
    throw new Error(`Pages load the runtime of Turbopack once: found ${names.join(', ')}.`)
  }
  const files = readdirSync(folder).filter(name => name.endsWith('.js') && !isRuntime(name))
  const islands = findIslands(new Map(files.map(name => [name, textOf(name)])))
  const lesson = readFileSync(path.join(dist, LESSON_PARTS), 'utf8')
  const own = islands.rootFiles.find(name => lesson.includes(`"${PATH}${name}"`))
  if (own === undefined) throw new Error('Lessons load no script that hands out islands.')
  const late = parts.filter(name => !islands.files.has(name))
  const early = [...parts.filter(name => islands.files.has(name)), own]
  const scriptOf = name => nameScript(name, textOf(name))
  const rest = writeFile(folder, 'rest', [...late.map(scriptOf), push(late, [])])
  const first = writeFile(folder, 'first', [
    fetchRest(rest),
    ...[...names.filter(name => !late.includes(name)), own].map(scriptOf),
    push(early, []),
    push([own], [islands.root]),
  ])
  writeFileSync(path.join(dist, NOTE), JSON.stringify({ first, rest, names, own, late }))
}

/**
 * Has pages load the joined files instead of their parts, where they load all of them; others stay as they are. The
 * data for React names them, too: React would else fetch the parts.
 */
export const createStartFile = dist => {
  const note = path.join(dist, NOTE)
  if (!existsSync(note)) return { put: html => html }
  const { first, rest, names, own, late } = JSON.parse(readFileSync(note, 'utf8'))
  const isPart = name => name === own || names.includes(name)
  const tagOf = name => `<script src="${ADDRESS}${name}" async=""></script>`
  return {
    put: html => {
      const loaded = scriptsOf(html).filter(isPart)
      if (names.some(name => !loaded.includes(name))) return html
      const tags = html.includes(LESSON) ? tagOf(first) : tagOf(first) + tagOf(rest)
      return html
        .replace(PRELOAD, (link, name) => (isPart(name) ? '' : link))
        .replace(SCRIPT, (script, name) => {
          if (name === loaded[0]) return tags
          return isPart(name) ? '' : script
        })
        .replace(/\/_next\/static\/chunks\/([\w.-]+\.js)/g, (address, name) => {
          if (!isPart(name)) return address
          return ADDRESS + (late.includes(name) ? rest : first)
        })
    },
  }
}
