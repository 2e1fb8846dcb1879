import { errorRule } from '../issues'

/** Steps that cannot be put in order: too few, two that look alike, or shuffled into the right one. */
export const orderSteps = errorRule(
  'order-steps',
  'Add three or more <Step>, in the right order; <Step extra> is one that belongs nowhere.',
)
