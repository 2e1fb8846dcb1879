import type { Frame, Interval } from '../../evaluate/frame'
import { intervalAt, runIntervals } from '../../evaluate/run-intervals'
import type { Tape } from '../../evaluate/tape'

/** Where `value - level` is looked for zeros; `slope` is the step of its derivative. */
export type Search = {
  readonly tape: Tape
  readonly frame: Frame
  readonly value: number
  readonly slope: number
  readonly level: number
}

/** Zeros found on a range. */
export type Found = {
  /** One zero each, between ends of different signs, the function being monotone. */
  readonly brackets: readonly Interval[]
  /** Narrow intervals in which there may be zeros. */
  readonly doubts: readonly Interval[]
  readonly complete: boolean
}

/** The budget of one search: cells that are looked at, and zeros. */
const CELLS_MAX = 1000
const ZEROS_MAX = 50
/** Cells are narrowed down to this part of the range. */
const NARROWEST = 2 ** -30
const ULP = 2 ** -52
/** This part of the range at both of its ends is looked at less closely: breaks are there. */
const BORDER = 1e-6
const BORDER_PARTS = 64
/** Cells are not split in the middle, where zeros like to be. */
const SPLIT = 0.4871
/** Smaller values are beneath what doubles promise. */
const TINIEST = 1e-290

const valueOver = ({ tape, frame, value, level }: Search, cell: Interval): Interval => {
  const { lo, hi } = intervalAt(runIntervals(tape, [cell], frame), value)
  return { lo: lo - level, hi: hi - level }
}

/** The middle of the value's enclosure at a double. */
export const middleAt = (search: Search, x: number): number => {
  const { lo, hi } = valueOver(search, { lo: x, hi: x })
  return lo + (hi - lo) / 2
}

/** The sign of the value at a double; null where it cannot be told. */
export const signAtDouble = (search: Search, x: number): -1 | 1 | null => {
  const { lo, hi } = valueOver(search, { lo: x, hi: x })
  return lo > 0 ? 1 : hi < 0 ? -1 : null
}

const isTiny = ({ lo, hi }: Interval): boolean => Math.max(Math.abs(lo), Math.abs(hi)) < TINIEST

const inspect = (search: Search, cell: Interval): 'none' | 'one' | 'open' => {
  const value = valueOver(search, cell)
  if (Number.isNaN(value.lo) || value.lo > 0 || value.hi < 0 || isTiny(value)) return 'none'
  const slope = intervalAt(search.frame, search.slope)
  if (!(slope.lo > 0 || slope.hi < 0)) return 'open'
  const [left, right] = [signAtDouble(search, cell.lo), signAtDouble(search, cell.hi)]
  if (left === null || right === null) return 'open'
  return left === right ? 'none' : 'one'
}

const joined = (cells: readonly Interval[]): readonly Interval[] => {
  const result: Interval[] = []
  for (const cell of cells.toSorted((p, q) => p.lo - q.lo)) {
    const last = result.at(-1)
    if (last && cell.lo <= last.hi) result[result.length - 1] = { lo: last.lo, hi: cell.hi }
    else result.push(cell)
  }
  return result
}

/** How narrow a cell may become before it stays in doubt. */
const narrowestIn = (range: Interval): ((cell: Interval) => number) => {
  const width = range.hi - range.lo
  const size = Math.max(Math.abs(range.lo), Math.abs(range.hi))
  const plain = Math.max(width * NARROWEST, size * 4 * ULP)
  const border = width * BORDER
  return ({ lo, hi }) =>
    hi < range.lo + border || lo > range.hi - border ? border / BORDER_PARTS : plain
}

/** The zeros of a search on a range: large cells first, so that a budget is spent evenly. */
export const findZeros = (search: Search, range: Interval): Found => {
  const narrowest = narrowestIn(range)
  const cells: Interval[] = [range]
  const brackets: Interval[] = []
  const doubts: Interval[] = []
  for (let next = 0; next < cells.length; next += 1) {
    const cell = cells[next]
    if (next >= CELLS_MAX || brackets.length >= ZEROS_MAX || !cell) {
      return { brackets, doubts: joined(doubts), complete: false }
    }
    const verdict = inspect(search, cell)
    if (verdict === 'one') brackets.push(cell)
    if (verdict !== 'open') continue
    const middle = cell.lo + SPLIT * (cell.hi - cell.lo)
    if (cell.hi - cell.lo <= narrowest(cell)) doubts.push(cell)
    else cells.push({ lo: cell.lo, hi: middle }, { lo: middle, hi: cell.hi })
  }
  return { brackets, doubts: joined(doubts), complete: true }
}

const ROUNDS_MAX = 150

/** Near where the middle values change their sign: Newton's steps, some times halves. */
const approach = (search: Search, bracket: Interval): number => {
  let { lo: a, hi: b } = bracket
  const isBelow = middleAt(search, a) < 0
  let x = a + (b - a) / 2
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const y = middleAt(search, x)
    const { lo, hi } = intervalAt(search.frame, search.slope)
    if (y === 0) return x
    if (y < 0 === isBelow) a = x
    else b = x
    const step = y / (lo + (hi - lo) / 2)
    const isNear = b - a <= 2 * ULP * Math.abs(x)
    if (isNear || Math.abs(step) <= ULP * Math.abs(x)) return x
    const next = x - step
    x = round % 4 !== 0 && next > a && next < b ? next : a + (b - a) / 2
  }
  return x
}

/** A bracket narrowed to where the signs at its ends are just told apart. */
export const narrow = (search: Search, bracket: Interval): Interval => {
  const x = approach(search, bracket)
  const left = signAtDouble(search, bracket.lo)
  const unit = Math.max(Math.abs(x) * ULP, Number.MIN_VALUE)
  for (let width = unit; width < bracket.hi - bracket.lo; width *= 4) {
    const close = { lo: Math.max(bracket.lo, x - width), hi: Math.min(bracket.hi, x + width) }
    const signs = [signAtDouble(search, close.lo), signAtDouble(search, close.hi)]
    if (signs[0] !== null && signs[1] !== null && signs[0] !== signs[1] && signs[0] === left) {
      return close
    }
  }
  return bracket
}
