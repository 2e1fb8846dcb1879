import { type Interval, roundTo } from './scale'

/** A small step is the power of ten nearest to 1/80 of the range: 0.1 on −4 … 4. */
const SMALL_STEPS_IN_RANGE = 80
const SMALL_STEPS_IN_BIG = 10
/** A dragged point lies on tenths of a small step: fine, and short to read. */
const DRAG_STEPS_IN_SMALL = 10
/** A dragged point this near to a kink, as a share of the range, is put on it. */
const SNAP_SHARE = 0.008

export const smallStepOf = (range: Interval): number =>
  10 ** Math.round(Math.log10((range[1] - range[0]) / SMALL_STEPS_IN_RANGE))

const clamp = (z: number, [from, to]: Interval): number => Math.min(to, Math.max(from, z))

/** The next multiple of `step` beyond `z` in the direction of `sign`, even from between two. */
const nextMultiple = (z: number, step: number, sign: 1 | -1): number => {
  const count = z / step
  const nearest = Math.round(count)
  const isOnGrid = Math.abs(count - nearest) < 1e-9
  const from = isOnGrid ? nearest : sign > 0 ? Math.floor(count) : Math.ceil(count)
  return roundTo(step, from + sign)
}

/**
 * Where a key moves the point within the range, in steps that fit what is looked at; null for a key
 * that is not ours.
 */
export const findKeyTarget = (
  key: { readonly key: string; readonly shiftKey: boolean },
  z: number,
  view: Interval,
  range: Interval = view,
): number | null => {
  const small = smallStepOf(view)
  const step = key.shiftKey ? small * SMALL_STEPS_IN_BIG : small
  switch (key.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clamp(nextMultiple(z, step, 1), range)
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamp(nextMultiple(z, step, -1), range)
    case 'PageUp':
      return clamp(nextMultiple(z, small * SMALL_STEPS_IN_BIG, 1), range)
    case 'PageDown':
      return clamp(nextMultiple(z, small * SMALL_STEPS_IN_BIG, -1), range)
    case 'Home':
      return range[0]
    case 'End':
      return range[1]
    default:
      return null
  }
}

/** Where a drag to `z` puts the point: on a kink close by, else on a short decimal. */
export const snapDrag = (z: number, range: Interval, kinks: readonly number[]): number => {
  const near = SNAP_SHARE * (range[1] - range[0])
  const kink = kinks.find(at => Math.abs(at - z) <= near)
  if (kink !== undefined) return kink
  const step = smallStepOf(range) / DRAG_STEPS_IN_SMALL
  return clamp(roundTo(step, Math.round(z / step)), range)
}
