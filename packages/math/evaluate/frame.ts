import type { Tape } from './tape'

/** A closed interval of reals that contains a value. `[NaN, NaN]`: the value is undefined. */
export type Interval = { readonly lo: number; readonly hi: number }

/**
 * Enclosures of the values of all steps of a tape: `[lo, hi]` each; `[NaN, NaN]` for what is
 * certainly undefined; the whole line for what may be undefined. Truth values are `[1, 1]`,
 * `[0, 0]` or, where they cannot be told, `[0, 1]`.
 */
export type Frame = {
  readonly tape: Tape
  readonly lo: number[]
  readonly hi: number[]
}

/** Copying a list of doubles is several times faster than making a typed array. */
const BLANK: readonly number[] = Array.from({ length: 512 }, () => 0.5)

const blank = (length: number): number[] =>
  length <= BLANK.length ? BLANK.slice(0, length) : Array.from({ length }, () => 0.5)

/** A frame with room for every step of the tape. */
export const createFrame = (tape: Tape): Frame => ({
  tape,
  lo: blank(tape.length),
  hi: blank(tape.length),
})

/** Sets the enclosure of a step. */
export const setBounds = (frame: Frame, step: number, lo: number, hi: number): void => {
  frame.lo[step] = lo
  frame.hi[step] = hi
}

/** Sets a step to "certainly undefined". */
export const setUndefined = (frame: Frame, step: number): void =>
  setBounds(frame, step, Number.NaN, Number.NaN)

/** Sets a step to "not known, perhaps undefined". */
export const setUnknown = (frame: Frame, step: number): void =>
  setBounds(frame, step, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
