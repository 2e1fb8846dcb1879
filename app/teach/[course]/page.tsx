import { findCaller, findRole } from '@slopewise/server/accounts'
import { readClassReport } from '@slopewise/server/teaching'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { NotForYou, TeachPage } from '@/components/teach/teach-page'
import '@/components/teach/teach.css'

export const metadata: Metadata = { title: 'For instructors', robots: { index: false } }

type Props = { readonly params: Promise<{ readonly course: string }> }

/** The page's own request: only its headers say who asks. */
const findPageCaller = async () => {
  const given = new Headers(await headers())
  return findCaller(
    new Request(`http://${given.get('host') ?? 'localhost'}/teach`, { headers: given }),
  )
}

export default async function TeachRoute({ params }: Props) {
  const role = findRole(await findPageCaller())
  if (role !== 'instructor' && role !== 'admin') return <NotForYou isSignedIn={role !== null} />
  const report = await readClassReport((await params).course)
  return report === null ? notFound() : <TeachPage report={report} />
}
