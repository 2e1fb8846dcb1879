'use client'

import type { Issue } from '@slopewise/lesson'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

type DevStatus = { readonly release: string; readonly issues: readonly Issue[] }

const IssueEntry = ({ issue }: { issue: Issue }) => (
  <li className="dev-issue">
    <p>
      <code>
        {issue.file}:{issue.line}:{issue.column}
      </code>{' '}
      <strong>{issue.severity}</strong> <code>{issue.rule}</code>
    </p>
    <p>{issue.message}</p>
    {issue.advice !== '' && <p className="dev-advice">{issue.advice}</p>}
  </li>
)

const titleOf = (issues: readonly Issue[]): string => {
  const count = issues.length === 1 ? '1 issue' : `${issues.length} issues`
  const isBroken = issues.some(({ severity }) => severity === 'error')
  return isBroken ? `${count}: you see the last good page.` : `${count}: the page is up to date.`
}

/**
 * In development only: fetches the page again when it was made from another release than the one
 * compiled last, and shows what an author should mend over the last good page. Scroll position and
 * the state of widgets stay.
 */
export const DevReload = ({ release }: { release: string }) => {
  const router = useRouter()
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const shown = useRef(release)
  useEffect(() => {
    shown.current = release
  }, [release])

  useEffect(() => {
    const source = new EventSource('/api/dev/events')
    source.onmessage = ({ data }) => {
      // Sent by our own route from the file that our compiler wrote.
      const status = JSON.parse(data) as DevStatus
      setIssues(status.issues)
      if (status.release !== shown.current) router.refresh()
    }
    return () => source.close()
  }, [router])

  if (issues.length === 0) return null
  return (
    <aside className="dev-overlay" data-issues={issues.length} aria-label="Issues in the lessons">
      <p className="dev-title">{titleOf(issues)}</p>
      <ol>
        {issues.map(issue => (
          <IssueEntry
            key={`${issue.file}:${issue.line}:${issue.column}:${issue.rule}`}
            issue={issue}
          />
        ))}
      </ol>
    </aside>
  )
}
