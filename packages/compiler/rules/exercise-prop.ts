import { errorRule } from '../issues'

/** A prop that means nothing for exercises of this kind. */
export const exerciseProp = errorRule('exercise-prop', 'Take it out.')
