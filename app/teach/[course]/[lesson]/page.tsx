import { findDraft, findLesson, findWholeCourse } from '@slopewise/server/lessons'
import type { Metadata } from 'next'
import { NotForYou } from '@/components/teach/not-for-you'
import { StudentViewNote } from '@/components/teach/student-view-note'
import '@/components/teach/teach.css'
import { FoundLessonView, LessonView, lessonMetadata } from '../../../lesson-view'
import { findPageRole, mayTeach } from '../../page-caller'

type Names = { readonly course: string; readonly lesson: string }
type Props = { readonly params: Promise<Names> }

/** The title of a draft is told to nobody else. */
const titleOfDraft = async ({ course, lesson }: Names): Promise<Metadata> => {
  const draft = findDraft(course, lesson)
  return draft !== null && mayTeach(await findPageRole()) ? { title: draft.title } : {}
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const names = await params
  return {
    ...(await titleOfDraft(names)),
    ...lessonMetadata(names),
    robots: { index: false },
  }
}

/** A draft among the lessons of its course; what learners see where it is none. */
const ShownLesson = ({ course, lesson }: Names) => {
  const [whole, draft] = [findWholeCourse(course), findDraft(course, lesson)]
  if (whole === null || draft === null) return <LessonView course={course} lesson={lesson} />
  const findOther = (other: string) => findLesson(course, other) ?? findDraft(course, other)
  return <FoundLessonView course={whole} lesson={draft} findOther={findOther} />
}

/** A lesson as its learners see it, for instructors: nothing that is done here is kept. */
export default async function StudentViewRoute({ params }: Props) {
  const role = await findPageRole()
  if (!mayTeach(role)) return <NotForYou isSignedIn={role !== null} />
  const names = await params
  return (
    <div>
      <StudentViewNote course={names.course} />
      <ShownLesson {...names} />
    </div>
  )
}
