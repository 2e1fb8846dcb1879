import '@/components/dev/author.css'
import type { PublicLesson } from '@slopewise/lesson'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

type Params = { readonly course: string; readonly lesson: string }
type Props = { readonly params: Promise<Params> }

export const metadata: Metadata = { title: 'Author' }

const describeAll = async (lesson: PublicLesson) => {
  const [{ describeExercise }, { findVersion }] = await Promise.all([
    import('@slopewise/server/authoring'),
    import('@slopewise/server/grading'),
  ])
  return lesson.exerciseOrder.flatMap(id => {
    const exercise = lesson.exercises[id]
    if (exercise === undefined) return []
    const found = findVersion(exercise.address, exercise.hash)
    return found.ok ? [describeExercise(exercise, found.version.key)] : []
  })
}

/** A lesson with its issues, keys and replies. For authors, in development only. */
export default async function AuthorLessonRoute({ params }: Props) {
  if (process.env.NODE_ENV !== 'development') return notFound()
  const { course, lesson } = await params
  const [{ AuthorLesson }, { findAuthorStatus }, { findLesson }] = await Promise.all([
    import('@/components/dev/author-lesson'),
    import('@slopewise/server/authoring'),
    import('@slopewise/server/lessons'),
  ])
  const status = findAuthorStatus()
  const own = status?.lessons.find(one => one.course === course && one.lesson === lesson)
  if (status === null || own === undefined) return notFound()
  const published = findLesson(course, lesson)
  const exercises = published === null ? [] : await describeAll(published)
  const title = published?.title ?? lesson
  return <AuthorLesson status={own} folder={status.folder} title={title} exercises={exercises} />
}
