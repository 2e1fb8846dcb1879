import { listCourses } from '@slopewise/server/lessons'
import type { Metadata } from 'next'
import { LessonView, lessonMetadata } from '../../lesson-view'

type Props = { readonly params: Promise<{ readonly course: string; readonly lesson: string }> }

export const generateStaticParams = () =>
  listCourses().flatMap(({ course, lessons }) => lessons.map(({ lesson }) => ({ course, lesson })))

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  lessonMetadata(await params)

export default async function LessonRoute({ params }: Props) {
  return <LessonView {...(await params)} />
}
