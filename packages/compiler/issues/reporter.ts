import type { Issue } from '@slopewise/lesson'
import { type Extent, placeOf, type SourceText } from '../source/source-text'
import type { Rule } from './rule'

/** Notes an issue at an extent of the file. Without `advice` the rule's own is given. */
export type Report = (rule: Rule, extent: Extent, words: IssueWords) => void

/** What is said of a fault; a witness where a claim fails at a point. */
export type IssueWords = {
  readonly message: string
  readonly advice?: string | undefined
  readonly witness?: Issue['witness']
}

/** The issue of one fault. */
export const makeIssue = (
  source: SourceText,
  rule: Rule,
  [from, to]: Extent,
  { message, advice, witness }: IssueWords,
): Issue => {
  const start = placeOf(source, from)
  const end = placeOf(source, Math.max(from, to))
  return {
    file: source.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    severity: rule.severity,
    rule: rule.id,
    message,
    advice: advice ?? rule.advice,
    ...(witness && { witness }),
  }
}

/** What collects the faults of a lesson. */
export type Reporter = {
  readonly report: Report
  readonly issues: () => Issue[]
  /** Whether an error within an extent was reported so far. */
  readonly hasErrorIn: (extent: Extent) => boolean
  /** The errors within an extent that were reported so far. */
  readonly errorsIn: (extent: Extent) => readonly ReportedError[]
}

/** An error where it stands. */
export type ReportedError = {
  readonly rule: string
  readonly message: string
  readonly extent: Extent
}

const isWithin = ({ extent: [start, end] }: ReportedError, [from, to]: Extent): boolean =>
  start < to && end > from

/** Collects what is reported, each fault once. */
export const makeReporter = (source: SourceText): Reporter => {
  const found = new Map<string, Issue>()
  const errors: ReportedError[] = []
  return {
    hasErrorIn: extent => errors.some(one => isWithin(one, extent)),
    errorsIn: extent => errors.filter(one => isWithin(one, extent)),
    report: (rule, extent, words) => {
      if (rule.severity === 'error') {
        errors.push({ rule: rule.id, message: words.message, extent })
      }
      const issue = makeIssue(source, rule, extent, words)
      found.set(JSON.stringify(issue), issue)
    },
    issues: () => [...found.values()].sort(compareIssues),
  }
}

/** By file, then by place, then by rule: the same order on every machine. */
export const compareIssues = (a: Issue, b: Issue): number =>
  compareTexts(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compareTexts(a.rule, b.rule) ||
  compareTexts(a.message, b.message)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
