import type { ClassReport, LessonSummary } from '@slopewise/lesson'
import { ScrollBoxes } from '@/components/ui/scroll-boxes'
import { CheckComparison } from './check-comparison'
import { DraftList } from './draft-list'
import { FlaggedList } from './flagged-list'
import { findHardest, firstTryShareOf } from './hardest'
import { HardestList } from './hardest-list'
import { LearningCurves } from './learning-curves'
import { LessonRows } from './lesson-rows'
import { OpenTarget } from './open-target'
import { showNumber, showShare } from './words'

const Summary = ({ report }: { readonly report: ClassReport }) => {
  const share = firstTryShareOf(report)
  return (
    <dl className="teach-figures">
      <div>
        <dt>Learners</dt>
        <dd>{showNumber(report.learners)}</dd>
      </div>
      <div>
        <dt>Answers</dt>
        <dd>{showNumber(report.answers)}</dd>
      </div>
      <div>
        <dt>Right at first try</dt>
        <dd>{share === null ? '–' : showShare(share)}</dd>
      </div>
      <div>
        <dt>For you to look at</dt>
        <dd>{showNumber(report.flagged.length)}</dd>
      </div>
    </dl>
  )
}

const Links = ({ course }: { readonly course: string }) => (
  <ul className="teach-links">
    <li>
      <a href={`/${course}`}>Open the course</a>
    </li>
    <li>
      <a href={`/api/teach/${course}?format=csv`}>All answers as CSV</a>
    </li>
    <li>
      <a href={`/api/teach/${course}?format=json`}>All answers as JSON</a>
    </li>
  </ul>
)

const Curves = ({ curves }: Pick<ClassReport, 'curves'>) => {
  const drawn = curves.filter(({ points }) => points.length > 1)
  return drawn.length === 0 ? (
    <p className="teach-soft">
      A curve needs three learners who have answered two exercises of one skill.
    </p>
  ) : (
    <>
      <p className="teach-soft">
        Right at first try, over the first, second, third … exercise of a skill that a learner met.
        Where a curve does not rise, nothing is learned.
      </p>
      <LearningCurves curves={drawn} />
    </>
  )
}

const Lessons = ({ course, lessons }: Pick<ClassReport, 'course' | 'lessons'>) => (
  <section aria-labelledby="exercises">
    <h2 id="exercises">Exercise by exercise</h2>
    <p className="teach-soft">
      Discrimination, from −1 to 1, compares being right here at the first try with being right
      elsewhere: near 0 an exercise tells nothing about a learner, well below 0 look at its key. It
      needs ten learners.
    </p>
    {lessons.map(lesson => (
      <LessonRows key={lesson.lesson} course={course} lesson={lesson} />
    ))}
    <OpenTarget />
  </section>
)

type TeachPageProps = {
  readonly report: ClassReport
  /** The course's lessons that learners do not see. */
  readonly drafts?: readonly LessonSummary[]
}

/** Where a class struggles in a course: the instructor's first page. */
export const TeachPage = ({ report, drafts = [] }: TeachPageProps) => {
  const { course, title, learners, lessons, flagged, curves, checks, hasChecks } = report
  return (
    <main id="main" tabIndex={-1} className="teach">
      <p className="kicker">Your class</p>
      <h1>{title}</h1>
      {learners === 0 ? (
        <p className="lead">
          Nobody has answered anything yet. What your class does will show here at once.
        </p>
      ) : (
        <Summary report={report} />
      )}
      <Links course={course} />
      {learners > 0 && (
        <>
          <section aria-labelledby="struggles">
            <h2 id="struggles">Where they struggle</h2>
            <HardestList hardest={findHardest(report)} />
          </section>
          <section aria-labelledby="flagged">
            <h2 id="flagged">For you to look at</h2>
            <FlaggedList flagged={flagged} />
          </section>
          {hasChecks && (
            <section aria-labelledby="checks">
              <h2 id="checks">Before and after the course</h2>
              <CheckComparison checks={checks} />
            </section>
          )}
          <section aria-labelledby="curves">
            <h2 id="curves">Learning curves</h2>
            <Curves curves={curves} />
          </section>
        </>
      )}
      <Lessons course={course} lessons={lessons} />
      <p className="teach-soft">What instructors and admins answer themselves counts nowhere.</p>
      {drafts.length > 0 && <DraftList course={course} drafts={drafts} />}
      <ScrollBoxes />
    </main>
  )
}
