import path from 'node:path'
import { type Place, stateFolders } from './place'
import { makeProgress } from './progress'

/** The worker's module beside this one: TypeScript, or what the bundle made of it. */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? './compile-worker.ts' : './compile-worker.js',
  import.meta.url,
)

/** How every command compiles: in all cores, what changed only, and saying how far it is. */
export const contentOptions = (place: Place, content?: string) => ({
  contentDir: content === undefined ? place.content : path.resolve(content),
  cacheDir: stateFolders(place).cache,
  worker,
  onProgress: makeProgress(process.stderr, 'lessons'),
})
