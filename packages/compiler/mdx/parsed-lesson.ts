import type { Report } from '../issues'
import type { SourceText } from '../source/source-text'
import type { Root } from './nodes'

/** A lesson as MDX: its tree, and the file whose places the tree has. */
export type ParsedLesson = {
  readonly source: SourceText
  /** The file with its front matter blanked out. */
  readonly body: string
  readonly root: Root
}

/** Looks a tree through for one kind of fault. */
export type TreeCheck = (lesson: ParsedLesson, report: Report) => void
