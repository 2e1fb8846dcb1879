import { decideTexts } from '@slopewise/math'
import { decideRow, judge } from '../../tests/corpus/equality'
import { type Contestant, explicitTexts } from './contestant'

/** Both texts as they were typed, and the definition of every alias, read anew on each call. */
export const ours: Contestant = {
  name: 'slopewise',
  prepare: row => () => judge(row, decideRow(row)),
}

/** The very texts that rivals get, with aliases replaced. */
export const oursExplicit: Contestant = {
  name: 'slopewise, explicit',
  prepare: row => {
    const [student, reference] = explicitTexts(row)
    const names = { variables: row.vars }
    return () => {
      const decided = decideTexts(student, reference, names)
      return judge(row, decided.ok ? decided.decision : null)
    }
  },
}
