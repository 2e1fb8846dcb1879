import { errorRule } from '../issues'

/** Two parts of an exercise with one name: an answer to it would belong to both. */
export const duplicatePart = errorRule('duplicate-part', 'Give one of them another name.')
