import { type RefObject, useEffect } from 'react'

/**
 * Keeps the page still under a finger that begins on a handle: lines are turned upwards and downwards.
 * Beside the handles a finger scrolls as everywhere. React's own touch listeners cannot do it: they are
 * passive.
 */
export const useHeldHandles = (drawing: RefObject<SVGSVGElement | null>): void => {
  useEffect(() => {
    const { current } = drawing
    if (current === null) return
    const hold = (event: TouchEvent): void => {
      const { target } = event
      if (target instanceof Element && target.closest('[data-handle]')) event.preventDefault()
    }
    current.addEventListener('touchstart', hold, { passive: false })
    return () => current.removeEventListener('touchstart', hold)
  }, [drawing])
}
