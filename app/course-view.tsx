import type { PublicCourse, PublicLesson } from '@slopewise/lesson'
import { findLesson } from '@slopewise/server/lessons'
import type { ReactNode } from 'react'
import { outlineCourse } from '@/components/lesson/course-outline'
import { CoursePage } from '@/components/lesson/course-page'
import { PlotThumbnail } from '@/components/widgets/derivative-plot/thumbnail'

const pictureOf = (lesson: PublicLesson | null): ReactNode => {
  const widgets = Object.values(lesson?.widgets ?? {})
  const plot = widgets.find(widget => widget.name === 'DerivativePlot')
  return plot && <PlotThumbnail {...plot.props} />
}

/** The course page with what it needs from the compiled lessons. */
export const CourseView = ({ course }: { course: PublicCourse }) => {
  const pictures = Object.fromEntries(
    course.lessons.map(({ lesson }) => [lesson, pictureOf(findLesson(course.course, lesson))]),
  )
  const outline = outlineCourse(course, lesson => findLesson(course.course, lesson))
  return <CoursePage course={course} pictures={pictures} outline={outline} />
}
