import type { ClassReport } from '@slopewise/lesson'
import { ExerciseRow } from './exercise-row'

type LessonRowsProps = {
  readonly course: string
  readonly lesson: ClassReport['lessons'][number]
}

const Head = () => (
  <div className="teach-row row-head" aria-hidden="true">
    <span>Exercise</span>
    <span>Right at first try</span>
    <span>Solved</span>
    <span>Tries</span>
    <span>Discrimination</span>
  </div>
)

/** The exercises of a lesson, a row each. */
export const LessonRows = ({ course, lesson: { lesson, title, exercises } }: LessonRowsProps) => {
  const isTouched = exercises.some(({ statistics }) => statistics !== null)
  return (
    <section aria-labelledby={`lesson-${lesson}`}>
      <div className="lesson-rows-head">
        <h3 id={`lesson-${lesson}`}>{title}</h3>
        <a href={`/teach/${course}/${lesson}`}>See it as a student</a>
      </div>
      {isTouched ? (
        <>
          <Head />
          {exercises.map((exercise, index) => (
            <ExerciseRow key={exercise.address} exercise={exercise} number={index + 1} />
          ))}
        </>
      ) : (
        <p className="teach-soft">Nobody has answered anything here yet.</p>
      )}
    </section>
  )
}
