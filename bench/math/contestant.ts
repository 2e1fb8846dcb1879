import type { EqualityRow, Outcome } from '../../tests/corpus/equality'

/** A pair, with the fully explicit texts where its corpus has them. */
export type BenchRow = EqualityRow & {
  readonly student_expanded?: string
  readonly reference_expanded?: string
}

/** What takes part. `prepare` is not timed; what it returns compares two texts anew on each call. */
export type Contestant = {
  readonly name: string
  readonly prepare: (row: BenchRow) => () => Outcome
}

/** Rivals read the explicit texts, as they know neither aliases nor all that students leave out. */
export const explicitTexts = (row: BenchRow): readonly [student: string, reference: string] => [
  row.student_expanded ?? row.student,
  row.reference_expanded ?? row.reference,
]

/** Rivals say "equal" or "not" only: they are judged where single points are ignored. */
export const judgeAnswer = (row: BenchRow, isEqual: boolean): Outcome => {
  const expected = row.expected_ae ?? row.expected
  if (isEqual) return expected === 'equal' ? 'right' : 'false accept'
  return expected === 'equal' ? 'wrong' : 'right'
}
