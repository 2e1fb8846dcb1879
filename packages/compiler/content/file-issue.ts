import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { makeIssue, type Rule } from '../issues'
import { makeSource } from '../source/source-text'

/** How a file is named in issues: relative to where the program was started. */
export const shownPath = (file: string): string =>
  path.relative(process.cwd(), file).split(path.sep).join('/') || '.'

/** An issue of a file or folder as a whole. */
export const issueOfFile = (file: string, rule: Rule, message: string): Issue =>
  makeIssue(makeSource(shownPath(file), ''), rule, [0, 0], { message })
