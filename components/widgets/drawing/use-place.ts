import { type KeyboardEvent, useRef, useState } from 'react'
import type { Interval } from './scale'
import { findKeyTarget, snapDrag } from './steps'
import { useDrag } from './use-drag'

type PlaceOptions = {
  readonly start: number
  readonly range: Interval
  /** Where a drag snaps to. */
  readonly kinks: readonly number[]
  readonly zOf: (x: number) => number
}

/** A place on the horizontal axis, by keys on its handle, by mouse and touch anywhere in the drawing. */
export const usePlace = ({ start, range, kinks, zOf }: PlaceOptions) => {
  const handle = useRef<SVGGElement>(null)
  const [place, setPlace] = useState({ z: start, byDrag: false })
  const drawing = useDrag({
    onStart: () => handle.current?.focus({ preventScroll: true }),
    onMove: ({ x }) => setPlace({ z: snapDrag(zOf(x), range, kinks), byDrag: true }),
  })
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const z = findKeyTarget(event, place.z, range)
    if (z === null) return
    event.preventDefault()
    setPlace({ z, byDrag: false })
  }
  return {
    ...place,
    handle,
    drawing,
    onKeyDown,
    /** `isSpoken`: the change has to be announced, because no slider says it. */
    moveTo: (z: number, isSpoken: boolean): void => setPlace({ z, byDrag: isSpoken }),
  }
}
