import { keepHtml } from '@/components/lesson/render-static'
import type { IslandContent } from './content'
import { Island } from './island'

/** Puts an exercise, a widget or the end of a lesson into the page of a lesson. */
export const IslandOf = ({ content }: { readonly content: IslandContent }) => (
  <Island name={keepHtml(JSON.stringify(content))} />
)
