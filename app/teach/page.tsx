import { listWholeCourses } from '@slopewise/server/lessons'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ClassList } from '@/components/teach/class-list'
import { NotForYou } from '@/components/teach/not-for-you'
import '@/components/lesson/course.css'
import '@/components/teach/teach.css'
import { findPageRole, mayTeach } from './page-caller'

export const metadata: Metadata = { title: 'For instructors', robots: { index: false } }

/** The class itself where there is one course, else the choice between several. */
export default async function ClassesRoute() {
  const role = await findPageRole()
  if (!mayTeach(role)) return <NotForYou isSignedIn={role !== null} />
  const courses = listWholeCourses()
  const [only] = courses
  if (only !== undefined && courses.length === 1) redirect(`/teach/${only.course}`)
  return <ClassList courses={courses} />
}
