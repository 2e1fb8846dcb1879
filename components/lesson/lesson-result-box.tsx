import { useCourseProgress } from '@/components/exercise/use-progress'
import type { CourseOutline } from './course-outline'
import { CourseResult } from './course-result'
import { type EndedExercise, findResult } from './lesson-result'
import { WeakestSkill } from './weakest-skill'

export type LessonResultProps = {
  readonly course: string
  readonly exercises: readonly EndedExercise[]
  /** The lesson after this one; null at the end of the course. */
  readonly nextLesson: { readonly href: string; readonly title: string } | null
  readonly practice: CourseOutline['practice']
  /** The whole course, where this is its last lesson; else null. */
  readonly outline: CourseOutline | null
}

const doneWords = (solved: number, total: number): string =>
  solved === 0
    ? `None of the ${total} exercises of this lesson is solved yet.`
    : `${solved} of ${total} exercises of this lesson solved.`

/** At the end of a lesson: what is done, what is weakest, what comes next. As high before it is known. */
export const LessonResultBox = ({ course, nextLesson, ...props }: LessonResultProps) => {
  const { exercises, practice, outline } = props
  const { status, byAddress } = useCourseProgress(course)
  const { solved, tried, total, weakest, next } = findResult(exercises, byAddress)
  if (total === 0) return null
  const isKnown = status === 'ready'
  return (
    <>
      <section className="lesson-result" aria-label="This lesson, so far">
        <p>
          {isKnown ? doneWords(solved, total) : `${total} exercises.`}{' '}
          {isKnown && tried > 0 && (
            <WeakestSkill
              skill={weakest}
              practice={practice}
              otherwise="No skill is weak so far."
            />
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
      {outline !== null && <CourseResult course={course} outline={outline} />}
    </>
  )
}
