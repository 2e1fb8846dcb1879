import { useCourseProgress } from '@/components/exercise/use-progress'
import { type CourseOutline, listExercises } from './course-outline'
import { findResult } from './lesson-result'
import { WeakestSkill } from './weakest-skill'

const doneWords = (solved: number, total: number): string => {
  if (solved === 0) return `None of the ${total} exercises of the course is solved yet.`
  if (solved === total) return `All ${total} exercises of the course are solved.`
  return `${solved} of ${total} exercises of the course solved.`
}

type CourseResultProps = { readonly course: string; readonly outline: CourseOutline }

/** At the end of the last lesson: what is done of the whole course, what is weakest, what comes next. */
export const CourseResult = ({ course, outline }: CourseResultProps) => {
  const { status, byAddress } = useCourseProgress(course)
  const result = findResult(listExercises(course, outline), byAddress)
  const { solved, tried, total, weakest, next } = result
  const isKnown = status === 'ready'
  return (
    <section className="lesson-result" aria-label="The whole course, so far">
      <h2 className="lesson-result-title">The course, so far</h2>
      <p>{isKnown ? doneWords(solved, total) : `${total} exercises in the course.`}</p>
      <p>
        <WeakestSkill
          skill={isKnown ? weakest : null}
          practice={outline.practice}
          otherwise={
            isKnown && tried > 0
              ? 'No skill is weak so far.'
              : 'Which skill is weakest shows here once you have tried some.'
          }
        />
      </p>
      <p>
        {next === null ? (
          <a href="/review">Next: keep it fresh, with what is due for review</a>
        ) : (
          <a href={`/${course}/${next.lesson}#exercise-${next.id}`}>
            Next in the course: exercise {next.number} of {next.title}
          </a>
        )}
      </p>
    </section>
  )
}
