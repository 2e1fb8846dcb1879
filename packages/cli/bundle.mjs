/**
 * Loading some hundred TypeScript files one by one takes a second; one bundle of them takes a tenth.
 * The bundle lies below node_modules under a hash of everything it was made of, so that it is never
 * older than the sources.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const ROOMS = ['math', 'lesson', 'grading', 'compiler', 'server', 'cli']
/** Older bundles go: until then a process that was started from one may load more of it. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** @param {string} folder @returns {string[]} */
const listSources = folder =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listSources(file)
    return /\.(ts|mjs)$|^package\.json$/.test(entry.name) && !entry.name.endsWith('.test.ts')
      ? [file]
      : []
  })

const hashSources = () => {
  const hash = createHash('sha256').update(process.version)
  hash.update(readFileSync(path.join(root, 'package-lock.json')))
  for (const room of ROOMS) {
    for (const file of listSources(path.join(root, 'packages', room)).sort()) {
      hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file))
    }
  }
  return hash.digest('hex').slice(0, 32)
}

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

/** Packages of the older kind ask for Node's own modules by `require`, and name the folder they lie in. */
const OLDER_KIND = [
  "import { createRequire as bundledRequireOf } from 'node:module'",
  "import { dirname as bundledFolderOf } from 'node:path'",
  "import { fileURLToPath as bundledPathOf } from 'node:url'",
  'const require = bundledRequireOf(import.meta.url)',
  'const __dirname = bundledFolderOf(bundledPathOf(import.meta.url))',
].join('\n')

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
    entryPoints: ['packages/cli/main.ts', 'packages/cli/compile-worker.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    sourcemap: false,
    external: OUTSIDE,
    banner: { js: OLDER_KIND },
    plugins: [insideBundle],
    alias: Object.fromEntries(alias),
    logLevel: 'silent',
    outdir,
  })
}

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
    const name = hashSources()
    const folder = path.join(root, 'node_modules/.cache/slopewise')
    const bundle = path.join(folder, name)
    if (!existsSync(bundle)) {
      const temporary = `${bundle}.${process.pid}`
      mkdirSync(folder, { recursive: true })
      removeOld(folder)
      await build(temporary)
      place(temporary, bundle)
    }
    const main = path.join(bundle, 'main.js')
    return existsSync(main) ? main : null
  } catch {
    return null
  }
}
