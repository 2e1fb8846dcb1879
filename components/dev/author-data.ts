import type { Issue, VerdictName } from '@slopewise/lesson'

/** How much of a lesson's mathematics was checked, as the compiler counts it. */
export type Coverage = {
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

/** A lesson as the content watcher found it. */
export type AuthoredLesson = {
  readonly course: string
  readonly lesson: string
  readonly file: string
  readonly isBroken: boolean
  readonly isDraft: boolean
  readonly issues: readonly Issue[]
  readonly coverage: Coverage
}

/** An answer, and what a learner who gives it is told. */
export type ToldAnswer = {
  readonly answer: string
  readonly causes: readonly string[]
  readonly verdict: VerdictName
  readonly reason: string
  readonly feedback: string
  readonly feedbackHtml: string | null
}

/** What is asked, its key, and what each wrong answer is told. */
export type AuthoredQuestion = {
  readonly id: string
  readonly promptHtml: string
  readonly key: { readonly written: string; readonly value: string; readonly judged: string } | null
  readonly told: readonly ToldAnswer[]
}

export type AuthoredVariant = AuthoredQuestion & {
  readonly hints: readonly string[]
  readonly solutionHtml: string
  readonly parts: readonly (AuthoredQuestion & { readonly kind: string })[]
}

export type AuthoredExercise = {
  readonly id: string
  readonly address: string
  readonly kind: string
  readonly skill: string
  readonly variants: readonly AuthoredVariant[]
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `2 errors, 1 warning`, or that there is nothing to mend. */
export const issuesInWords = (issues: readonly Issue[]): string => {
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const warnings = issues.length - errors
  if (issues.length === 0) return 'no issues'
  const words = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')]
  return words.filter(Boolean).join(', ')
}

/** `74 of 74 relations verified, 4 given, 1 in words`. */
export const coverageInWords = ({ verified, shown, givens, prose }: Coverage): string => {
  if (shown + givens + prose === 0) return 'no relations shown'
  const more = [givens > 0 && `${givens} given`, prose > 0 && `${prose} in words`].filter(Boolean)
  return [`${verified} of ${plural(shown, 'relation')} verified`, ...more].join(', ')
}
