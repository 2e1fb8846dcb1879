import { readFileSync } from 'node:fs'
import path from 'node:path'
import type {
  Answer,
  ExerciseKey,
  OptionKey,
  PublicExercise,
  VariantKey,
} from '@slopewise/lesson'

/** What `answers.exercises.json` says of an exercise: what the compiler would take from a lesson. */
type Listed = Pick<ExerciseKey, 'kind' | 'names'> & {
  readonly define: Record<string, string>
  readonly conventions?: Record<string, string>
  readonly exact?: boolean
  readonly several?: boolean
  readonly options?: readonly Pick<OptionKey, 'id' | 'correct' | 'when'>[]
  readonly variants: Record<string, Partial<VariantKey>>
}

/** A row of `answers.jsonl`. */
export type AnswerRow = {
  readonly exercise: string
  readonly variant: string
  readonly answer: Answer
  readonly verdict: string
  readonly reason: string
  readonly why?: string
}

const readText = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8')

/** Every row of `answers.jsonl`, those to the course among them. */
export const readAnswerRows = (): readonly AnswerRow[] =>
  readText('answers.jsonl')
    .split('\n')
    .filter(line => line !== '')
    // Each line is written to this shape.
    .map(line => JSON.parse(line) as AnswerRow)

const NO_VARIANT: VariantKey = {
  values: {},
  answer: '',
  tolerance: { kind: 'exact' },
  hints: [],
  solutionHtml: '',
  feedback: [],
}

const publicOf = (address: string, one: Listed): PublicExercise => ({
  address,
  id: address.split('/').at(-1) ?? '',
  kind: one.kind,
  skill: '',
  hash: address,
  names: one.names,
  exact: one.exact ?? false,
  several: one.several ?? false,
  options: (one.options ?? []).map(({ id }) => ({ id, html: id })),
  hintCount: 0,
  variants: Object.keys(one.variants).map(id => ({ id, promptHtml: '' })),
})

const keyOf = (address: string, one: Listed): ExerciseKey => ({
  address,
  kind: one.kind,
  publicHash: address,
  definitions: { define: one.define, conventions: one.conventions ?? {} },
  names: one.names,
  exact: one.exact ?? false,
  options: (one.options ?? []).map(option => ({ ...option, feedbackHtml: '' })),
  variants: Object.fromEntries(
    Object.entries(one.variants).map(([id, variant]) => [id, { ...NO_VARIANT, ...variant }]),
  ),
})

/** The exercises of `answers.exercises.json`, as the compiler would make them. */
export const readListedExercises = (): ReadonlyMap<
  string,
  { readonly exercise: PublicExercise; readonly key: ExerciseKey }
> => {
  // The file is written to this shape.
  const listed = JSON.parse(readText('answers.exercises.json')) as Record<string, Listed>
  return new Map(
    Object.entries(listed).map(([address, one]) => [
      address,
      { exercise: publicOf(address, one), key: keyOf(address, one) },
    ]),
  )
}
