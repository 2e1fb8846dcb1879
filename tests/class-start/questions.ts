import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The course that the corpus has answers to. */
export const COURSE = 'derivatives-of-activation-functions'

/** A question of the course as it is dealt first, and an answer that somebody might give. */
export type Question = {
  readonly exercise: string
  readonly variant: string
  readonly hash: string
  // As the corpus of answers has it: a text, a list, or one of these by part.
  readonly answer: unknown
}

/** An answer of the corpus. */
export type Line = {
  readonly exercise: string
  readonly variant: string
  readonly answer: unknown
  readonly verdict: string
  readonly reason: string
}

const corpus = path.resolve(import.meta.dirname, '../corpus/answers.jsonl')

/** Answers to the course, and what each is worth; without those that are no attempt. */
export const readAnswers = (): readonly Line[] =>
  readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(({ verdict }) => verdict !== 'invalid')

/**
 * Right and wrong answers to the exercises of the course, from `answers.jsonl`, to the variant that everybody
 * is dealt first; a list for each of `count` exercises.
 */
export const readQuestions = async (
  address: string,
  count: number,
): Promise<readonly (readonly Question[])[]> => {
  const lines = readAnswers()
  const questions: (readonly Question[])[] = []
  for (const name of new Set(lines.map(({ exercise }) => exercise))) {
    if (questions.length === count) break
    const exercise = `${COURSE}/${name}`
    const reply = await fetch(`${address}/api/exercises/${exercise}`)
    if (!reply.ok) continue
    // Our own route's reply.
    const { variant, hash } = (await reply.json()) as Question
    const own = lines.filter(line => line.exercise === name && line.variant === variant)
    if (own.length > 0)
      questions.push(own.map(({ answer }) => ({ exercise, variant, hash, answer })))
  }
  return questions
}
