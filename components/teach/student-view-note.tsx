'use client'

import { useEffect } from 'react'

/** Links of the lesson lead to other lessons: there, too, nothing shall be kept. And to the course: to its class. */
const stayInView = (course: string) => (event: MouseEvent) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || link.origin !== location.origin) return
  const [, first, , ...more] = link.pathname.split('/')
  if (first === course && more.length === 0) link.pathname = `/teach${link.pathname}`
}

/** Above a lesson that an instructor looks at: that nothing is kept, and the way out. */
export const StudentViewNote = ({ course }: { readonly course: string }) => {
  useEffect(() => {
    const stay = stayInView(course)
    // Before the browser follows the link, wherever it opens.
    for (const kind of ['click', 'auxclick'] as const) document.addEventListener(kind, stay, true)
    return () => {
      for (const kind of ['click', 'auxclick'] as const)
        document.removeEventListener(kind, stay, true)
    }
  }, [course])
  return (
    <aside className="student-view" aria-label="Student view">
      <p>
        <strong>Student view.</strong> Nothing that you do here is kept
        <span className="student-view-more">: no answer, no progress, no draft</span>.
      </p>
      <a className="button button-quiet" href={`/teach/${course}`}>
        Back to your class
      </a>
    </aside>
  )
}
