import type { PublicCourse } from '@slopewise/lesson'

/** The courses of this server, for their instructors. */
export const ClassList = ({ courses }: { readonly courses: readonly PublicCourse[] }) => (
  <main id="main" tabIndex={-1} className="teach">
    <p className="kicker">For instructors</p>
    <h1>Your classes</h1>
    {courses.length === 0 && <p>There is no course here yet.</p>}
    <ul className="course-lessons">
      {courses.map(({ course, title, description }) => (
        <li key={course} className="course-words course-entry">
          <h2>
            <a href={`/teach/${course}`}>{title}</a>
          </h2>
          <p>{description}</p>
        </li>
      ))}
    </ul>
  </main>
)
