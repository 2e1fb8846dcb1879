import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { type Figure, WIDTH } from './figure'
import type { PlotModel } from './model'
import { findKeyTarget, snapDrag } from './steps'

/** What the drag of one pointer needs to know from its beginning to its end. */
type Drag = { readonly left: number; readonly scale: number }

type Point = { readonly z: number; readonly movedBy: 'nobody' | 'key' | 'pointer' }

/**
 * The reader's point: moved by keys on the handle, by mouse and touch anywhere in the drawing. A
 * finger moves it once it goes sideways, so that the page can still be scrolled over the figure.
 */
export const usePoint = (
  model: PlotModel,
  figure: Figure,
  handle: RefObject<SVGGElement | null>,
) => {
  const [point, setPoint] = useState<Point>({ z: model.start, movedBy: 'nobody' })
  const drag = useRef<Drag | null>(null)

  const moveTo = (clientX: number, { left, scale }: Drag): void => {
    const target = figure.zOf((clientX - left) * scale)
    const kinks = model.kinks.map(kink => kink.at)
    setPoint({ z: snapDrag(target, model.range, kinks), movedBy: 'pointer' })
  }

  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    drag.current = { left, scale: WIDTH / width }
    event.currentTarget.setPointerCapture(event.pointerId)
    handle.current?.focus({ preventScroll: true })
    if (event.pointerType === 'touch') return
    event.preventDefault()
    moveTo(event.clientX, drag.current)
  }

  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    if (drag.current) moveTo(event.clientX, drag.current)
  }

  const onPointerUp = (event: PointerEvent<SVGSVGElement>): void => {
    if (drag.current) moveTo(event.clientX, drag.current)
    drag.current = null
  }

  const onPointerCancel = (): void => {
    drag.current = null
  }

  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = findKeyTarget(event, point.z, model.range)
    if (target === null) return
    event.preventDefault()
    setPoint({ z: target, movedBy: 'key' })
  }

  return {
    ...point,
    onKeyDown,
    drawing: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  }
}
