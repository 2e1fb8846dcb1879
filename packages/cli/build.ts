import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Place } from './place'
import { runScript } from './run-child'
import { compressAssets } from './site/assets.mjs'
import { writeIslandScripts } from './site/island-scripts.mjs'
import { writeStartFile } from './site/start-file.mjs'
import { doOnce, hashFiles } from './stamp'

const SOURCES = [
  'app',
  'components',
  'packages/math',
  'packages/lesson',
  'packages/grading',
  'packages/server',
  'packages/cli/site/modules.mjs',
  'packages/cli/site/island-scripts.mjs',
  'packages/cli/site/start-file.mjs',
  'prisma',
  'public',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const releaseOf = (place: Place): string => {
  const file = path.join(place.state, 'compiled/current.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Builds the pages unless the last build was made from the same sources and the same release. */
export const buildPages = async (place: Place): Promise<void> => {
  const stamp = hashFiles(place.root, SOURCES, `${place.state} ${releaseOf(place)}`)
  const stampFile = path.join(place.dist, 'slopewise-build')
  await doOnce(stampFile, stamp, async () => {
    console.log('Building the pages …')
    rmSync(stampFile, { force: true })
    const code = await runScript(place, ['next/dist/bin/next', 'build'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { NODE_ENV: 'production' },
    })
    if (code !== 0) throw new Error('The pages could not be built: see the lines above.')
    writeIslandScripts(place.dist)
    writeStartFile(place.dist)
    await compressAssets(path.join(place.dist, 'static'))
  })
}
