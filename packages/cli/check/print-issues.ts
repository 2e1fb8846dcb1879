import { formatIssue } from '@slopewise/compiler/issues'
import type { Issue } from '@slopewise/lesson'

/** How issues are printed. */
export const FORMATS = ['pretty', 'json', 'github'] as const
export type Format = (typeof FORMATS)[number]

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How many are errors, and how many warnings. */
export const countIssues = (issues: readonly Issue[]) => {
  const errors = issues.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: issues.length - errors }
}

/** `2 errors, 1 warning.` */
export const sumUp = (issues: readonly Issue[]): string => {
  const { errors, warnings } = countIssues(issues)
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`
}

/** What a workflow command's value may not hold as it is. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A line that GitHub's runner shows beside the author's line. */
export const githubLine = (issue: Issue): string => {
  const { file, line, column, endLine, endColumn, severity, rule, message, advice } = issue
  const place = [
    `file=${escapeProperty(file)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    `col=${column}`,
    `endColumn=${endColumn}`,
    `title=${escapeProperty(rule)}`,
  ]
  return `::${severity} ${place.join(',')}::${escapeData(`${message} ${advice}`)}`
}

/** The issues and what they sum up to, as text for standard output and standard error. */
export const showIssues = async (
  issues: readonly Issue[],
  format: Format,
): Promise<{ readonly out: string; readonly err: string }> => {
  switch (format) {
    case 'pretty': {
      const shown = await Promise.all(issues.map(issue => formatIssue(issue)))
      return { out: `${sumUp(issues)}\n`, err: shown.map(text => `${text}\n`).join('') }
    }
    case 'json':
      return { out: `${JSON.stringify(issues)}\n`, err: `${sumUp(issues)}\n` }
    case 'github':
      return {
        out: issues.map(issue => `${githubLine(issue)}\n`).join(''),
        err: `${sumUp(issues)}\n`,
      }
    default:
      return format satisfies never
  }
}
