'use client'

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

/** Stands in for a page that could not be drawn; header and footer stay. */
export default function PageError({ error, reset }: Props) {
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <h1>This page could not be shown</h1>
      <p>
        Something went wrong on our side. Your answers are kept, and trying again often helps.
        {error.digest !== undefined && (
          <>
            {' '}
            If it happens again, quote <code>{error.digest}</code>.
          </>
        )}
      </p>
      <button type="button" className="button button-main" onClick={reset}>
        Try again
      </button>
    </main>
  )
}
