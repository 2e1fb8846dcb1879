import {
  cloneElement,
  createElement,
  type ElementType,
  Fragment,
  type ReactElement,
  type ReactNode,
} from 'react'
import * as jsxRuntime from 'react/jsx-runtime'

type Make = (type: ElementType, props: object, key?: string) => ReactElement

const findId = (props: object): string | undefined =>
  'id' in props && typeof props.id === 'string' ? props.id : undefined

/**
 * In development React notes for every element where it was made, and sends that to the browser:
 * half of the time from a save to the page. Copies share the note of one element of their type.
 */
const copyElements = (): Make => {
  const first = new Map<ElementType, ReactElement>()
  return (type, props, key) => {
    const made = first.get(type) ?? createElement(type)
    first.set(type, made)
    return cloneElement(made, key === undefined ? props : { ...props, key })
  }
}

type Children = { readonly children?: ReactNode }

/** The props that `jsxs` is given: the children stand in fixed places, and so need no keys. */
const withFixedChildren = (props: Children): Children =>
  Array.isArray(props.children)
    ? { ...props, children: createElement(Fragment, null, ...props.children) }
    : props

/** What `jsxs` makes. */
const fixChildren =
  (make: Make): Make =>
  (type, { children, ...others }: Children, key) => {
    const made = make(type, others, key)
    return Array.isArray(children) ? cloneElement(made, undefined, ...children) : made
  }

/** A component without hooks, which may be called in place of being rendered. */
type PlainComponent = (props: object) => ReactElement

/**
 * React's runtime for compiled code, with three differences. Elements of the components in `components`
 * get their `id` as key: what a learner has typed or moved then stays where it is while an author puts
 * paragraphs before it. Those in `plain`, which have no hooks, are replaced by what they render, which
 * spares the page a row for each formula. And in development elements are made at less cost.
 */
export const keyById = (
  components: readonly ElementType[],
  plain: readonly ElementType[] = [],
  isDevelopment = process.env.NODE_ENV === 'development',
) => {
  const withKey =
    (make: Make): Make =>
    (type, props, key) => {
      // The cast: what is called plain has no hooks, and takes the props of the compiled code.
      if (plain.includes(type)) {
        return (type as PlainComponent)(isDevelopment ? withFixedChildren(props) : props)
      }
      return make(type, props, key ?? (components.includes(type) ? findId(props) : undefined))
    }
  const copy = copyElements()
  return {
    ...jsxRuntime,
    jsx: withKey(isDevelopment ? copy : jsxRuntime.jsx),
    jsxs: withKey(isDevelopment ? fixChildren(copy) : jsxRuntime.jsxs),
  }
}
