export default function Loading() {
  return (
    <main id="main" tabIndex={-1} className="plain-page" aria-busy="true">
      <p className="kicker" role="status">
        Opening the page …
      </p>
    </main>
  )
}
