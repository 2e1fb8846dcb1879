'use client'

import { useEffect } from 'react'

const markBox = (box: Element): void => {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.setAttribute('tabindex', '0')
    box.setAttribute('role', 'region')
    box.setAttribute('aria-label', 'Scrolls sideways')
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name)
  }
}

/**
 * Lets the keyboard into boxes that hold something wider than themselves, and only into those: on a
 * wide page no formula stands in the way of the tab key.
 */
export const ScrollBoxes = () => {
  useEffect(() => {
    const boxes = document.querySelectorAll('.scroll-box')
    const observer = new ResizeObserver(entries => {
      for (const { target } of entries) markBox(target)
    })
    for (const box of boxes) observer.observe(box)
    return () => observer.disconnect()
  })
  return null
}
