'use client'

import { useCourseProgress } from '@/components/exercise/use-progress'
import { type EndedExercise, findResult, skillWords } from './lesson-result'

type LessonResultBoxProps = {
  readonly course: string
  readonly exercises: readonly EndedExercise[]
  /** The lesson after this one; null at the end of the course. */
  readonly nextLesson: { readonly href: string; readonly title: string } | null
}

/** At the end of a lesson: what is done, what is weakest, what comes next. As high before it is known. */
export const LessonResultBox = ({ course, exercises, nextLesson }: LessonResultBoxProps) => {
  const { status, byAddress } = useCourseProgress(course)
  const { solved, tried, total, weakest, next } = findResult(exercises, byAddress)
  if (total === 0) return null
  const isKnown = status === 'ready' && tried > 0
  return (
    <section className="lesson-result" aria-label="This lesson, so far">
      <p>
        {isKnown ? `${solved} of ${total} exercises of this lesson solved.` : `${total} exercises.`}
        {isKnown && weakest !== null && (
          <>
            {' '}
            Weakest so far: <b>{skillWords(weakest)}</b>.
          </>
        )}
      </p>
      <p>
        {next !== null ? (
          <a href={`#exercise-${next.id}`}>Next: exercise {next.number}</a>
        ) : (
          nextLesson !== null && <a href={nextLesson.href}>Next: {nextLesson.title}</a>
        )}
        {next === null && nextLesson === null && (
          <a href={`/${course}`}>Back to the course: see what is due for review</a>
        )}
      </p>
    </section>
  )
}
