import {
  type Answer,
  type DealtExercise,
  dealtParts,
  hasTypedLines,
  isByPart,
  isEmptyPart,
  isOneText,
  type PartAnswer,
  partLetter,
} from '@slopewise/lesson'
import { EMPTY_PART_WORDS, say } from '@slopewise/lesson/messages'
import { useState } from 'react'
import type { Reading } from './read-typed'

type ReadTyped = (exercise: DealtExercise, text: string) => Reading | null

let loading: Promise<ReadTyped> | null = null

/** One download for all fields of the page; a failed one may be tried again. */
const loadReader = (): Promise<ReadTyped> => {
  loading ??= import('./read-typed').then(
    module => module.readTyped,
    (error: unknown) => {
      loading = null
      throw error
    },
  )
  return loading
}

/** A slip in the answer to a question; `part` names the part that it is in. */
export type FoundSlip = {
  /** In words. */
  readonly message: string
  /** Its place in what was typed; null where nothing was. */
  readonly span: readonly [number, number] | null
  readonly part: string | undefined
  /** In a list of typed lines the line, from 0. */
  readonly line: number | undefined
}

type Question = {
  readonly exercise: DealtExercise
  readonly text: string
  readonly part?: string
  readonly line?: number
}

const textOf = (answer: PartAnswer | undefined): string =>
  typeof answer === 'string' ? answer : ''

/** The typed lines of an answer; where an error is to be found the first is a number. */
const linesOf = (exercise: DealtExercise, answer: readonly string[]): readonly Question[] => {
  if (!hasTypedLines(exercise.kind)) return []
  const first = exercise.kind === 'find-error' ? 1 : 0
  return answer.map((text, line) => ({ exercise, text, line })).slice(first)
}

/** Every text of an answer, with the exercise or the part that it answers. */
const questionsOf = (exercise: DealtExercise, answer: Answer): readonly Question[] => {
  if (isByPart(answer)) {
    return dealtParts(exercise).map(part => ({
      exercise: part,
      text: textOf(answer[part.id]),
      part: part.id,
    }))
  }
  return typeof answer === 'string' ? [{ exercise, text: answer }] : linesOf(exercise, answer)
}

/** Of several parts each has to be answered: the slip of the first that is not. */
const findEmptyPart = (exercise: DealtExercise, answer: Answer): FoundSlip | null => {
  if (!isByPart(answer)) return null
  const parts = dealtParts(exercise)
  const index = parts.findIndex(({ id }) => isEmptyPart(answer[id]))
  const part = parts[index]?.id
  if (part === undefined) return null
  const { problem, advice } = EMPTY_PART_WORDS
  const message = `${say(problem, { part: partLetter(index) })} ${advice}`
  return { message, span: null, part, line: undefined }
}

const isTypedAnywhere = (exercise: DealtExercise): boolean =>
  [exercise, ...dealtParts(exercise)].some(({ kind }) => isOneText(kind) || hasTypedLines(kind))

/**
 * Reads answers while they are typed. `prepare` fetches the parser; where it cannot be fetched,
 * nothing is read here and the server has the only say.
 */
export const useReader = (exercise: DealtExercise) => {
  const [readTyped, setReadTyped] = useState<ReadTyped | null>(null)

  const prepare = async (): Promise<ReadTyped | null> => {
    if (!isTypedAnywhere(exercise)) return null
    try {
      const loaded = await loadReader()
      setReadTyped(() => loaded)
      return loaded
    } catch {
      return null
    }
  }

  /** Once the parser is there: what cannot be read, or is missing, is found before anything is sent. */
  const findSlip = async (answer: Answer): Promise<FoundSlip | null> => {
    const read = await prepare()
    for (const question of questionsOf(exercise, answer)) {
      const reading = read?.(question.exercise, question.text) ?? null
      if (reading !== null && !reading.ok) {
        const { slip, span } = reading
        const message = `${slip.problem} ${slip.advice}`
        return { message, span, part: question.part, line: question.line }
      }
    }
    return findEmptyPart(exercise, answer)
  }

  return {
    prepare,
    findSlip,
    /** What is known at once of the answer to the exercise or to a part, for the line beneath it. */
    read: (asked: DealtExercise, answer: PartAnswer | undefined): Reading | null =>
      textOf(answer) === '' ? null : (readTyped?.(asked, textOf(answer)) ?? null),
  }
}
