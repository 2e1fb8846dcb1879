import { errorRule } from '../issues'

/** A link to a lesson that is not there. */
export const unknownLink = errorRule('unknown-link', 'Link to a lesson of the course: ./tanh.')
