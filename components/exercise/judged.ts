import {
  type Answer,
  type AttemptReply,
  type ExerciseProgress,
  isByPart,
  type PartAnswer,
} from '@slopewise/lesson'

export type ShownVerdict = AttemptReply['verdict']

/** An answer with its mark, as the page shows it. The words are missing where only the mark is known. */
export type Judged = {
  readonly answer: Answer
  readonly verdict: ShownVerdict
  /** Missing where only the mark is known. */
  readonly attemptId?: string
  /** When it was marked, as the server wrote it: names the attempt among the learner's own. */
  readonly at: string
  readonly words: Pick<
    AttemptReply,
    'reason' | 'feedback' | 'feedbackHtml' | 'witness' | 'parts' | 'olderVersion'
  > | null
  readonly isReplay: boolean
}

export const judgedFromReply = (answer: Answer, reply: AttemptReply): Judged => {
  const { reason, feedback, feedbackHtml, witness, parts, olderVersion } = reply
  return {
    answer,
    verdict: reply.verdict,
    attemptId: reply.receipt.attemptId,
    at: reply.receipt.at,
    words: {
      reason,
      feedback,
      ...(feedbackHtml === undefined ? {} : { feedbackHtml }),
      ...(witness === undefined ? {} : { witness }),
      ...(parts === undefined ? {} : { parts }),
      ...(olderVersion === undefined ? {} : { olderVersion }),
    },
    isReplay: reply.receipt.replayed,
  }
}

const isSamePart = (a: PartAnswer = '', b: PartAnswer = ''): boolean => {
  if (a.length === 0 && b.length === 0) return true
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.length === b.length && a.every((one, index) => one === b[index])
}

/**
 * Whether two answers are the same to the letter; in a list of lines their order counts. Of several
 * parts one may be empty or left out.
 */
export const isSameAnswer = (a: Answer, b: Answer): boolean => {
  if (!isByPart(a) || !isByPart(b)) return !isByPart(a) && !isByPart(b) && isSamePart(a, b)
  const names = [...Object.keys(a), ...Object.keys(b)]
  return names.every(name => isSamePart(a[name], b[name]))
}

type Known = {
  /** What this device remembers of its last marked answer. */
  readonly remembered: Judged | null
  /** When "Start again" was pressed here last. */
  readonly clearedAt: string | null
  /** What the server knows; undefined where it could not be asked. */
  readonly last: ExerciseProgress['last'] | undefined
}

/**
 * The mark to show after a reload. The server decides which attempt was the last one; this device
 * adds the words if it was made here. Without an answer from the server, the device is believed.
 */
export const findJudgedAfterReload = ({ remembered, clearedAt, last }: Known): Judged | null => {
  if (last === undefined) return clearedAt === null ? remembered : null
  if (last === null || last.verdict === 'invalid') return null
  if (clearedAt !== null && clearedAt === last.at) return null
  // A regrade may have given the same attempt another mark since.
  const isSame = remembered?.at === last.at && remembered.verdict === last.verdict
  if (remembered !== null && isSame) return { ...remembered, isReplay: false }
  return { answer: last.answer, verdict: last.verdict, at: last.at, words: null, isReplay: false }
}
