import { warningRule } from '../issues'

/** A question that some wrong rule answers rightly, or so nearly that it is accepted. */
export const keyNotDiagnostic = warningRule(
  'key-not-diagnostic',
  'Ask in another way, or say on the exercise or <Variant> why not: waive="warm-up; …".',
)
