import type { Issue } from '@slopewise/lesson'

/** What the content watcher says after every compile. */
export type DevStatus = {
  /** Grows with every compile. */
  readonly version: number
  readonly release: string | null
  /** Files of issues are named from here. */
  readonly folder: string
  readonly issues: readonly Issue[]
}

/** A file of an issue as an absolute path. */
export const absoluteFile = (folder: string, file: string): string => {
  if (/^(\/|[A-Za-z]:)/.test(file)) return file
  const parts = folder.split('/')
  for (const part of file.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Asks the development server to open the author's editor at an issue's place. */
export const openInEditor = async (folder: string, issue: Issue): Promise<boolean> => {
  const place = new URLSearchParams({
    file: absoluteFile(folder, issue.file),
    line1: String(issue.line),
    column1: String(issue.column),
  })
  const reply = await fetch(`/__nextjs_launch-editor?${place}`).catch(() => null)
  return reply?.ok ?? false
}

/** The heading over a list of issues. */
export const titleOf = (issues: readonly Issue[]): string => {
  const count = issues.length === 1 ? '1 issue' : `${issues.length} issues`
  const isBroken = issues.some(({ severity }) => severity === 'error')
  return isBroken ? `${count}: you see the last good page.` : `${count}: the page is up to date.`
}
