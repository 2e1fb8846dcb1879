import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react'
import type { Interval } from '../drawing/scale'
import { findKeyTarget, snapDrag } from '../drawing/steps'
import { useDrag } from '../drawing/use-drag'
import { follow, nearestIn, pan, zoomIn, zoomOut } from './view-range'

/** Where the point is and has been, and what is looked at. */
type Point = {
  readonly z: number
  readonly movedBy: 'nobody' | 'key' | 'pointer'
  /** From the leftmost to the rightmost place so far; null before the first move. */
  readonly visited: Interval | null
  readonly view: Interval
}

type PointOptions = {
  readonly start: number
  readonly range: Interval
  /** Where a drag snaps to. */
  readonly kinks: readonly number[]
  /** The place under a coordinate of the drawing, in the present view. */
  readonly zIn: (view: Interval, x: number) => number
  readonly handle: RefObject<SVGGElement | null>
}

/** The same interval, and not an equal one, where the point has been there before. */
const widened = (visited: Interval | null, before: number, z: number): Interval => {
  const [from, to] = visited ?? [before, before]
  return visited !== null && from <= z && z <= to ? visited : [Math.min(from, z), Math.max(to, z)]
}

const ZOOM_KEYS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, '−': -1 }

/**
 * The reader's point: moved by keys on the handle, by mouse and touch anywhere in the drawing. The view
 * never loses it: it follows a point that leaves, and takes one along that it would leave behind.
 */
export const usePoint = ({ start, range, kinks, zIn, handle }: PointOptions) => {
  const [point, setPoint] = useState<Point>({
    z: start,
    movedBy: 'nobody',
    visited: null,
    view: range,
  })
  const moveTo = (z: number, movedBy: Point['movedBy']): void =>
    setPoint(before => ({
      z,
      movedBy,
      visited: widened(before.visited, before.z, z),
      view: follow(before.view, z, range),
    }))
  // The same functions as long as the range is: what has them is not rendered with every move.
  const tools = useMemo(() => {
    const look = (change: (view: Interval, z: number) => Interval): void =>
      setPoint(before => {
        const view = change(before.view, before.z)
        return { ...before, view, z: nearestIn(view, before.z) }
      })
    return {
      zoom: (sign: 1 | -1): void =>
        look((view, z) => (sign > 0 ? zoomIn(view, z, range) : zoomOut(view, z, range))),
      pan: (sign: 1 | -1): void => look(view => pan(view, sign, range)),
      showWhole: (): void => look(() => range),
    }
  }, [range])

  const drawing = useDrag({
    onStart: () => handle.current?.focus({ preventScroll: true }),
    onMove: ({ x }) => moveTo(snapDrag(zIn(point.view, x), point.view, kinks), 'pointer'),
  })
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const sign = ZOOM_KEYS[event.key]
    const target = findKeyTarget(event, point.z, point.view, range)
    if (sign === undefined && target === null) return
    event.preventDefault()
    if (sign !== undefined) tools.zoom(sign)
    else if (target !== null) moveTo(target, 'key')
  }
  return { ...point, ...tools, onKeyDown, drawing }
}
