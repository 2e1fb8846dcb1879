import type { LessonSummary, PublicCourse } from '@slopewise/lesson'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { CourseStanding } from './course-standing'
import { LessonStanding } from './lesson-standing'

type LessonRowProps = {
  readonly course: PublicCourse
  readonly lesson: LessonSummary
  readonly number: number
  readonly picture: ReactNode
}

const LessonRow = ({ course, lesson, number, picture }: LessonRowProps) => (
  <li className="course-lesson">
    <div className="course-picture">{picture}</div>
    <div className="course-words">
      <h3>
        <span className="course-number">{number}</span>
        <Link href={`/${course.course}/${lesson.lesson}`}>{lesson.title}</Link>
      </h3>
      {lesson.description !== '' && <p>{lesson.description}</p>}
      <LessonStanding course={course.course} exercises={lesson.exercises} />
    </div>
  </li>
)

type CoursePageProps = {
  readonly course: PublicCourse
  /** A small still figure for lessons that have one, by lesson. */
  readonly pictures: Readonly<Record<string, ReactNode>>
}

/** The course at a glance: what it is about, where the learner stands, its lessons. */
export const CoursePage = ({ course, pictures }: CoursePageProps) => {
  const lessons = course.lessons.filter(({ exercises }) => exercises.length > 0)
  const others = course.lessons.filter(({ exercises }) => exercises.length === 0)
  return (
    <main id="main" tabIndex={-1} className="course">
      <header className="course-head">
        <p className="kicker">Course · {lessons.length} lessons</p>
        <h1>{course.title}</h1>
        {course.description !== '' && <p className="lead">{course.description}</p>}
      </header>
      <CourseStanding course={course.course} lessons={lessons} />
      <h2 className="visually-hidden">Lessons</h2>
      <ol className="course-lessons">
        {lessons.map((lesson, index) => (
          <LessonRow
            key={lesson.lesson}
            course={course}
            lesson={lesson}
            number={index + 1}
            picture={pictures[lesson.lesson]}
          />
        ))}
      </ol>
      <p className="course-more">
        {others.map(({ lesson, title }) => (
          <Link key={lesson} href={`/${course.course}/${lesson}`}>
            {title}
          </Link>
        ))}
        {course.source !== '' && <span>After {course.source}.</span>}
      </p>
    </main>
  )
}
