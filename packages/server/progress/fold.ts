import type { Answer, ExerciseProgress, VerdictName } from '@slopewise/lesson'
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

/** A stored answer, which is JSON of a text or of a list of texts. */
export const readAnswer = (json: string): Answer => {
  const answer: unknown = JSON.parse(json)
  const isList = Array.isArray(answer) && answer.every(entry => typeof entry === 'string')
  invariant(typeof answer === 'string' || isList, 'a stored answer is a text or a list of texts')
  // The reason for the cast: just checked, entry by entry.
  return answer as Answer
}

const better = (left: Best, right: Best): Best =>
  BEST_ORDER.indexOf(left) < BEST_ORDER.indexOf(right) ? right : left

const readLast = (last: AttemptFact | undefined): ExerciseProgress['last'] =>
  last === undefined
    ? null
    : {
        verdict: readVerdict(last.verdict),
        answer: readAnswer(last.rawAnswer),
        at: last.answeredAt.toISOString(),
      }

/**
 * Where a learner stands with one exercise, from all that is recorded: the attempts in their order,
 * and the helps. `hintsSeen` counts the hints of the variant of which most were seen.
 */
export const foldProgress = (
  exercise: string,
  attempts: readonly AttemptFact[],
  helps: readonly HelpFact[],
): ExerciseProgress => {
  const verdicts = attempts.map(({ verdict }) => readVerdict(verdict))
  const hints = helps.filter(({ kind }) => kind === 'hint')
  return {
    exercise,
    tries: attempts.length,
    best: verdicts.reduce<Best>(better, 'none'),
    firstTry: verdicts[0] ?? null,
    last: readLast(attempts.at(-1)),
    hintsSeen: hints.reduce((most, { number }) => Math.max(most, number), 0),
    solutionSeen: helps.some(({ kind }) => kind === 'solution'),
  }
}
