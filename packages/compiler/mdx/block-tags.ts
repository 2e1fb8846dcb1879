import { type ComponentSpec, LESSON_COMPONENTS } from '@slopewise/lesson/components'

const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr b br cite code del dfn em i ins kbd mark q s small span strong sub sup u var'.split(' '),
)

/** What is known of a component; null for a name that is not in the list. */
export const findComponent = (name: string): ComponentSpec | null => {
  const specs: Readonly<Record<string, ComponentSpec>> = LESSON_COMPONENTS
  return Object.hasOwn(specs, name) ? (specs[name] ?? null) : null
}

/** Whether a tag stands between paragraphs, not within one. */
export const isBlockTag = (name: string | null): boolean => {
  if (name === null) return false
  if (/^[a-z]/.test(name)) return !INLINE_ELEMENTS.has(name)
  return findComponent(name)?.children !== 'text'
}
