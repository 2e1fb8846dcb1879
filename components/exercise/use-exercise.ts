import { type Answer, type DealtExercise, KINDS, type PartAnswer } from '@slopewise/lesson'
import { useEffect, useReducer, useRef } from 'react'
import { placeOf, recall, remember } from './exercise-memory'
import { type ExerciseState, reduceExercise, startState } from './exercise-state'
import { findJudgedAfterReload } from './judged'
import { useExerciseProgress, useProgressStatus } from './use-progress'
import { useSending } from './use-sending'

const EMPTY = { maths: '', text: '', list: [], parts: {} } as const satisfies Record<string, Answer>

const emptyAnswerOf = (exercise: DealtExercise): Answer => EMPTY[KINDS[exercise.kind].answer]

/**
 * Puts back what was on the page before a reload: the text being typed at once, the mark as soon as
 * the server has said which attempt was the last, or cannot be asked.
 */
const useRestoring = (
  exercise: DealtExercise,
  dealtAt: string | null,
  state: ExerciseState,
  restore: (state: Partial<ExerciseState>) => void,
): void => {
  const { address, variant } = exercise
  const status = useProgressStatus(address)
  const entry = useExerciseProgress(address)
  const isRestored = useRef(false)
  const restoreNow = useRef(restore)
  restoreNow.current = restore

  useEffect(() => {
    const memory = recall(placeOf({ address, variant }, dealtAt))
    if (memory === null) return
    const { answer, pending, clearedAt, judged } = memory
    // What the server says of the last answer is about another time than this review's.
    restoreNow.current({ answer, pending, clearedAt, ...(dealtAt !== null && { judged }) })
  }, [address, variant, dealtAt])

  const isTouched = state.judged !== null || state.isSending
  useEffect(() => {
    if (isRestored.current || status === 'loading' || dealtAt !== null) return
    isRestored.current = true
    if (isTouched) return
    const memory = recall(placeOf({ address, variant }, null))
    const judged = findJudgedAfterReload({
      remembered: memory?.judged ?? null,
      clearedAt: memory?.clearedAt ?? null,
      last: status === 'failed' ? undefined : (entry?.last ?? null),
    })
    if (judged === null) return
    restoreNow.current(memory === null ? { judged, answer: judged.answer } : { judged })
  }, [address, variant, dealtAt, status, entry, isTouched])
}

/**
 * All that an exercise on the page can do. The parent decides nothing; it shows `state`. `dealtAt` is when a
 * review dealt it, null in a lesson.
 */
export const useExercise = (exercise: DealtExercise, dealtAt: string | null = null) => {
  const { address, variant } = exercise
  const [state, dispatch] = useReducer(reduceExercise, emptyAnswerOf(exercise), startState)
  useRestoring(exercise, dealtAt, state, restored =>
    dispatch({ type: 'restored', state: restored }),
  )

  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else remember(placeOf({ address, variant }, dealtAt), state)
  }, [address, variant, dealtAt, state])

  const edit = (answer: Answer): void => dispatch({ type: 'edited', answer })

  const editPart = (part: string, answer: PartAnswer): void =>
    dispatch({ type: 'part-edited', part, answer })

  const { reportSlip, submit } = useSending(exercise, state, dispatch)

  const startAgain = (): void => dispatch({ type: 'started-again', empty: emptyAnswerOf(exercise) })

  return { state, edit, editPart, reportSlip, submit, startAgain }
}
