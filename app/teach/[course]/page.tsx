import { findDraftCourse } from '@slopewise/server/lessons'
import { readClassReport } from '@slopewise/server/teaching'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftCoursePage } from '@/components/teach/draft-list'
import { NotForYou } from '@/components/teach/not-for-you'
import { TeachPage } from '@/components/teach/teach-page'
import '@/components/teach/teach.css'
import { findPageRole, mayTeach } from '../page-caller'

export const metadata: Metadata = { title: 'For instructors', robots: { index: false } }

type Props = { readonly params: Promise<{ readonly course: string }> }

export default async function TeachRoute({ params }: Props) {
  const role = await findPageRole()
  if (!mayTeach(role)) return <NotForYou isSignedIn={role !== null} />
  const { course } = await params
  const report = await readClassReport(course)
  const drafts = findDraftCourse(course)
  if (report !== null) return <TeachPage report={report} drafts={drafts?.lessons ?? []} />
  if (drafts === null) return notFound()
  return <DraftCoursePage course={course} title={drafts.title} drafts={drafts.lessons} />
}
