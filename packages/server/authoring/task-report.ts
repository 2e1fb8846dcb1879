import { describeSet, describeTarget } from '@slopewise/grading'
import type { Answer, DerivationKey, ExerciseKey, FindErrorKey, OrderKey } from '@slopewise/lesson'

/** An answer that an author may want to see judged; `causes` are tags or words. */
export type SampleAnswer = {
  readonly answer: Answer
  readonly shown: string
  readonly causes: readonly string[]
}

/** What the author of an exercise that is not one formula should know of one variant. */
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

/** Each other line pointed at, and the wrong one put in its own place again. */
const reportFindError = ({ lines, wrong, when }: FindErrorKey): TaskReport => {
  const line = lines[wrong] ?? ''
  const written = `line ${wrong + 1}: ${line}`
  const pointAt = (index: number, text: string, cause: string): SampleAnswer => ({
    answer: [`${index + 1}`, text],
    shown: `${index + 1}; ${text}`,
    causes: [cause],
  })
  return {
    key: { written, value: written, judged: 'with any line in its place that follows' },
    answers: [
      pointAt(wrong, line, when === '' ? 'the line as it stands' : when),
      pointAt(wrong, lines[wrong - 1] ?? '', 'the line above once more'),
      ...lines.flatMap((text, index) =>
        index === wrong ? [] : [pointAt(index, text, 'another line')],
      ),
    ],
  }
}

/** What is worked out; the author's own lines for the blanks, and what is asked put there again. */
const reportDerivation = ({ start, lines, samples, end }: DerivationKey): TaskReport => {
  const blanks = lines.filter(line => line === null).length
  const again = Array<string>(Math.max(1, blanks)).fill(start)
  const written = end.names === null ? start : `${start}, in ${end.names.join(', ')}`
  const own: SampleAnswer[] =
    samples.length === 0 || samples.length < blanks
      ? []
      : [{ answer: samples, shown: samples.join('; '), causes: ["the author's own lines"] }]
  return {
    key: { written, value: written, judged: 'line by line: any way is right' },
    answers: [...own, { answer: again, shown: again.join('; '), causes: ['what is asked, again'] }],
  }
}

const reportSet = (key: ExerciseKey, variant: string): TaskReport => {
  const { written, value, isExact, wrong, replied } = describeSet(key, variant)
  const judged = isExact ? 'as a set, exactly' : 'as a set, its ends nearly'
  return {
    key: { written, value, judged },
    answers: [
      ...wrong.map(({ answer, tags }) => ({ answer, shown: answer, causes: tags })),
      ...replied.map(({ answer, when }) => ({
        answer,
        shown: answer,
        causes: [`Feedback for ${when}`],
      })),
    ],
  }
}

/** The report of a variant's task, or of a set that is asked for; null for other kinds. */
export const findTaskReport = (key: ExerciseKey, variant: string): TaskReport | null => {
  if (key.kind === 'set') return reportSet(key, variant)
  const task = key.variants[variant]?.task
  if (task === undefined) return null
  switch (task.kind) {
    case 'order':
      return reportOrder(task)
    case 'tangent':
      return reportTangent(key, variant)
    case 'find-error':
      return reportFindError(task)
    case 'derivation':
      return reportDerivation(task)
    default:
      return task satisfies never
  }
}
