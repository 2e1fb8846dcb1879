import type { LabLinkTrouble } from '@slopewise/lesson/messages'
import type { Interval } from '../drawing/scale'

/** What a link keeps of the lab. */
export type LabState = { readonly text: string; readonly range: Interval }

/** The ranges that can be chosen besides the author's own. */
const RANGES: readonly Interval[] = [
  [-1, 1],
  [-4, 4],
  [-10, 10],
  [-100, 100],
]

const isSame = ([a, b]: Interval, [c, d]: Interval): boolean => a === c && b === d

/** The ranges to choose from, the author's and the present one included, narrow ones first. */
export const rangesWith = (...own: readonly Interval[]): readonly Interval[] => {
  const all = [...own, ...RANGES]
  return all
    .filter((range, index) => all.findIndex(other => isSame(other, range)) === index)
    .toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]))
}

const numberText = (value: number): string => String(value).replace('-', '−')

/** `−4 … 4` */
export const showRange = ([from, to]: Interval): string => `${numberText(from)} … ${numberText(to)}`

/** The longest text that a link may hold, in UTF-16 units, and how far out its range may reach. */
export const LINK_TEXT_MAX = 200
const REACH_MAX = 1e6
const SPAN_MIN = 1e-6

const KEY = 'lab'

/** The fragment of the address that reopens the lab: `#lab=tanh(2z)&from=-4&to=4`. */
export const writeLink = ({ text, range: [from, to] }: LabState): string =>
  `#${new URLSearchParams({ [KEY]: text, from: `${from}`, to: `${to}` })}`

/** What a fragment says: nothing to the lab, a state, or why it cannot be one. */
export type LabLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad'; readonly trouble: Exclude<LabLinkTrouble, 'slip'> }
  | { readonly kind: 'state'; readonly state: LabState }

const readNumber = (text: string | null): number =>
  text === null || text.trim() === '' ? Number.NaN : Number(text)

/** Reads the fragment of an address. The function in it is only text: whether it can be read shows later. */
export const readLink = (fragment: string): LabLink => {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const text = fields.get(KEY)
  if (text === null) return { kind: 'none' }
  if (text.trim() === '') return { kind: 'bad', trouble: 'no-function' }
  if (text.length > LINK_TEXT_MAX) return { kind: 'bad', trouble: 'too-long' }
  const [from, to] = [readNumber(fields.get('from')), readNumber(fields.get('to'))]
  const isRange = Math.abs(from) <= REACH_MAX && Math.abs(to) <= REACH_MAX && to - from >= SPAN_MIN
  if (!isRange) return { kind: 'bad', trouble: 'bad-range' }
  return { kind: 'state', state: { text, range: [from, to] } }
}
