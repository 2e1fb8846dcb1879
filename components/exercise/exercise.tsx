'use client'

import { ExerciseCard, type ExerciseProps } from './exercise-card'
import { useDealt } from './use-dealt'

export type { Sitting } from './exercise-card'

/** An exercise of a lesson, with the variant that this learner has: the page's, or one dealt since. */
const LessonExercise = ({ exercise, ...props }: ExerciseProps) => {
  const { dealt, dealtAt, isFresh, hasFailed, dealAnother } = useDealt(exercise)
  return (
    <ExerciseCard
      {...props}
      // Another variant is another question: nothing that was typed stays.
      key={`${dealt.variant} ${dealtAt}`}
      exercise={dealt}
      dealtAt={dealtAt}
      isFresh={isFresh}
      another={exercise.variantCount > 1 ? { hasFailed, deal: dealAnother } : null}
    />
  )
}

/** A graded exercise, in its lesson or where a review dealt it. */
export const Exercise = (props: ExerciseProps) =>
  props.sitting === undefined ? (
    <LessonExercise {...props} />
  ) : (
    <ExerciseCard {...props} dealtAt={props.sitting.dealtAt} isFresh={false} another={null} />
  )
