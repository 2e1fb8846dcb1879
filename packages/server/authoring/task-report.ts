import { describeTarget } from '@slopewise/grading'
import type { Answer, ExerciseKey, OrderKey } from '@slopewise/lesson'

/** An answer that an author may want to see judged; `causes` are tags or words. */
export type SampleAnswer = {
  readonly answer: Answer
  readonly shown: string
  readonly causes: readonly string[]
}

/** What the author of an exercise with a task should know of one variant. */
export type TaskReport = {
  readonly key: { readonly written: string; readonly value: string; readonly judged: string }
  readonly answers: readonly SampleAnswer[]
}

const sampleOf = (names: readonly string[], causes: readonly string[]): SampleAnswer => ({
  answer: names,
  shown: names.join(', '),
  causes,
})

/** The first two lines swapped, the last one left out, and each line that belongs nowhere. */
const reportOrder = ({ steps }: OrderKey): TaskReport => {
  const names = steps.filter(({ belongs }) => belongs).map(({ name }) => name)
  const [first = '', second = '', ...rest] = names
  const extra = steps.filter(({ belongs }) => !belongs)
  const written = names.join(', ')
  return {
    key: { written, value: written, judged: 'in every order in which each line has what it needs' },
    answers: [
      sampleOf([second, first, ...rest], ['the first two lines swapped']),
      sampleOf(names.slice(0, -1), ['the last line left out']),
      ...extra.map(({ name, when }) =>
        sampleOf([first, name], when === '' ? ['a line that belongs nowhere'] : [when]),
      ),
    ],
  }
}

const reportTangent = (key: ExerciseKey, variant: string): TaskReport => {
  const { value, within, wrong } = describeTarget(key, variant)
  return {
    key: { written: key.variants[variant]?.answer ?? '', value, judged: `within ${within}` },
    answers: wrong.map(({ answer, tags }) => ({ answer, shown: answer, causes: tags })),
  }
}

/** The report of a variant's task; null for kinds that have none. */
export const findTaskReport = (key: ExerciseKey, variant: string): TaskReport | null => {
  const task = key.variants[variant]?.task
  if (task === undefined) return null
  switch (task.kind) {
    case 'order':
      return reportOrder(task)
    case 'tangent':
      return reportTangent(key, variant)
    default:
      return task satisfies never
  }
}
