import type { LessonSummary, PublicCourse } from '@slopewise/lesson'

type Neighbours = { readonly previous: LessonSummary | null; readonly next: LessonSummary | null }

export const findNeighbours = (course: PublicCourse, lesson: string): Neighbours => {
  const index = course.lessons.findIndex(entry => entry.lesson === lesson)
  return {
    previous: course.lessons[index - 1] ?? null,
    next: index < 0 ? null : (course.lessons[index + 1] ?? null),
  }
}

/** Previous and next lesson of the course. */
export const LessonNav = ({ course, lesson }: { course: PublicCourse; lesson: string }) => {
  const { previous, next } = findNeighbours(course, lesson)
  return (
    <nav className="lesson-nav" aria-label="Previous and next lesson">
      {previous && (
        <a className="nav-link" rel="prev" href={`/${course.course}/${previous.lesson}`}>
          <span className="nav-way">← Previous</span>
          <span className="nav-title">{previous.title}</span>
        </a>
      )}
      {next && (
        <a className="nav-link nav-next" rel="next" href={`/${course.course}/${next.lesson}`}>
          <span className="nav-way">Next →</span>
          <span className="nav-title">{next.title}</span>
        </a>
      )}
    </nav>
  )
}
