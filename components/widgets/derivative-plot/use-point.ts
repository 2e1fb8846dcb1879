import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Interval } from '../drawing/scale'
import { findKeyTarget, snapDrag } from '../drawing/steps'
import { useDrag } from '../drawing/use-drag'

type Point = { readonly z: number; readonly movedBy: 'nobody' | 'key' | 'pointer' }

type PointOptions = {
  readonly start: number
  readonly range: Interval
  /** Where a drag snaps to. */
  readonly kinks: readonly number[]
  readonly zOf: (x: number) => number
  readonly handle: RefObject<SVGGElement | null>
}

/** The reader's point: moved by keys on the handle, by mouse and touch anywhere in the drawing. */
export const usePoint = ({ start, range, kinks, zOf, handle }: PointOptions) => {
  const [point, setPoint] = useState<Point>({ z: start, movedBy: 'nobody' })
  const drawing = useDrag({
    onStart: () => handle.current?.focus({ preventScroll: true }),
    onMove: ({ x }) => setPoint({ z: snapDrag(zOf(x), range, kinks), movedBy: 'pointer' }),
  })
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = findKeyTarget(event, point.z, range)
    if (target === null) return
    event.preventDefault()
    setPoint({ z: target, movedBy: 'key' })
  }
  return { ...point, onKeyDown, drawing }
}
