import type { PublicLesson } from '@slopewise/lesson'
import {
  dealFirst,
  findCourse,
  findLesson,
  listCourses,
  listFonts,
} from '@slopewise/server/lessons'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormulaFonts } from '@/components/lesson/formula-fonts'
import type { DealtExercises } from '@/components/lesson/lesson-body'
import { LessonPage } from '@/components/lesson/lesson-page'

type Props = { readonly params: Promise<{ readonly course: string; readonly lesson: string }> }

export const generateStaticParams = () =>
  process.env.NODE_ENV === 'development'
    ? []
    : listCourses().flatMap(({ course, lessons }) =>
        lessons.map(({ lesson }) => ({ course, lesson })),
      )

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const names = await params
  const lesson = findLesson(names.course, names.lesson)
  return lesson === null ? {} : { title: lesson.title, description: lesson.description }
}

const dealAll = ({ exercises }: PublicLesson): DealtExercises =>
  Object.fromEntries(Object.entries(exercises).map(([id, exercise]) => [id, dealFirst(exercise)]))

export default async function LessonRoute({ params }: Props) {
  const names = await params
  const course = findCourse(names.course)
  const lesson = findLesson(names.course, names.lesson)
  if (course === null || lesson === null) return notFound()
  return (
    <>
      <FormulaFonts fonts={listFonts()} />
      <LessonPage course={course} lesson={lesson} exercises={dealAll(lesson)} />
    </>
  )
}
