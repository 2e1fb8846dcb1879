import { type Answer, isByPart, isEmptyPart, type PartAnswer } from '@slopewise/lesson'
import { isSameAnswer, type Judged } from './judged'

/** Why an answer was not marked. None of these is an attempt that counts. */
export type Trouble =
  /**
   * Nobody could mark it: offline, or the server is away or busy. The answer is sent again by itself;
   * `isKept`: even after this page was closed.
   */
  | { readonly kind: 'unreachable'; readonly isKept: boolean; readonly faultId: string | null }
  /** The server said no, with a sentence and, for a fault of ours, an id to quote. */
  | { readonly kind: 'refused'; readonly message: string; readonly faultId: string | null }
  /** The answer could not be read; `span` is its place in the text (of `part`), null where unknown. */
  | {
      readonly kind: 'slip'
      readonly message: string
      readonly span: readonly [number, number] | null
      readonly part: string | null
    }

/** An answer on its way, or waiting to be sent again under the same id. */
export type Pending = { readonly attemptId: string; readonly answer: Answer }

export type ExerciseState = {
  readonly answer: Answer
  readonly isSending: boolean
  readonly pending: Pending | null
  readonly trouble: Trouble | null
  readonly judged: Judged | null
  /** The attempt that "Start again" took off the page; it stays in the learner's history. */
  readonly clearedAt: string | null
}

export type ExerciseAction =
  | { readonly type: 'edited'; readonly answer: Answer }
  | { readonly type: 'part-edited'; readonly part: string; readonly answer: PartAnswer }
  | { readonly type: 'sending'; readonly pending: Pending }
  | { readonly type: 'judged'; readonly judged: Judged }
  | { readonly type: 'troubled'; readonly trouble: Trouble }
  | { readonly type: 'started-again'; readonly empty: Answer }
  | { readonly type: 'restored'; readonly state: Partial<ExerciseState> }

export const startState = (empty: Answer): ExerciseState => ({
  answer: empty,
  isSending: false,
  pending: null,
  trouble: null,
  judged: null,
  clearedAt: null,
})

/** Without a clear no the answer may have been kept: it goes out again under the same id. */
const mayHaveArrived = (trouble: Trouble): boolean =>
  trouble.kind === 'unreachable' || (trouble.kind === 'refused' && trouble.faultId !== null)

/** What was typed before the scripts arrived is newer than what was remembered, part by part. */
const newerOf = (remembered: Answer, typed: Answer): Answer => {
  if (!isByPart(typed) || !isByPart(remembered)) return isEmptyAnswer(typed) ? remembered : typed
  const filled = Object.entries(typed).filter(([, part]) => !isEmptyPart(part))
  return { ...remembered, ...Object.fromEntries(filled) }
}

/** The only way in which an exercise on the page changes. */
export const reduceExercise = (state: ExerciseState, action: ExerciseAction): ExerciseState => {
  switch (action.type) {
    case 'edited':
      return { ...state, answer: action.answer, trouble: null }
    case 'part-edited': {
      const others = isByPart(state.answer) ? state.answer : {}
      return { ...state, answer: { ...others, [action.part]: action.answer }, trouble: null }
    }
    case 'sending':
      return { ...state, isSending: true, pending: action.pending, trouble: null }
    case 'judged':
      return {
        ...state,
        isSending: false,
        pending: null,
        trouble: null,
        judged: action.judged,
        clearedAt: null,
      }
    case 'troubled': {
      const pending = mayHaveArrived(action.trouble) ? state.pending : null
      return { ...state, isSending: false, pending, trouble: action.trouble }
    }
    case 'started-again': {
      const clearedAt = state.judged?.at ?? state.clearedAt
      return { ...startState(action.empty), clearedAt }
    }
    case 'restored': {
      const { answer = state.answer } = action.state
      return { ...state, ...action.state, answer: newerOf(answer, state.answer) }
    }
    default: {
      const impossible: never = action
      return impossible
    }
  }
}

/**
 * The attempt to send: the one that is still waiting if the answer is the same, so that an answer
 * that did arrive, though its reply did not, is not counted twice; else a new one.
 */
export const nextAttempt = (state: ExerciseState, makeId: () => string): Pending =>
  state.pending !== null && isSameAnswer(state.pending.answer, state.answer)
    ? state.pending
    : { attemptId: makeId(), answer: state.answer }

/** Whether there is anything to send. */
export const isEmptyAnswer = (answer: Answer): boolean =>
  isByPart(answer) ? Object.values(answer).every(isEmptyPart) : isEmptyPart(answer)
