'use client'

import { useEffect } from 'react'

/** Lets the keyboard into a box if, and as long as, it holds something wider than itself. */
export const markScrollBox = (box: Element): void => {
  if (box.scrollWidth > box.clientWidth) {
    box.setAttribute('tabindex', '0')
    box.setAttribute('role', 'region')
    box.setAttribute('aria-label', 'Scrolls sideways')
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name)
  }
}

/**
 * The same from now on, as often as the box or a formula in it becomes wider: fonts arrive, and MathML is laid out
 * a frame or two after it was put in. Returns how to end it.
 */
export const watchScrollBox = (box: Element): (() => void) => {
  const observer = new ResizeObserver(() => markScrollBox(box))
  for (const part of [box, ...box.querySelectorAll('math')]) observer.observe(part)
  markScrollBox(box)
  return () => observer.disconnect()
}

/**
 * Lets the keyboard into boxes that hold something wider than themselves, and only into those: on a
 * wide page no formula stands in the way of the tab key.
 */
export const ScrollBoxes = () => {
  useEffect(() => {
    const boxes = document.querySelectorAll('.scroll-box')
    const observer = new ResizeObserver(entries => {
      const touched = entries.map(({ target }) => target.closest('.scroll-box'))
      for (const box of new Set(touched)) if (box !== null) markScrollBox(box)
    })
    // The content too: fonts that arrive late make it wider and leave the box as it is.
    for (const box of boxes) for (const part of [box, ...box.children]) observer.observe(part)
    return () => observer.disconnect()
  })
  return null
}
