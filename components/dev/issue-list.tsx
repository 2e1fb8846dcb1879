'use client'

import type { Issue } from '@slopewise/lesson'
import { useState } from 'react'
import { openInEditor } from './dev-status'

const IssueEntry = ({ issue, folder }: { issue: Issue; folder: string }) => {
  const [hasFailed, setFailed] = useState(false)
  const open = async (): Promise<void> => setFailed(!(await openInEditor(folder, issue)))
  return (
    <li className="dev-issue">
      <p>
        <button type="button" className="dev-place" onClick={() => void open()}>
          {issue.file}:{issue.line}:{issue.column}
        </button>{' '}
        <strong data-severity={issue.severity}>{issue.severity}</strong> <code>{issue.rule}</code>
      </p>
      <p>{issue.message}</p>
      {issue.advice !== '' && <p className="dev-advice">{issue.advice}</p>}
      {hasFailed && (
        <p className="dev-advice" role="status">
          No editor was found. Name yours in the variable REACT_EDITOR and start again.
        </p>
      )}
    </li>
  )
}

type IssueListProps = { readonly issues: readonly Issue[]; readonly folder: string }

/** Issues, each with its place as a button that opens the author's editor there. */
export const IssueList = ({ issues, folder }: IssueListProps) => (
  <ol className="dev-issues">
    {issues.map(issue => (
      <IssueEntry
        key={`${issue.file}:${issue.line}:${issue.column}:${issue.rule}:${issue.message}`}
        issue={issue}
        folder={folder}
      />
    ))}
  </ol>
)
