import { errorRule } from '../issues'

/** A `form` that no answer can be asked for. */
export const formUnread = errorRule(
  'form-unreadable',
  'Forms: "fraction", "fraction or decimal", "factored", "expanded", "number", "scientific".',
)
