import type { ElementType, ReactElement } from 'react'
import * as jsxRuntime from 'react/jsx-runtime'

type Make = (type: ElementType, props: unknown, key?: string) => ReactElement

const findId = (props: unknown): string | undefined =>
  typeof props === 'object' && props !== null && 'id' in props && typeof props.id === 'string'
    ? props.id
    : undefined

/**
 * React's runtime for compiled code, with one difference: elements of the given components get their
 * `id` as key. What a learner has typed or moved then stays where it is while an author puts
 * paragraphs before it.
 */
export const keyById = (components: readonly ElementType[]) => {
  const withKey =
    (make: Make): Make =>
    (type, props, key) =>
      make(type, props, key ?? (components.includes(type) ? findId(props) : undefined))
  return {
    ...jsxRuntime,
    jsx: withKey(jsxRuntime.jsx),
    jsxs: withKey(jsxRuntime.jsxs),
  }
}
