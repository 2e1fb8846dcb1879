import { errorRule } from '../issues'

/** An id that is given twice on a page. */
export const duplicateId = errorRule('duplicate-id', 'Give it an id of its own.')
