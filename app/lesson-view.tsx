import type { PublicCourse, PublicLesson } from '@slopewise/lesson'
import { dealFirst, findCourse, findLesson, writeFontSheet } from '@slopewise/server/lessons'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { outlineCourse } from '@/components/lesson/course-outline'
import { FormulaFonts } from '@/components/lesson/formula-fonts'
import type { DealtExercises } from '@/components/lesson/lesson-body'
import { LessonPage } from '@/components/lesson/lesson-page'

type LessonNames = { readonly course: string; readonly lesson: string }

/** Title and description of a lesson; none where there is no such lesson. */
export const lessonMetadata = (names: LessonNames): Metadata => {
  const lesson = findLesson(names.course, names.lesson)
  return lesson === null ? {} : { title: lesson.title, description: lesson.description }
}

const dealAll = ({ exercises }: PublicLesson): DealtExercises =>
  Object.fromEntries(Object.entries(exercises).map(([id, exercise]) => [id, dealFirst(exercise)]))

/** Figures and questions hold them, too. */
const hasFormulas = ({ formulas, widgets, exerciseOrder }: PublicLesson): boolean =>
  Object.keys({ ...formulas, ...widgets }).length + exerciseOrder.length > 0

type FoundLesson = {
  readonly course: PublicCourse
  readonly lesson: PublicLesson
  /** The course's other lessons. */
  readonly findOther: (lesson: string) => PublicLesson | null
}

/** A lesson that was found, with the fonts of its formulas. */
export const FoundLessonView = ({ course, lesson, findOther }: FoundLesson) => (
  <>
    {hasFormulas(lesson) && (
      <FormulaFonts
        sheet={writeFontSheet({
          address: `${lesson.course}/${lesson.lesson}`,
          hasFigures: Object.keys(lesson.widgets).length > 0,
        })}
      />
    )}
    <LessonPage
      course={course}
      lesson={lesson}
      exercises={dealAll(lesson)}
      outline={outlineCourse(course, findOther)}
    />
  </>
)

/** A lesson by its names; the page that says so where there is none. */
export const LessonView = (names: LessonNames) => {
  const course = findCourse(names.course)
  const lesson = findLesson(names.course, names.lesson)
  if (course === null || lesson === null) return notFound()
  const findOther = (other: string) => findLesson(names.course, other)
  return <FoundLessonView course={course} lesson={lesson} findOther={findOther} />
}
