import { errorRule } from '../issues'

/** Two options with one id. */
export const duplicateOption = errorRule('duplicate-option', 'Give it an id of its own: id="…".')
