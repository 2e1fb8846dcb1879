/**
 * What a lesson page shows that never changes, by its name, on its way from the text of the lesson to the
 * page in one process. A property of the process: server components and client components that
 * render on the server are bundled apart, and share no module.
 */
type Store = Map<string, string>

const STORE = Symbol.for('slopewise.static-html')

/** Far more than all pages of a course hold; the oldest goes first. */
const ENTRIES_MAX = 20_000

// The cast: a property under a symbol of ours, which nobody else writes.
const holder = globalThis as typeof globalThis & { [STORE]?: Store }

const getStore = (): Store => {
  holder[STORE] ??= new Map()
  return holder[STORE]
}

/** Keeps HTML under a name until a page asks for it. */
export const keepStaticHtml = (name: string, html: string): void => {
  const store = getStore()
  store.delete(name)
  store.set(name, html)
  const oldest = store.size > ENTRIES_MAX ? store.keys().next().value : undefined
  if (oldest !== undefined) store.delete(oldest)
}

/** Throws where nothing was kept: a page without its text must not be made. */
export const getStaticHtml = (name: string): string => {
  const html = getStore().get(name)
  if (html === undefined) throw new Error(`The text ${name} was not kept for its page.`)
  return html
}
