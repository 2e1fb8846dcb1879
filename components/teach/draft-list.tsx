import type { LessonSummary } from '@slopewise/lesson'

type DraftListProps = { readonly course: string; readonly drafts: readonly LessonSummary[] }

/** The lessons of a course that only instructors see. */
export const DraftList = ({ course, drafts }: DraftListProps) => (
  <section aria-labelledby="drafts">
    <h2 id="drafts">Drafts</h2>
    <p className="teach-soft">
      Learners do not see these lessons, and nothing leads them there until they are published.
    </p>
    {drafts.map(({ lesson, title }) => (
      <section key={lesson} aria-labelledby={`draft-${lesson}`}>
        <div className="lesson-rows-head">
          <h3 id={`draft-${lesson}`}>{title}</h3>
          <a href={`/teach/${course}/${lesson}`}>See it as a student</a>
        </div>
      </section>
    ))}
  </section>
)

/** A course of which learners see nothing yet. */
export const DraftCoursePage = ({
  course,
  title,
  drafts,
}: DraftListProps & { readonly title: string }) => (
  <main id="main" tabIndex={-1} className="teach">
    <p className="kicker">Your class</p>
    <h1>{title}</h1>
    <DraftList course={course} drafts={drafts} />
  </main>
)
