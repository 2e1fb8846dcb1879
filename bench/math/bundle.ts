import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from '../root'

/** Bytes of a file as a browser gets it, minified, and gzip'd. */
export type Size = { readonly minified: number; readonly gzip: number }

/** The core entry with all that it imports at once, and every file beyond it. */
export type Sizes = {
  readonly core: Size
  readonly coreEntry: string
  readonly further: Readonly<Record<string, Size>>
}

const MATH = path.join(root, 'packages/math')
/** Until there is a core entry the whole package is measured as if it were one. */
const CORE = ['core/index.ts', 'index.ts']

const sizeOf = (file: string): Size => {
  const bytes = readFileSync(file)
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}

/** Bundles the entries of the package as browsers get them; where the core is, and all sizes. */
export const bundleMath = async (
  folder: string,
): Promise<{ readonly sizes: Sizes; readonly coreFile: string }> => {
  const coreEntry = CORE.find(file => existsSync(path.join(MATH, file))) ?? 'index.ts'
  const entries = { core: coreEntry, ...(coreEntry === 'index.ts' ? {} : { all: 'index.ts' }) }
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, path.join(MATH, file)]),
    ),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: folder,
    chunkNames: '[name]-[hash]',
    metafile: true,
  })
  const core = new Set<string>()
  const collect = (file: string): void => {
    if (core.has(file)) return
    core.add(file)
    for (const { path: next, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind === 'import-statement') collect(next)
    }
  }
  collect('core.js')
  const files = [...core].map(file => sizeOf(path.join(folder, file)))
  const total = (key: keyof Size): number => files.reduce((sum, one) => sum + one[key], 0)
  const further = Object.keys(metafile.outputs)
    .filter(file => !core.has(file))
    .map(file => [file.replace(/-[A-Z0-9]{8}(?=\.)/, ''), sizeOf(path.join(folder, file))])
  return {
    sizes: {
      core: { minified: total('minified'), gzip: total('gzip') },
      coreEntry,
      further: Object.fromEntries(further),
    },
    coreFile: path.join(folder, 'core.js'),
  }
}

/** Bundles the race for plain Node; a loader of TypeScript would slow its contestants unevenly. */
export const bundleMeasure = async (folder: string): Promise<string> => {
  const outfile = path.join(folder, 'measure.cjs')
  await build({
    entryPoints: [path.join(root, 'bench/math/measure.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
    logLevel: 'error',
  })
  return outfile
}
