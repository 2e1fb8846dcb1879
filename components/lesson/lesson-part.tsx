import type { ReactNode } from 'react'
import type { IslandContent } from '@/components/islands/content'
import { IslandOf } from '@/components/islands/island-of'

/** What is or becomes live in a lesson. A build for learners does not contain the branch for authors. */
export const LessonPart = async ({
  content,
}: {
  readonly content: IslandContent
}): Promise<ReactNode> => {
  if (process.env.NODE_ENV !== 'development') return <IslandOf content={content} />
  const { LiveIsland } = await import('@/components/dev/live-island')
  return <LiveIsland content={content} />
}
