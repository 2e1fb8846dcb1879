import type { DealtExercise, DerivationTask } from '@slopewise/lesson'
import { type LineMark, markLines, prepareLine, readLine } from '@slopewise/lesson/derivation'
import { LINE_MARK_WORDS, say } from '@slopewise/lesson/messages'
import { type Definitions, parseDefinitions } from '@slopewise/math'

/** A mark in words, to stand beside its line. */
export type ShownMark = { readonly state: LineMark['state']; readonly words: string }

const wordsOf = (mark: LineMark): string => {
  if (mark.state !== 'wrong') return say(LINE_MARK_WORDS[mark.state])
  const { at, yours, expected } = mark.witness
  const place = Object.entries(at).map(([name, value]) => `${name} = ${value}`)
  return say(LINE_MARK_WORDS.wrong, { at: place.join(', '), yours, expected })
}

const parsed = new WeakMap<DerivationTask, Definitions | null>()

const definitionsOf = (task: DerivationTask): Definitions | null => {
  const known = parsed.get(task)
  if (known !== undefined) return known
  const read = parseDefinitions(task.definitions)
  const definitions = read.ok ? read.definitions : null
  parsed.set(task, definitions)
  return definitions
}

/**
 * Marks the lines of a derivation as far as they can be read; null for those from the first one on
 * that cannot. Nothing is compared but the lines themselves and what is worked out: no key is needed.
 */
export const markTexts = (
  { names }: DealtExercise,
  task: DerivationTask,
  texts: readonly string[],
): readonly (ShownMark | null)[] => {
  const definitions = definitionsOf(task)
  const start = readLine(names, task.start.text)
  if (definitions === null || !start.ok) return texts.map(() => null)
  const lines = []
  for (const text of texts) {
    const read = readLine(names, text)
    if (!read.ok) break
    lines.push(prepareLine(read.expression, definitions))
  }
  const marks = markLines(prepareLine(start.expression, definitions), lines)
  return texts.map((_, index) => {
    const mark = marks[index]
    return mark === undefined ? null : { state: mark.state, words: wordsOf(mark) }
  })
}
