import type { Interval } from '../drawing/scale'

/** The drawing may show as little as this share of the range. */
const SMALLEST_SHARE = 1 / 64
const FACTOR = 2
const PAN_SHARE = 0.25
/** A point this near to the border, as a share of the view, moves the view along. */
const BORDER_SHARE = 0.02

const widthOf = ([from, to]: Interval): number => to - from

/** The view of the given width that begins at `from`, moved into the range where it would leave it. */
const keepInside = (from: number, width: number, range: Interval): Interval => {
  if (width >= widthOf(range)) return range
  const start = Math.min(range[1] - width, Math.max(range[0], from))
  return [start, start + width]
}

const zoomTo = (width: number, view: Interval, around: number, range: Interval): Interval => {
  // The point keeps its place in the picture.
  const share = (around - view[0]) / widthOf(view)
  return keepInside(around - share * width, width, range)
}

/** Whether nearer, or further away, there is anything else to see. */
export const canZoomIn = (view: Interval, range: Interval): boolean =>
  widthOf(view) / FACTOR >= SMALLEST_SHARE * widthOf(range)
export const canZoomOut = (view: Interval, range: Interval): boolean =>
  widthOf(view) < widthOf(range)

/** Half of the view, around the point; as it is where that would be too little. */
export const zoomIn = (view: Interval, around: number, range: Interval): Interval =>
  canZoomIn(view, range) ? zoomTo(widthOf(view) / FACTOR, view, around, range) : view

/** Twice the view, as far as the range goes. */
export const zoomOut = (view: Interval, around: number, range: Interval): Interval =>
  zoomTo(widthOf(view) * FACTOR, view, around, range)

/** A quarter of the view further to the right, or to the left, within the range. */
export const pan = (view: Interval, sign: 1 | -1, range: Interval): Interval =>
  keepInside(view[0] + sign * PAN_SHARE * widthOf(view), widthOf(view), range)

/** The view that has the point inside: the same one where it does. */
export const follow = (view: Interval, z: number, range: Interval): Interval => {
  const border = BORDER_SHARE * widthOf(view)
  if (z < view[0]) return keepInside(z - border, widthOf(view), range)
  if (z > view[1]) return keepInside(z + border - widthOf(view), widthOf(view), range)
  return view
}

/** The place of the view that is nearest to z. */
export const nearestIn = ([from, to]: Interval, z: number): number =>
  Math.min(to, Math.max(from, z))
