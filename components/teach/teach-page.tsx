import type { ClassReport } from '@slopewise/lesson'
import { ScrollBoxes } from '@/components/ui/scroll-boxes'
import { ExerciseRow } from './exercise-row'
import { FlaggedList } from './flagged-list'
import { LearningCurves } from './learning-curves'
import { countOf, showShare } from './words'

const Checks = ({ report }: { readonly report: ClassReport }) => {
  if (!report.hasChecks) return null
  const { checks } = report
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Before and after the course</h2>
      {checks === null ? (
        <p className="teach-soft">Nobody has taken both checks yet.</p>
      ) : (
        <>
          <dl className="check-bars">
            {(['before', 'after'] as const).map(when => (
              <div key={when}>
                <dt>{when === 'before' ? 'First check' : 'Second check'}</dt>
                <dd>
                  <span className="bar-track" aria-hidden="true">
                    <span className="bar" style={{ inlineSize: `${100 * checks[when]}%` }} />
                  </span>
                  {showShare(checks[when])}
                </dd>
              </div>
            ))}
          </dl>
          <p className="teach-soft">
            Right at first try, on average over {countOf(checks.learners, 'learner')} who took both.
          </p>
        </>
      )}
    </section>
  )
}

const Lessons = ({ report }: { readonly report: ClassReport }) => (
  <section aria-labelledby="exercises">
    <h2 id="exercises">Exercises</h2>
    <p className="teach-soft">
      Discrimination, from −1 to 1, compares being right here at the first try with being right
      elsewhere: near 0 an exercise tells nothing about a learner, below 0 look at its key. It needs
      ten learners.
    </p>
    {report.lessons.map(({ lesson, title, exercises }) => (
      <section key={lesson} aria-labelledby={`lesson-${lesson}`}>
        <h3 id={`lesson-${lesson}`}>{title}</h3>
        {exercises.map(exercise => (
          <ExerciseRow key={exercise.address} exercise={exercise} />
        ))}
      </section>
    ))}
  </section>
)

/** Where a class struggles in a course: the instructor's first page. */
export const TeachPage = ({ report }: { readonly report: ClassReport }) => {
  const { course, title, learners, answers, flagged, curves } = report
  return (
    <main id="main" tabIndex={-1} className="teach">
      <p className="kicker">For instructors</p>
      <h1>{title}</h1>
      <p>
        {learners === 0
          ? 'Nobody has answered anything yet. What your class does will show here at once.'
          : `${countOf(answers, 'answer')} by ${countOf(learners, 'learner')}. Instructors’ own answers do not count.`}
      </p>
      <ul className="teach-links">
        <li>
          <a href={`/${course}`}>Open the course</a>
        </li>
        <li>
          <a href={`/api/teach/${course}?format=csv`}>Answers as CSV</a>
        </li>
        <li>
          <a href={`/api/teach/${course}?format=json`}>as JSON</a>
        </li>
      </ul>
      <section aria-labelledby="flagged">
        <h2 id="flagged">For you to look at</h2>
        <FlaggedList flagged={flagged} />
      </section>
      <Checks report={report} />
      <section aria-labelledby="curves">
        <h2 id="curves">Learning curves</h2>
        {curves.some(({ points }) => points.length > 0) ? (
          <LearningCurves curves={curves.filter(({ points }) => points.length > 0)} />
        ) : (
          <p className="teach-soft">
            They need three learners who have answered exercises of a skill.
          </p>
        )}
      </section>
      <Lessons report={report} />
      <ScrollBoxes />
    </main>
  )
}

/** In place of the page, for whoever may not see it. */
export const NotForYou = ({ isSignedIn }: { readonly isSignedIn: boolean }) => (
  <main id="main" tabIndex={-1} className="teach">
    <h1>For instructors</h1>
    <p>
      {isSignedIn
        ? 'Your account is a student’s. Whoever runs this server can make it an instructor’s.'
        : 'Sign in with an instructor’s account to see how a class does.'}
    </p>
    {!isSignedIn && (
      <p>
        <a className="button button-main" href="/sign-in">
          Sign in
        </a>
      </p>
    )}
  </main>
)
