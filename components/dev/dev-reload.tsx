'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { type DevStatus, titleOf } from './dev-status'
import { IssueList } from './issue-list'

/**
 * In development only: fetches the page again when it was made from another release than the one
 * compiled last, and shows what an author should mend over the last good page. Scroll position and
 * the state of widgets stay.
 */
export const DevReload = ({ release }: { release: string }) => {
  const router = useRouter()
  const isAuthorsView = usePathname().startsWith('/author')
  const [status, setStatus] = useState<DevStatus | null>(null)
  const shown = useRef(release)
  const version = useRef<number | null>(null)
  useEffect(() => {
    shown.current = release
  }, [release])

  useEffect(() => {
    const source = new EventSource('/api/dev/events')
    source.onmessage = ({ data }) => {
      // Sent by our own route from the file that our compiler wrote.
      const told = JSON.parse(data) as DevStatus
      // The author's view tells of broken lessons, too, of which there is no release.
      const isNews = version.current !== null && version.current !== told.version
      version.current = told.version
      if (told.release !== shown.current || (isNews && isAuthorsView)) router.refresh()
      setStatus(told)
    }
    return () => source.close()
  }, [router, isAuthorsView])

  if (status === null || status.issues.length === 0) return null
  const { issues, folder } = status
  const isBroken = issues.some(({ severity }) => severity === 'error')
  return (
    <aside
      className="dev-overlay"
      data-issues={issues.length}
      data-broken={isBroken || undefined}
      aria-label="Issues in the lessons"
    >
      <details open={isBroken}>
        <summary className="dev-title">{titleOf(issues)}</summary>
        <IssueList issues={issues} folder={folder} />
      </details>
    </aside>
  )
}
