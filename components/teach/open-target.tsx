'use client'

import { useEffect } from 'react'

const openTarget = (): void => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!(target instanceof HTMLDetailsElement)) return
  target.open = true
  target.scrollIntoView()
  target.querySelector('summary')?.focus({ preventScroll: true })
}

/** A link to an exercise of the page opens it. */
export const OpenTarget = () => {
  useEffect(() => {
    openTarget()
    window.addEventListener('hashchange', openTarget)
    return () => window.removeEventListener('hashchange', openTarget)
  }, [])
  return null
}
