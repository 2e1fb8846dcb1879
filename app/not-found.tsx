import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main id="main" tabIndex={-1} className="plain-page" data-not-found>
      <h1>There is no page here</h1>
      <p>
        The address may be mistyped, or the lesson has another name now. The course and all its
        lessons are on the <a href="/">first page</a>.
      </p>
    </main>
  )
}
