import Link from 'next/link'
import { type AuthoredExercise, type AuthoredLesson, coverageInWords } from './author-data'
import { AuthorExercise } from './author-exercise'
import { IssueList } from './issue-list'

type LessonProps = {
  readonly status: AuthoredLesson
  /** Files of issues are named from here. */
  readonly folder: string
  readonly title: string
  readonly exercises: readonly AuthoredExercise[]
}

const Unread = ({ coverage, file }: Pick<AuthoredLesson, 'coverage' | 'file'>) => (
  <ul className="author-unread">
    {coverage.unread.map(({ line, column, formula, why }) => (
      <li key={`${line}:${column}`}>
        <code>
          {file}:{line}:{column}
        </code>{' '}
        <code>{formula}</code>: {why}
      </li>
    ))}
  </ul>
)

/** A lesson as only its author may see it: issues, coverage, keys, and what learners are told. */
export const AuthorLesson = ({ status, folder, title, exercises }: LessonProps) => {
  const { course, lesson, file, issues, coverage, isBroken } = status
  return (
    <main id="main" tabIndex={-1} className="author">
      <p className="kicker">
        <Link href="/author">All lessons</Link> · {file}
      </p>
      <h1>{title}</h1>
      <p>
        <Link href={`/${course}/${lesson}`}>The page as learners see it</Link>
      </p>
      <section>
        <h2>Issues</h2>
        {issues.length === 0 ? (
          <p>There are none.</p>
        ) : (
          <IssueList issues={issues} folder={folder} />
        )}
        {isBroken && <p>What follows is of the last good version.</p>}
      </section>
      <section>
        <h2>Mathematics</h2>
        <p>{coverageInWords(coverage)}.</p>
        {coverage.unread.length > 0 && <Unread coverage={coverage} file={file} />}
      </section>
      <section>
        <h2>Exercises</h2>
        {exercises.length === 0 && <p>There are none.</p>}
        {exercises.map(exercise => (
          <AuthorExercise key={exercise.id} exercise={exercise} />
        ))}
      </section>
    </main>
  )
}
