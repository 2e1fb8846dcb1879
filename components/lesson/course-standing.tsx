'use client'

import type { LessonSummary } from '@slopewise/lesson'
import { ChangedMarks } from '@/components/exercise/changed-marks'
import { reloadProgress } from '@/components/exercise/progress-store'
import { useCourseProgress } from '@/components/exercise/use-progress'
import { ReviewDue } from '@/components/review/review-due'
import { type CourseOutline, listExercises } from './course-outline'
import { findResult } from './lesson-result'
import { countExercises, findStanding, type Standing } from './standing'
import { WeakestSkill } from './weakest-skill'

type CourseStandingProps = {
  readonly course: string
  readonly lessons: readonly LessonSummary[]
  readonly outline: CourseOutline
}

const words = ({ solved, total, hasStarted }: Standing): string => {
  const all = countExercises(total)
  if (solved === total) return total === 1 ? 'The exercise is solved.' : `All ${all} solved.`
  if (!hasStarted) return `${all} ${total === 1 ? 'waits' : 'wait'} for you. No sign-up needed.`
  return `${solved} of ${all} solved.`
}

const NextStep = ({ course, standing }: { course: string; standing: Standing }) => {
  const { next, hasStarted } = standing
  if (next === null) return null
  const { lesson, title } = next.lesson
  const href = hasStarted
    ? `/${course}/${lesson}#exercise-${next.exercise}`
    : `/${course}/${lesson}`
  return (
    <a className="button button-main" href={href}>
      {hasStarted ? `Continue here: ${title}` : `Start with ${title}`}
    </a>
  )
}

/** How much of the course is solved, and the way to the next exercise. */
export const CourseStanding = ({ course, lessons, outline }: CourseStandingProps) => {
  const { status, byAddress } = useCourseProgress(course)
  const standing = findStanding(course, lessons, byAddress)
  if (standing.total === 0) return null
  if (status === 'failed') {
    return (
      <section className="standing" aria-label="Where you stand">
        <p>Where you stand could not be loaded. Nothing is lost.</p>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => reloadProgress(course)}
        >
          Try again
        </button>
      </section>
    )
  }
  const isKnown = status === 'ready'
  return (
    <>
      {isKnown && standing.hasStarted && <ChangedMarks />}
      <section className="standing" aria-label="Where you stand" aria-busy={!isKnown}>
        <div>
          <p>{isKnown ? words(standing) : 'Looking up where you stand …'}</p>
          <progress
            value={isKnown ? standing.solved : 0}
            max={standing.total}
            aria-label="Exercises solved"
          />
          <p className="standing-weakest">
            <WeakestSkill
              skill={isKnown ? findResult(listExercises(course, outline), byAddress).weakest : null}
              practice={outline.practice}
              otherwise={
                standing.hasStarted
                  ? 'No skill is weak so far.'
                  : 'Your weakest skill shows here once you have tried some.'
              }
            />
          </p>
        </div>
        <div className="standing-steps">
          {isKnown && <NextStep course={course} standing={standing} />}
          {isKnown && standing.hasStarted && <ReviewDue />}
        </div>
      </section>
    </>
  )
}
