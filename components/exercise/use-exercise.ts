import {
  type Answer,
  type DealtExercise,
  hasTypedLines,
  isOneText,
  KINDS,
  type PartAnswer,
} from '@slopewise/lesson'
import { useEffect, useReducer, useRef } from 'react'
import { makeAttemptId } from './attempt-id'
import { recall, remember } from './exercise-memory'
import {
  type ExerciseState,
  isEmptyAnswer,
  nextAttempt,
  reduceExercise,
  startState,
} from './exercise-state'
import { findJudgedAfterReload, judgedFromReply } from './judged'
import { mayBeKept } from './outbox/kept-mark'
import { followNews, type OutboxNews } from './outbox/news'
import { deliver, isKept } from './outbox/outbox'
import { recordProgress } from './progress-store'
import { useCourseProgress } from './use-progress'

const EMPTY = { maths: '', text: '', list: [], parts: {} } as const satisfies Record<string, Answer>

const emptyAnswerOf = (exercise: DealtExercise): Answer => EMPTY[KINDS[exercise.kind].answer]

/** What is said where nothing was answered at all. */
const askFirst = ({ kind }: DealtExercise): string => {
  if (kind === 'parts') return 'Answer at least one part first.'
  if (kind === 'find-error') return 'Point at a line first.'
  const isTyped = isOneText(kind) || hasTypedLines(kind)
  return isTyped ? 'Give an answer first.' : 'Choose an answer first.'
}

/** The server's answer to the question where this learner stands; undefined while nobody knows. */
const useLast = (address: string) => {
  const progress = useCourseProgress(address.split('/')[0] ?? '')
  const entry = progress.byAddress[address] ?? null
  return { status: progress.status, entry }
}

/**
 * Puts back what was on the page before a reload: the text being typed at once, the mark as soon as
 * the server has said which attempt was the last, or cannot be asked.
 */
const useRestoring = (
  exercise: DealtExercise,
  state: ExerciseState,
  restore: (state: Partial<ExerciseState>) => void,
): void => {
  const { address, variant } = exercise
  const { status, entry } = useLast(address)
  const isRestored = useRef(false)
  const restoreNow = useRef(restore)
  restoreNow.current = restore

  useEffect(() => {
    const memory = recall(address, variant)
    if (memory === null) return
    const { answer, pending, clearedAt } = memory
    restoreNow.current({ answer, pending, clearedAt })
  }, [address, variant])

  const isTouched = state.judged !== null || state.isSending
  useEffect(() => {
    if (isRestored.current || status === 'loading') return
    isRestored.current = true
    if (isTouched) return
    const memory = recall(address, variant)
    const judged = findJudgedAfterReload({
      remembered: memory?.judged ?? null,
      clearedAt: memory?.clearedAt ?? null,
      last: status === 'failed' ? undefined : (entry?.last ?? null),
    })
    if (judged === null) return
    restoreNow.current(memory === null ? { judged, answer: judged.answer } : { judged })
  }, [address, variant, status, entry, isTouched])
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
  readonly span: readonly [number, number]
  readonly part?: string | undefined
}

/** All that an exercise on the page can do. The parent decides nothing; it shows `state`. */
export const useExercise = (exercise: DealtExercise) => {
  const { address, variant, hash } = exercise
  const [state, dispatch] = useReducer(reduceExercise, emptyAnswerOf(exercise), startState)
  useRestoring(exercise, state, restored => dispatch({ type: 'restored', state: restored }))

  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else remember(address, variant, state)
  }, [address, variant, state])

  const edit = (answer: Answer): void => dispatch({ type: 'edited', answer })

  const editPart = (part: string, answer: PartAnswer): void =>
    dispatch({ type: 'part-edited', part, answer })

  const reportSlip = (message: string, place: SlipPlace | null): void => {
    const { span = null, part = null } = place ?? {}
    dispatch({ type: 'troubled', trouble: { kind: 'slip', message, span, part } })
  }

  const isLasting = useRef(true)

  const showWaiting = (faultId: string | null): void => {
    const trouble = { kind: 'unreachable', isKept: isLasting.current, faultId } as const
    dispatch({ type: 'troubled', trouble })
  }

  const takeNews = (answer: Answer, news: OutboxNews): void => {
    if (news.kind === 'marked') {
      dispatch({ type: 'judged', judged: judgedFromReply(answer, news.reply) })
      recordProgress(news.reply.progress)
    } else if (news.kind === 'waiting') {
      showWaiting(news.error?.faultId ?? null)
    } else if (news.error.slip !== undefined) {
      reportSlip(news.error.message, news.error.slip)
    } else {
      const { message, faultId = null } = news.error
      dispatch({ type: 'troubled', trouble: { kind: 'refused', message, faultId } })
    }
  }

  // While this page itself sends it, `submit` takes the news.
  const waiting = state.isSending ? null : state.pending
  useWaiting(waiting, {
    onWaiting: () => {
      if (state.trouble === null) showWaiting(null)
    },
    onNews: news => {
      if (waiting !== null) takeNews(waiting.answer, news)
    },
  })

  const submit = async (): Promise<void> => {
    if (state.isSending) return
    if (isEmptyAnswer(state.answer)) {
      reportSlip(askFirst(exercise), null)
      return
    }
    const pending = nextAttempt(state, makeAttemptId)
    dispatch({ type: 'sending', pending })
    const { news, lasts } = await deliver({ ...pending, exercise: address, variant, hash })
    isLasting.current = lasts
    takeNews(pending.answer, news)
  }

  const startAgain = (): void => dispatch({ type: 'started-again', empty: emptyAnswerOf(exercise) })

  return { state, edit, editPart, reportSlip, submit, startAgain }
}
