import Link from 'next/link'
import { type AuthoredLesson, coverageInWords, issuesInWords } from './author-data'

const Marks = ({ lesson }: { lesson: AuthoredLesson }) => (
  <>
    {lesson.isDraft && <span className="draft-mark">Draft</span>}
    {lesson.isBroken && <span className="draft-mark broken-mark">Broken</span>}
  </>
)

const LessonRow = ({ lesson }: { lesson: AuthoredLesson }) => {
  const { course, lesson: name, file, issues, coverage } = lesson
  return (
    <tr>
      <th scope="row">
        <Link href={`/author/${course}/${name}`}>{name}</Link>
        <Marks lesson={lesson} />
        <small>{file}</small>
      </th>
      <td data-has-issues={issues.length > 0 || undefined}>{issuesInWords(issues)}</td>
      <td data-has-issues={coverage.unread.length > 0 || undefined}>{coverageInWords(coverage)}</td>
    </tr>
  )
}

const CourseTable = ({
  course,
  lessons,
}: {
  course: string
  lessons: readonly AuthoredLesson[]
}) => (
  <section>
    <h2>{course}</h2>
    <div className="scroll-box">
      <table className="author-table author-overview">
        <thead>
          <tr>
            <th scope="col">Lesson</th>
            <th scope="col">Issues</th>
            <th scope="col">Mathematics</th>
          </tr>
        </thead>
        <tbody>
          {lessons.map(lesson => (
            <LessonRow key={lesson.lesson} lesson={lesson} />
          ))}
        </tbody>
      </table>
    </div>
  </section>
)

type OverviewProps = { readonly status: { readonly lessons: readonly AuthoredLesson[] } | null }

/** Every lesson at a glance: what is wrong, and how much of its mathematics was checked. */
export const AuthorOverview = ({ status }: OverviewProps) => {
  const lessons = status?.lessons ?? []
  const courses = [...new Set(lessons.map(({ course }) => course))]
  return (
    <main id="main" tabIndex={-1} className="author">
      <p className="kicker">For authors · only in development</p>
      <h1>All lessons</h1>
      {courses.length === 0 && <p>There are no lessons yet: “slopewise new course my-course”.</p>}
      {courses.map(course => (
        <CourseTable
          key={course}
          course={course}
          lessons={lessons.filter(one => one.course === course)}
        />
      ))}
    </main>
  )
}
