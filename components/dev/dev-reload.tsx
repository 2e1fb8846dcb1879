'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { type DevStatus, titleOf } from './dev-status'
import { followStatus } from './follow-status'
import { IssueList } from './issue-list'
import { loadAnew } from './load-anew'
import './dev-reload.css'

/** A page that did not come is fetched again after this time, so many times. */
const AGAIN_MS = 3_000
const TRIES_MAX = 3

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
  const told = useRef<string | null>(release)
  const version = useRef<number | null>(null)
  useEffect(() => {
    shown.current = release
  }, [release])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    /** Fetches the page until it is of the release that was told of: a fetch may fail, too. */
    const fetchPage = (tries: number): void => {
      clearTimeout(timer)
      if (loadAnew(version.current)) return
      router.refresh()
      timer = setTimeout(() => {
        if (told.current !== shown.current && tries > 1) fetchPage(tries - 1)
      }, AGAIN_MS)
    }
    const close = followStatus(next => {
      // The author's view tells of broken lessons, too, of which there is no release.
      const isNews = version.current !== null && version.current !== next.version
      version.current = next.version
      told.current = next.release
      if (next.release !== shown.current) fetchPage(TRIES_MAX)
      else if (isNews && isAuthorsView) fetchPage(1)
      setStatus(next)
    })
    return () => {
      clearTimeout(timer)
      close()
    }
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
