import type { PublicCourse } from '@slopewise/lesson'

/** All courses, or a kind word where there is none yet. */
export const CourseList = ({ courses }: { courses: readonly PublicCourse[] }) => (
  <main id="main" tabIndex={-1} className="course">
    <h1>Courses</h1>
    {courses.length === 0 && (
      <p className="lead">
        There is no course here yet. Authors put one into the content folder; it appears once it is
        compiled.
      </p>
    )}
    <ul className="course-lessons">
      {courses.map(({ course, title, description }) => (
        <li key={course} className="course-words course-entry">
          <h2>
            <a href={`/${course}`}>{title}</a>
          </h2>
          <p>{description}</p>
        </li>
      ))}
    </ul>
  </main>
)
