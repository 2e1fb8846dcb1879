import { type Answer, type DealtExercise, hasTypedLines, isOneText } from '@slopewise/lesson'
import { type Dispatch, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { makeAttemptId } from './attempt-id'
import {
  type ExerciseAction,
  type ExerciseState,
  isEmptyAnswer,
  nextAttempt,
} from './exercise-state'
import { judgedFromReply } from './judged'
import { mayBeKept } from './outbox/kept-mark'
import { followNews, type OutboxNews } from './outbox/news'
import { deliver, isKept } from './outbox/outbox'
import { recordProgress } from './progress-store'

/** What is said where nothing was answered at all. */
const askFirst = ({ kind }: DealtExercise): string => {
  if (kind === 'find-error') return 'Point at a line first.'
  const isTyped = isOneText(kind) || hasTypedLines(kind)
  return isTyped ? 'Give an answer first.' : 'Choose an answer first.'
}

/** Follows an answer that waits: after a reload, and when another tab or a better time brought its mark. */
const useWaiting = (
  pending: ExerciseState['pending'],
  {
    onWaiting,
    onNews,
  }: { readonly onWaiting: () => void; readonly onNews: (news: OutboxNews) => void },
): void => {
  const attemptId = pending?.attemptId ?? null
  const handlers = useRef({ onWaiting, onNews })
  handlers.current = { onWaiting, onNews }
  useEffect(() => {
    if (attemptId === null) return
    const end = followNews(news => {
      if (news.attemptId === attemptId) handlers.current.onNews(news)
    })
    return end
  }, [attemptId])
  useEffect(() => {
    if (attemptId === null || !mayBeKept()) return
    let isGone = false
    const look = async (): Promise<void> => {
      if ((await isKept(attemptId)) && !isGone) handlers.current.onWaiting()
    }
    void look()
    return () => {
      isGone = true
    }
  }, [attemptId])
}

/** Where a slip is: in the text of the whole, or of a part. */
export type SlipPlace = {
  readonly span: readonly [number, number] | null
  readonly part?: string | undefined
}

/** What became of an answer, told to the exercise on the page. */
const makeReports = (dispatch: Dispatch<ExerciseAction>) => {
  const slip = (message: string, place: SlipPlace | null): void => {
    const { span = null, part = null } = place ?? {}
    dispatch({ type: 'troubled', trouble: { kind: 'slip', message, span, part } })
  }
  const waiting = (isLasting: boolean, faultId: string | null): void =>
    dispatch({ type: 'troubled', trouble: { kind: 'unreachable', isKept: isLasting, faultId } })
  const news = (answer: Answer, told: OutboxNews, isLasting: boolean): void => {
    if (told.kind === 'marked') {
      const { reply } = told
      // In one rendering, and at once: in turn each would wait for the other's.
      flushSync(() => {
        dispatch({ type: 'judged', judged: judgedFromReply(answer, reply) })
        recordProgress(reply.progress)
      })
    } else if (told.kind === 'waiting') {
      waiting(isLasting, told.error?.faultId ?? null)
    } else if (told.error.slip !== undefined) {
      slip(told.error.message, told.error.slip)
    } else {
      const { message, faultId = null } = told.error
      dispatch({ type: 'troubled', trouble: { kind: 'refused', message, faultId } })
    }
  }
  return { slip, waiting, news }
}

/** Hands answers in: keeps them on the device, sends them, and shows what becomes of them, however late. */
export const useSending = (
  exercise: DealtExercise,
  state: ExerciseState,
  dispatch: Dispatch<ExerciseAction>,
) => {
  const { address, variant, hash } = exercise
  const isLasting = useRef(true)
  const report = makeReports(dispatch)

  // While this page itself sends it, `submit` takes the news.
  const waiting = state.isSending ? null : state.pending
  useWaiting(waiting, {
    onWaiting: () => {
      if (state.trouble === null) report.waiting(isLasting.current, null)
    },
    onNews: news => {
      if (waiting !== null) report.news(waiting.answer, news, isLasting.current)
    },
  })

  const submit = async (): Promise<void> => {
    if (state.isSending) return
    if (isEmptyAnswer(state.answer)) {
      report.slip(askFirst(exercise), null)
      return
    }
    const pending = nextAttempt(state, makeAttemptId)
    dispatch({ type: 'sending', pending })
    const { news, lasts } = await deliver({ ...pending, exercise: address, variant, hash })
    isLasting.current = lasts
    report.news(pending.answer, news, lasts)
  }

  return { reportSlip: report.slip, submit }
}
