import type { ReactElement } from 'react'
import { Exercise } from './exercise'
import type { ExerciseProps } from './exercise-card'
import { loadFields } from './fields'
// What sends answers must be at hand when the network goes.
import './outbox/keep-sending'

/** An exercise with the code of its fields: it renders without waiting for anything. */
export const loadExercise = async (props: ExerciseProps): Promise<ReactElement> => {
  await loadFields(props.exercise)
  return <Exercise {...props} />
}
