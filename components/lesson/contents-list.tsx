import type { Heading } from '@slopewise/lesson'

/** The lesson's headings: beside the text where the page is wide, folded above it on a phone. */
export const ContentsList = ({ headings }: { headings: readonly Heading[] }) => (
  <nav className="contents" aria-label="On this page">
    <details className="contents-stick">
      <summary>On this page</summary>
      <ol>
        {headings.map(({ id, depth, html }) => (
          <li key={id} className={depth === 3 ? 'contents-deep' : undefined}>
            <a
              className="contents-link"
              href={`#${id}`}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our compiler.
              dangerouslySetInnerHTML={{ __html: html }}
            />
          </li>
        ))}
      </ol>
    </details>
  </nav>
)
