import { addCoverage, coveragePercent, type MathCoverage } from '@slopewise/compiler'
import { UsageError } from '../usage-error'

/** A lesson's file, and how much of its mathematics was checked. */
export type CoveredLesson = { readonly file: string; readonly coverage: MathCoverage }

const PERCENT_MAX = 100

/** The least coverage asked for, in percent; null where none is. */
export const requirePercent = (text: string | undefined): number | null => {
  if (text === undefined) return null
  const percent = Number(text.replace('%', ''))
  if (text.trim() !== '' && percent >= 0 && percent <= PERCENT_MAX) return percent
  throw new UsageError(`"${text}" is no percentage from 0 to 100.`)
}

const showPercent = (coverage: MathCoverage): string => {
  // Rounded down: 100 % is all of them.
  const percent = Math.floor(coveragePercent(coverage) * 10) / 10
  return `${percent} %`
}

/** `273 of 273 relations verified (100 %), 38 given, 2 in words`. */
export const sumUpCoverage = (coverage: MathCoverage): string => {
  const { verified, shown, definitions, givens, prose } = coverage
  const others = [
    definitions > 0 ? `${definitions} defining` : '',
    givens > 0 ? `${givens} given` : '',
    prose > 0 ? `${prose} in words` : '',
  ].filter(text => text !== '')
  const counts = [
    `${verified} of ${shown} relations verified (${showPercent(coverage)})`,
    ...others,
  ]
  return counts.join(', ')
}

const unreadLines = ({ file, coverage }: CoveredLesson): string[] =>
  coverage.unread.map(
    ({ line, column, formula, why }) =>
      `  ${file}:${line}:${column} not checked: ${why}: ${formula}`,
  )

/** How much of the mathematics was checked: each lesson, what could not be read, and all together. */
export const showCoverage = (lessons: readonly CoveredLesson[]): string => {
  const shown = lessons.filter(({ coverage }) => coverage.shown + coverage.definitions > 0)
  const lines = shown.flatMap(lesson => [
    `${lesson.file}: ${sumUpCoverage(lesson.coverage)}`,
    ...unreadLines(lesson),
  ])
  const all = addCoverage(lessons.map(({ coverage }) => coverage))
  return [...lines, `Mathematics: ${sumUpCoverage(all)}.`, ''].join('\n')
}

/** Whether less was checked than asked for. */
export const isBelow = (lessons: readonly CoveredLesson[], percentMin: number | null): boolean =>
  percentMin !== null && coveragePercent(addCoverage(lessons.map(one => one.coverage))) < percentMin
