'use client'

import type { ExerciseProgress } from '@slopewise/lesson'
import { HalfIcon, QuestionIcon, TickIcon, TurnBackIcon } from '@/components/ui/icons'
import { useExerciseProgress } from './use-progress'

const countTries = (tries: number): string => (tries === 1 ? '1 try' : `${tries} tries`)

const Best = ({ best }: { best: ExerciseProgress['best'] }) => {
  switch (best) {
    case 'correct':
      return (
        <>
          <TickIcon /> solved
        </>
      )
    case 'partly':
      return (
        <>
          <HalfIcon /> partly right
        </>
      )
    case 'incorrect':
      return (
        <>
          <TurnBackIcon /> not solved yet
        </>
      )
    case 'undecided':
      return (
        <>
          <QuestionIcon /> with your teacher
        </>
      )
    case 'none':
      return null
    default: {
      const impossible: never = best
      return impossible
    }
  }
}

/** Where the learner stands with one exercise; empty, and as high, until that is known. */
export const ExerciseMark = ({ address }: { address: string }) => {
  const progress = useExerciseProgress(address)
  return (
    <span className="exercise-mark" data-best={progress?.best ?? 'none'}>
      {progress !== null && progress.tries > 0 && (
        <>
          <Best best={progress.best} /> · {countTries(progress.tries)}
        </>
      )}
    </span>
  )
}
