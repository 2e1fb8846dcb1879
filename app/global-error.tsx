'use client'

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

const STYLE = {
  fontFamily: 'Georgia, serif',
  maxWidth: '36rem',
  margin: '4rem auto',
  padding: '0 1rem',
}

/** The last resort: even the frame of the site could not be drawn, its stylesheet included. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body style={{ colorScheme: 'light dark' }}>
        <main style={STYLE}>
          <h1>Slopewise could not be shown</h1>
          <p>Something went wrong on our side. Your answers are kept. {error.digest ?? ''}</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
