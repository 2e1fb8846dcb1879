'use client'

import { useCourseProgress } from '@/components/exercise/use-progress'
import { countExercises } from './standing'

type LessonStandingProps = {
  readonly course: string
  /** Addresses of the lesson's exercises. */
  readonly exercises: readonly string[]
}

/** A dot for each exercise of a lesson, filled as it stands, and the same in words. */
export const LessonStanding = ({ course, exercises }: LessonStandingProps) => {
  const { status, byAddress } = useCourseProgress(course)
  const bests = exercises.map(address => byAddress[address]?.best ?? 'none')
  const solved = bests.filter(best => best === 'correct').length
  return (
    <p className="dots">
      <span aria-hidden="true" className="dots-row">
        {bests.map((best, index) => (
          <span key={exercises[index]} className="dot" data-best={best} />
        ))}
      </span>
      <span>
        {status === 'ready' && solved > 0
          ? `${solved} of ${exercises.length} solved`
          : countExercises(exercises.length)}
      </span>
    </p>
  )
}
