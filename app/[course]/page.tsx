import '@/components/lesson/course.css'
import { findCourse, listCourses } from '@slopewise/server/lessons'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CourseView } from '../course-view'

type Props = { readonly params: Promise<{ readonly course: string }> }

export const generateStaticParams = () => listCourses().map(({ course }) => ({ course }))

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const course = findCourse((await params).course)
  return course === null ? {} : { title: course.title, description: course.description }
}

export default async function CourseRoute({ params }: Props) {
  const course = findCourse((await params).course)
  return course === null ? notFound() : <CourseView course={course} />
}
