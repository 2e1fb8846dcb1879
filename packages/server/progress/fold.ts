import type { Answer, ExerciseProgress, PartAnswer, VerdictName } from '@slopewise/lesson'
import type { AttemptFact, HelpFact } from '../db'
import { invariant } from '../fault'

type Best = ExerciseProgress['best']

/** From worst to best: `undecided` is never held against a learner. */
const BEST_ORDER: readonly Best[] = ['none', 'incorrect', 'undecided', 'partly', 'correct']

const isVerdict = (text: string): text is Exclude<VerdictName, 'invalid'> =>
  text !== 'none' && BEST_ORDER.some(name => name === text)

/** A stored verdict. Throws for what no version of ours ever stored. */
export const readVerdict = (text: string): Exclude<VerdictName, 'invalid'> => {
  invariant(isVerdict(text), `"${text}" is a stored verdict`)
  return text
}

const isPartAnswer = (answer: unknown): answer is PartAnswer =>
  typeof answer === 'string' ||
  (Array.isArray(answer) && answer.every(entry => typeof entry === 'string'))

const isAnswer = (answer: unknown): answer is Answer =>
  isPartAnswer(answer) ||
  (typeof answer === 'object' && answer !== null && Object.values(answer).every(isPartAnswer))

/** A stored answer: JSON of a text, of a list of texts, or of one of these for each part by name. */
export const readAnswer = (json: string): Answer => {
  const answer: unknown = JSON.parse(json)
  invariant(isAnswer(answer), 'a stored answer is a text, a list of texts, or these by part')
  return answer
}

const better = (left: Best, right: Best): Best =>
  BEST_ORDER.indexOf(left) < BEST_ORDER.indexOf(right) ? right : left

/** A stored best. Throws for what no version of ours ever stored. */
export const readBest = (text: string): Best => (text === 'none' ? text : readVerdict(text))

/** The better of two stored verdicts, `none` being worse than all. */
export const betterOf = (left: string, right: string): Best =>
  better(readBest(left), readBest(right))

/** The part of an attempt that an exercise's progress is made of. */
type Answered = Pick<AttemptFact, 'verdict' | 'rawAnswer' | 'answeredAt'>

const readLast = (last: Answered | undefined): ExerciseProgress['last'] =>
  last === undefined
    ? null
    : {
        verdict: readVerdict(last.verdict),
        answer: readAnswer(last.rawAnswer),
        at: last.answeredAt.toISOString(),
      }

/** The hints of the variant of which most were seen, and whether any solution was. */
export const countHelps = (
  helps: readonly HelpFact[],
): Pick<ExerciseProgress, 'hintsSeen' | 'solutionSeen'> => ({
  hintsSeen: helps
    .filter(({ kind }) => kind === 'hint')
    .reduce((most, { number }) => Math.max(most, number), 0),
  solutionSeen: helps.some(({ kind }) => kind === 'solution'),
})

/**
 * Where a learner stands with one exercise, from all that is recorded: the attempts in their order,
 * and the helps.
 */
export const foldProgress = (
  exercise: string,
  attempts: readonly Answered[],
  helps: readonly HelpFact[],
): ExerciseProgress => {
  const verdicts = attempts.map(({ verdict }) => readVerdict(verdict))
  return {
    exercise,
    tries: attempts.length,
    best: verdicts.reduce<Best>(better, 'none'),
    firstTry: verdicts[0] ?? null,
    last: readLast(attempts.at(-1)),
    ...countHelps(helps),
  }
}
