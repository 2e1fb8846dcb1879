import path from 'node:path'
import { type Place, stateFolders } from './place'
import { makeProgress } from './progress'

/**
 * The worker that the bundle made, for compiling in all cores. The first command in a fresh clone runs without
 * the bundle, and Node's threads do not read TypeScript: it compiles in its own thread.
 */
const worker = import.meta.url.endsWith('.ts') ? undefined : new URL('./load.cjs', import.meta.url)

/** How every command compiles: in all cores, what changed only, and saying how far it is. */
export const contentOptions = (place: Place, content?: string) => ({
  contentDir: content === undefined ? place.content : path.resolve(content),
  cacheDir: stateFolders(place).cache,
  worker,
  onProgress: makeProgress(process.stderr, 'lessons'),
})
