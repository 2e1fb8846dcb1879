import { type PointerEvent, useRef } from 'react'
import { WIDTH } from './frame'

/** A place in the drawing's own coordinates. */
export type Spot = { readonly x: number; readonly y: number }

/** What the drag of one pointer needs to know from its beginning to its end. */
type Drag = {
  readonly left: number
  readonly top: number
  readonly scale: number
  readonly name: string | null
}

export type DragOptions = {
  /**
   * Where the pointer is; `name` is that of the handle under which the drag began, null beside
   * every handle.
   */
  readonly onMove: (spot: Spot, name: string | null) => void
  readonly onStart?: ((name: string | null) => void) | undefined
  readonly isDisabled?: boolean
}

const spotOf = (event: PointerEvent<SVGSVGElement>, { left, top, scale }: Drag): Spot => ({
  x: (event.clientX - left) * scale,
  y: (event.clientY - top) * scale,
})

const handleName = (target: EventTarget): string | null => {
  const found = target instanceof Element ? target.closest('[data-handle]') : null
  return found?.getAttribute('data-handle') ?? null
}

/**
 * Moves something by mouse or touch anywhere in a drawing: give the result to its `<svg>`. A finger
 * moves it once it goes sideways, so that the page can still be scrolled over the figure.
 */
export const useDrag = ({ onMove, onStart, isDisabled = false }: DragOptions) => {
  const drag = useRef<Drag | null>(null)
  const moveTo = (event: PointerEvent<SVGSVGElement>): void => {
    if (drag.current) onMove(spotOf(event, drag.current), drag.current.name)
  }
  const end = (): void => {
    drag.current = null
  }
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      if (isDisabled || event.button !== 0) return
      const { left, top, width } = event.currentTarget.getBoundingClientRect()
      const name = handleName(event.target)
      drag.current = { left, top, scale: WIDTH / width, name }
      event.currentTarget.setPointerCapture(event.pointerId)
      onStart?.(name)
      if (event.pointerType === 'touch') return
      event.preventDefault()
      moveTo(event)
    },
    onPointerMove: moveTo,
    onPointerUp: (event: PointerEvent<SVGSVGElement>): void => {
      moveTo(event)
      end()
    },
    onPointerCancel: end,
  }
}
