'use client'

import { useEffect, useRef } from 'react'
import { isStudentView } from '@/components/exercise/student-view'

/** Once the end of the lesson is seen, the server is told, for those who have a history to keep it in. */
export const LessonEnd = ({ address }: { readonly address: string }) => {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = end.current
    if (element === null || isStudentView()) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      // Told once more the next time where this gets lost.
      void fetch(`/api/lessons/${address}/read`, { method: 'POST' }).catch(() => null)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [address])
  return <div ref={end} aria-hidden="true" />
}
