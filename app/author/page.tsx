import '@/components/dev/author.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

export const metadata: Metadata = { title: 'Author' }

/** For authors, in development: a build for learners holds nothing of it. */
export default async function AuthorRoute() {
  if (process.env.NODE_ENV !== 'development') return notFound()
  const [{ AuthorOverview }, { findAuthorStatus }] = await Promise.all([
    import('@/components/dev/author-overview'),
    import('@slopewise/server/authoring'),
  ])
  return <AuthorOverview status={findAuthorStatus()} />
}
