import { buildPages } from './build'
import type { Place } from './place'
import { requireFreePort, serve } from './serve'
import { compile, renewProgress, setUp } from './set-up'

/** Everything short of serving. Exits 1 where the content has errors. */
export const build = async (place: Place): Promise<void> => {
  await setUp(place)
  if (!(await compile(place))) process.exit(1)
  await renewProgress()
  await buildPages(place)
}

/** `npm start`: from a fresh clone to an address. */
export const start = async (place: Place): Promise<void> => {
  await requireFreePort(place.port)
  await build(place)
  await serve(place, 'start')
}

/** `npm run dev`: the same without a build; errors in the content are shown over the page. */
export const startDevelopment = async (place: Place): Promise<void> => {
  await requireFreePort(place.port)
  await setUp(place)
  const { watchContent } = await import('./watch')
  await watchContent(place)
  await renewProgress()
  await serve(place, 'dev')
}
