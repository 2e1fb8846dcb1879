import '@/components/lesson/course.css'
import { listCourses } from '@slopewise/server/lessons'
import { CourseList } from '@/components/lesson/course-list'
import { CourseView } from './course-view'

/** The course itself where there is one, else the choice between several. */
export default function HomePage() {
  const courses = listCourses()
  const [only] = courses
  return only !== undefined && courses.length === 1 ? (
    <CourseView course={only} />
  ) : (
    <CourseList courses={courses} />
  )
}
