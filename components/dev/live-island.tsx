'use client'

import { type ReactElement, use } from 'react'
import type { IslandContent } from '@/components/islands/content'
import { loadElement } from '@/components/islands/load-element'

const elements = new WeakMap<IslandContent, Promise<ReactElement>>()

/** The same promise for the same data: React asks again until it is there. */
const elementOf = (content: IslandContent): Promise<ReactElement> => {
  const known = elements.get(content)
  if (known !== undefined) return known
  const element = loadElement(content)
  elements.set(content, element)
  return element
}

/** While an author works: live at once and in the page's own tree, so that it follows what is saved. */
export const LiveIsland = ({ content }: { readonly content: IslandContent }) =>
  use(elementOf(content))
