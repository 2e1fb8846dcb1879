import { errorRule } from '../issues'

/** A `tangent` exercise whose plot lacks something. */
export const placingIncomplete = errorRule(
  'placing-incomplete',
  'Write what is placed and on which plot: place="tangent" of="g" at="1" range="-4..4".',
)
