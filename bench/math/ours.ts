import { decideRow, judge } from '../../tests/corpus/equality'
import type { Contestant } from './contestant'

/** Both texts as they were typed, and the definition of every alias, read anew on each call. */
export const ours: Contestant = {
  name: 'slopewise',
  prepare: row => () => judge(row, decideRow(row)),
}
