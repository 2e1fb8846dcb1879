import {
  type Answer,
  answerText,
  type DecidedVerdict,
  type ExerciseKey,
  isEmptyPart,
  isPartKind,
  type PartAnswer,
  type PartVerdict,
  type PublicExercise,
  partLetter,
  publicParts,
  type Verdict,
} from '@slopewise/lesson'
import { invariant } from '../invariant'
import { type Judgement, judge } from '../judgement'
import { GRADERS } from '../kinds'
import { invalidBy } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { readParts } from './read-parts'

type AskedParts = {
  readonly exercise: PublicExercise
  readonly key: ExerciseKey
  readonly variant: string
  readonly answer: Answer
}

const keyOf = ({ key }: AskedParts, name: string): ExerciseKey => {
  const { parts = {} } = key
  const found = Object.hasOwn(parts, name) ? parts[name] : undefined
  invariant(found !== undefined, `the part "${name}" of ${key.address} has a key`)
  return found
}

/** The slip of a part without an answer: nothing is marked until there is one. */
const notAnswered = (index: number): Verdict =>
  invalidBy({ code: 'empty-part', span: [0, 0], args: { part: partLetter(index) } })

const gradePart = (asked: AskedParts, part: PublicExercise, answer: PartAnswer): Verdict => {
  const { kind } = part
  invariant(isPartKind(kind), `"${kind}" is a kind of part`)
  const { variant } = asked
  return GRADERS[kind]({ exercise: part, key: keyOf(asked, part.id), variant, answer })
}

/**
 * The verdict of the whole: right or wrong where every part is, for the instructor as soon as one
 * part could not be decided, else `partly`.
 */
const judgeWhole = (parts: readonly DecidedVerdict[]): Judgement => {
  const count = (name: DecidedVerdict['verdict']) =>
    parts.filter(({ verdict }) => verdict === name).length
  const right = count('correct')
  const args = { right: right === 0 ? '' : `${right}`, all: `${parts.length}` }
  if (right === parts.length) return judge('correct', 'all-parts', { id: 'all-parts' })
  if (count('undecided') > 0) {
    return judge('undecided', 'undecided', { id: 'undecided/part' })
  }
  return count('incorrect') === parts.length
    ? judge('incorrect', 'no-part', { id: 'no-part' })
    : judge('partly', 'some-parts', { id: 'some-parts', args })
}

/**
 * Grades all parts of an exercise, each as an exercise of its own kind. One slip makes the whole no
 * attempt, and so does a part without an answer.
 */
export const gradeParts = (asked: AskedParts): Verdict => {
  const parts = publicParts(asked.exercise)
  const read = readParts(parts, asked.answer)
  if (!read.ok) return invalidBy(read.slip)
  const decided: PartVerdict[] = []
  for (const [index, part] of parts.entries()) {
    const answer = read.answers[index] ?? ''
    const verdict = isEmptyPart(answer) ? notAnswered(index) : gradePart(asked, part, answer)
    if (verdict.verdict === 'invalid') {
      return { ...verdict, part: { name: part.id, text: answerText(answer) } }
    }
    decided.push({ name: part.id, ...verdict })
  }
  const parsed = decided
    .filter(part => part.parsed !== '')
    .map(part => `${part.name}: ${part.parsed}`)
    .join('; ')
  return { ...verdictOf(judgeWhole(decided), parsed, null), parts: decided }
}
