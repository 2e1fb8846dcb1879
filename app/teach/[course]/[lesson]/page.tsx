import type { Metadata } from 'next'
import { NotForYou } from '@/components/teach/not-for-you'
import { StudentViewNote } from '@/components/teach/student-view-note'
import '@/components/teach/teach.css'
import { LessonView, lessonMetadata } from '../../../lesson-view'
import { findPageRole, mayTeach } from '../../page-caller'

type Names = { readonly course: string; readonly lesson: string }
type Props = { readonly params: Promise<Names> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  ...lessonMetadata(await params),
  robots: { index: false },
})

/** A lesson as its learners see it, for instructors: nothing that is done here is kept. */
export default async function StudentViewRoute({ params }: Props) {
  const role = await findPageRole()
  if (!mayTeach(role)) return <NotForYou isSignedIn={role !== null} />
  const names = await params
  return (
    <div>
      <StudentViewNote course={names.course} />
      <LessonView {...names} />
    </div>
  )
}
