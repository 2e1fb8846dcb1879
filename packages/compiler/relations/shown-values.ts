import { renameParts } from '../indexed/rename-parts'
import type { Term } from '../terms/term'
import { isClosed } from './conditions'
import { partsOf } from './instances'
import { jsonOf, type Ledger } from './ledger'
import type { ReadSide } from './sides'

type Pair = readonly [ReadSide, ReadSide]

const isDecimal = (term: Term): boolean =>
  term.kind === 'negative' ? isDecimal(term.of) : term.kind === 'number' && term.shown !== null

/** What has a value that a text tells: a letter, or a slope. */
const hasValue = ({ kind }: Term): boolean => kind === 'symbol' || kind === 'derivative'

/** Keeps the decimal that a text shows for a letter or a slope: it goes on with that, not with all of its digits. */
export const noteShown = (of: Term, value: Term, { shown }: Ledger): void => {
  if (hasValue(of) && isDecimal(value)) shown.set(jsonOf(of), value)
}

/** What a letter is anew has no value so far. */
export const forgetShown = (of: Term, { shown }: Ledger): void => {
  shown.delete(jsonOf(of))
}

/** A part with what is shown for it; names of functions, and letters that are no values, stay. */
const shownFor = (part: Term, shown: Ledger['shown'], put: (term: Term) => Term): Term | null => {
  switch (part.kind) {
    case 'symbol':
      return shown.get(jsonOf(part)) ?? null
    case 'derivative':
      return shown.get(jsonOf(part)) ?? part
    case 'call':
      return { ...part, args: part.args.map(put) }
    case 'function':
    case 'at':
    case 'limit':
      return part
    default:
      return null
  }
}

/**
 * `v_1 h_1 + c = 0.7 \\cdot 0.5498 + 0.2`, a claim of letters beside numbers, with the values that the text has shown
 * for them; null where it has shown none.
 */
export const putShown = ([left, right]: Pair, { shown }: Ledger): Pair | null => {
  if (!left.read.ok || !right.read.ok || shown.size === 0) return null
  const sides = [left.read.term, right.read.term]
  if (sides.filter(isClosed).length !== 1) return null
  if (!sides.flatMap(partsOf).some(part => hasValue(part) && shown.has(jsonOf(part)))) return null
  const put = (term: Term): Term => renameParts(term, part => shownFor(part, shown, put))
  return [
    { ...left, read: { ...left.read, term: put(left.read.term) } },
    { ...right, read: { ...right.read, term: put(right.read.term) } },
  ]
}
