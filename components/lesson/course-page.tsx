import type { LessonSummary, PublicCourse } from '@slopewise/lesson'
import type { ReactNode } from 'react'
import type { CourseOutline } from './course-outline'
import { type CoursePart, findCourseParts } from './course-parts'
import { CourseStanding } from './course-standing'
import { LessonStanding } from './lesson-standing'
import { addressesOf } from './standing'

type CoursePageProps = {
  readonly course: PublicCourse
  /** A small still figure for lessons that have one, by lesson. */
  readonly pictures: Readonly<Record<string, ReactNode>>
  readonly outline: CourseOutline
}

type LessonWordsProps = {
  readonly course: string
  readonly lesson: LessonSummary
  readonly number?: number
}

const LessonWords = ({ course, lesson, number }: LessonWordsProps) => (
  <div className="course-words">
    <h3>
      {number !== undefined && <span className="course-number">{number}</span>}
      <a href={`/${course}/${lesson.lesson}`}>{lesson.title}</a>
    </h3>
    {lesson.description !== '' && <p>{lesson.description}</p>}
    <LessonStanding course={course} exercises={addressesOf(course, lesson)} />
  </div>
)

/** The lessons proper: numbered, each with its picture. */
const TaughtLessons = ({
  lessons,
  course,
  pictures,
}: Omit<CoursePageProps, 'outline'> & Pick<CoursePart, 'lessons'>) => (
  <ol className="course-lessons">
    {lessons.map((lesson, index) => (
      <li key={lesson.lesson} className="course-lesson">
        <div className="course-picture">{pictures[lesson.lesson]}</div>
        <LessonWords course={course.course} lesson={lesson} number={index + 1} />
      </li>
    ))}
  </ol>
)

/** Practice and checks: small, side by side where there is room. */
const SmallLessons = ({ lessons, course }: { course: string } & Pick<CoursePart, 'lessons'>) => (
  <ul className="course-small-lessons">
    {lessons.map(lesson => (
      <li key={lesson.lesson}>
        <LessonWords course={course} lesson={lesson} />
      </li>
    ))}
  </ul>
)

/** The course at a glance: what it is about, where the learner stands, its lessons. */
export const CoursePage = ({ course, pictures, outline }: CoursePageProps) => {
  const parts = findCourseParts(course)
  const lessons = course.lessons.filter(({ exercises }) => exercises.length > 0)
  const others = course.lessons.filter(({ exercises }) => exercises.length === 0)
  const taught = parts.find(({ role }) => role === 'teach')?.lessons.length ?? 0
  return (
    <main id="main" tabIndex={-1} className="course">
      <header className="course-head">
        <p className="kicker">Course · {taught} lessons</p>
        <h1>{course.title}</h1>
        {course.description !== '' && <p className="lead">{course.description}</p>}
      </header>
      <CourseStanding course={course.course} lessons={lessons} outline={outline} />
      {parts.map(({ role, title, lessons: own }) => (
        <section key={role} className="course-part" aria-labelledby={`course-${role}`}>
          <h2 id={`course-${role}`} className={parts.length > 1 ? undefined : 'visually-hidden'}>
            {title}
          </h2>
          {role === 'teach' ? (
            <TaughtLessons lessons={own} course={course} pictures={pictures} />
          ) : (
            <SmallLessons lessons={own} course={course.course} />
          )}
        </section>
      ))}
      <p className="course-more">
        {others.map(({ lesson, title }) => (
          <a key={lesson} href={`/${course.course}/${lesson}`}>
            {title}
          </a>
        ))}
        {course.source !== '' && <span>After {course.source}.</span>}
      </p>
    </main>
  )
}
