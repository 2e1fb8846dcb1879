/**
 * Loading some hundred TypeScript files one by one takes a second; one bundle of them takes a tenth.
 * The bundle lies below node_modules under a hash of everything it was made of, so that it is never
 * older than the sources.
 */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { asAscii } from './as-ascii.mjs'
import { nameSources } from './sources-name.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../../..')
const ROOMS = ['math', 'lesson', 'grading', 'compiler', 'server', 'cli']
/** Older bundles go: until then a process that was started from one may load more of it. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** @param {string} folder */
const removeOld = folder => {
  for (const name of readdirSync(folder)) {
    const bundle = path.join(folder, name)
    const ageMs = Date.now() - statSync(bundle).mtimeMs
    if (ageMs > KEPT_MS) rmSync(bundle, { recursive: true, force: true })
  }
}

/**
 * What stays where it is installed: it is native, looks for files beside itself, or is large and seldom needed. All
 * others are some hundred small files, which take longer to find than to run.
 */
const OUTSIDE = [
  '@playwright/*',
  '@prisma/*',
  'better-auth',
  'better-sqlite3',
  'chokidar',
  'esbuild',
  'next',
  'nodemailer',
  'pg',
  'pino',
  'rate-limiter-flexible',
  'react',
  'react-dom',
  'subset-font',
]

/** All of it is asked for by `require`: V8's code of modules that `import` cannot be kept. */
const OLDER_KIND = {
  format: /** @type {const} */ ('cjs'),
  supported: { 'dynamic-import': false },
  outExtension: { '.js': '.cjs' },
  banner: { js: "const bundledUrl = require('node:url').pathToFileURL(__filename).href" },
  define: { 'import.meta.url': 'bundledUrl', 'import.meta.dirname': '__dirname' },
}

/** mdx-bundler refuses to work where its own folder has another name, for the sake of other bundlers. */
const insideBundle = {
  name: 'inside-bundle',
  /** @param {import('esbuild').PluginBuild} build */
  setup: build =>
    build.onLoad({ filter: /dirname-messed-up\.cjs$/ }, () => ({
      contents: 'module.exports = false',
    })),
}

/** @param {string} outdir */
const build = async outdir => {
  const esbuild = await import('esbuild')
  const alias = ROOMS.filter(room => room !== 'cli').map(room => [
    `@slopewise/${room}`,
    path.join(root, 'packages', room),
  ])
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: 'packages/cli/bundle/entry.ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: false,
    external: OUTSIDE,
    ...OLDER_KIND,
    plugins: [insideBundle],
    alias: Object.fromEntries(alias),
    logLevel: 'silent',
    outdir,
  })
  const main = path.join(outdir, 'main.cjs')
  writeFileSync(main, asAscii(readFileSync(main, 'utf8')))
  copyFileSync(path.join(here, 'load.cjs'), path.join(outdir, 'load.cjs'))
}

/** Keeps V8's code of a bundle. Where it fails, the bundle runs as well, and begins a little later. @param {string} bundle */
const train = bundle =>
  spawnSync(process.execPath, [path.join(here, 'train.cjs'), bundle], {
    cwd: root,
    stdio: 'ignore',
  })

/** Another process may have been first. @param {string} temporary @param {string} bundle */
const place = (temporary, bundle) => {
  try {
    renameSync(temporary, bundle)
  } catch {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * The bundled command line, made where it is not there yet; null where that cannot be done, as in a
 * folder that may not be written.
 * @returns {Promise<string | null>}
 */
export const findBundle = async () => {
  try {
    const folder = path.join(root, 'node_modules/.cache/slopewise')
    const name = nameSources({
      root,
      folders: ROOMS.map(room => path.join(root, 'packages', room)),
      keptFile: path.join(folder, 'sources.json'),
    })
    const bundle = path.join(folder, name)
    if (!existsSync(bundle)) {
      const temporary = `${bundle}.${process.pid}`
      mkdirSync(folder, { recursive: true })
      removeOld(folder)
      await build(temporary)
      place(temporary, bundle)
      train(bundle)
    }
    const load = path.join(bundle, 'load.cjs')
    return existsSync(load) ? load : null
  } catch {
    return null
  }
}
