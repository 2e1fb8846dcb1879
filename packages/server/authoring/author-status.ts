import type { Issue } from '@slopewise/lesson'
import { findFresh } from '../lessons/artifact'
import { getSettings } from '../settings'

/** How much of a lesson's mathematics was checked. */
type Coverage = {
  readonly verified: number
  readonly shown: number
  readonly definitions: number
  readonly givens: number
  readonly prose: number
  readonly unread: readonly {
    readonly line: number
    readonly column: number
    readonly formula: string
    readonly why: string
  }[]
}

/** A lesson as its author left it: also one that has never been without errors. */
export type LessonStatus = {
  readonly course: string
  readonly lesson: string
  readonly file: string
  readonly isBroken: boolean
  readonly isDraft: boolean
  readonly issues: readonly Issue[]
  readonly coverage: Coverage
}

type AuthorStatus = {
  /** Files are named from here. */
  readonly folder: string
  readonly issues: readonly Issue[]
  readonly lessons: readonly LessonStatus[]
}

/** What the content watcher found last; null where none runs. For authors, in development. */
export const findAuthorStatus = (): AuthorStatus | null =>
  findFresh<AuthorStatus>(getSettings().state, 'dev', 'status.json')
