import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { WIDTH } from './frame'
import { onceAFrame } from './once-a-frame'

/** A place in the drawing's own coordinates. */
export type Spot = { readonly x: number; readonly y: number }

/** What the drag of one pointer needs to know from its beginning to its end. */
type Drag = {
  readonly left: number
  readonly top: number
  readonly scale: number
  readonly name: string | null
}

type Moved = { readonly spot: Spot; readonly name: string | null }

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

const makeHandlers = (newest: RefObject<DragOptions>) => {
  let drag: Drag | null = null
  // Rendered within the frame that it is for: later it would be laid out in the next one, and a second time.
  const moves = onceAFrame<Moved>(({ spot, name }) =>
    flushSync(() => newest.current.onMove(spot, name)),
  )
  const moveTo = (event: PointerEvent<SVGSVGElement>): void => {
    if (drag !== null) moves.take({ spot: spotOf(event, drag), name: drag.name })
  }
  const end = (): void => {
    drag = null
    moves.finish()
  }
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      const { isDisabled = false, onStart } = newest.current
      if (isDisabled || event.button !== 0) return
      const { left, top, width } = event.currentTarget.getBoundingClientRect()
      const name = handleName(event.target)
      drag = { left, top, scale: WIDTH / width, name }
      event.currentTarget.setPointerCapture(event.pointerId)
      onStart?.(name)
      if (event.pointerType === 'touch') return
      event.preventDefault()
      moveTo(event)
      moves.finish()
    },
    onPointerMove: moveTo,
    onPointerUp: (event: PointerEvent<SVGSVGElement>): void => {
      moveTo(event)
      end()
    },
    onPointerCancel: end,
  }
}

/**
 * Moves something by mouse or touch anywhere in a drawing: give the result to its `<svg>`, the same at
 * every rendering. A finger moves it once it goes sideways, so that the page can still be scrolled over the figure.
 */
export const useDrag = (options: DragOptions) => {
  const newest = useRef(options)
  newest.current = options
  const [handlers] = useState(() => makeHandlers(newest))
  return handlers
}
