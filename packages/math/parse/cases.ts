import { branch } from '../tree/build'
import type { Branch, Expression } from '../tree/expression'
import { closeCases } from './close-cases'
import { asCondition, type Item } from './conditions'
import { fail, NOTHING, type Reader } from './reader'

/** Where the items stand: in `if(…)` and after `?` a last value alone is the other case. */
export type CasesStyle = 'words' | 'call'

type CasesReader = {
  readonly reader: Reader
  readonly items: readonly Item[]
  readonly branches: Branch[]
  at: number
  otherwise: Expression | null
  lastAlone: boolean
}

const markAt = (state: CasesReader, at = state.at): string => {
  const item = state.items[at]
  return item?.kind === 'mark' ? item.text : ''
}

const skipMarks = (state: CasesReader, marks: string): boolean => {
  const start = state.at
  while (markAt(state) !== '' && marks.split(' ').includes(markAt(state))) state.at += 1
  return state.at > start
}

const takeValue = (state: CasesReader): Expression | null => {
  const item = state.items[state.at]
  if (item?.kind !== 'value') return null
  state.at += 1
  return item.value
}

const takeCondition = (state: CasesReader) => {
  const condition = asCondition(state.reader, state.items[state.at])
  if (condition !== null) state.at += 1
  return condition
}

const readConditionFirst = (state: CasesReader): boolean => {
  const condition = takeCondition(state)
  if (condition === null) return false
  if (markAt(state) === '?') state.lastAlone = true
  if (!skipMarks(state, ': ? then , -> ;')) return false
  const value = takeValue(state)
  if (value === null) return false
  state.branches.push(branch(value, condition))
  return true
}

const readValueFirst = (state: CasesReader): boolean => {
  const value = takeValue(state)
  if (value === null) return false
  const ended = state.at === state.items.length
  if (ended && state.lastAlone && state.branches.length > 0) {
    state.otherwise = value
    return true
  }
  const linked = skipMarks(state, ', & ; : at')
  const asked = skipMarks(state, 'if at')
  if (markAt(state) === 'otherwise') {
    state.at += 1
    state.otherwise = value
    return true
  }
  if (!linked && !asked) return false
  const condition = takeCondition(state)
  if (condition === null) return false
  state.branches.push(branch(value, condition))
  return true
}

const readOtherwise = (state: CasesReader): boolean => {
  state.at += 1
  if (skipMarks(state, 'if')) return readConditionFirst(state)
  skipMarks(state, ', : & then ->')
  // `1 if z > 0 else -1 if z < 0 else 0`: the other case has a condition of its own.
  if (markAt(state, state.at + 1) === 'if') return readValueFirst(state)
  state.otherwise = takeValue(state)
  return state.otherwise !== null
}

const readOne = (state: CasesReader): boolean => {
  const mark = markAt(state)
  if (mark === 'otherwise') return readOtherwise(state)
  if (mark === 'if' || mark === 'elif') {
    state.at += 1
    return readConditionFirst(state)
  }
  const item = state.items[state.at]
  const leads = state.lastAlone ? /^[?:,;]$|then/ : /^[?:]$|then/
  const isCondition =
    item?.kind === 'condition' ||
    (asCondition(state.reader, item) !== null && leads.test(markAt(state, state.at + 1)))
  return isCondition ? readConditionFirst(state) : readValueFirst(state)
}

/**
 * Reads `V if C` pairs in all the orders and with all the signs that people write. A single
 * condition without the other case, or a value without its condition, is the slip
 * `incomplete-cases`.
 */
export const readCases = (
  reader: Reader,
  items: readonly Item[],
  style: CasesStyle,
): Expression => {
  const lastAlone = style === 'call'
  const state: CasesReader = { reader, items, branches: [], at: 0, otherwise: null, lastAlone }
  let complete = true
  while (complete && state.at < items.length) {
    skipMarks(state, state.lastAlone ? ', ; and :' : ', ; and')
    if (state.at < items.length) complete = state.otherwise === null && readOne(state)
  }
  const { branches, otherwise } = state
  if (complete && (branches.length > 1 || (branches.length === 1 && otherwise !== null))) {
    return closeCases(branches, otherwise)
  }
  const at = items[Math.min(state.at, items.length - 1)]?.first
  return at ? fail(reader, 'incomplete-cases', [at.from, at.to]) : NOTHING
}
