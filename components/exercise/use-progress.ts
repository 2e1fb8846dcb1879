'use client'

import type { ExerciseProgress } from '@slopewise/lesson'
import { useCallback, useSyncExternalStore } from 'react'
import {
  type CourseProgress,
  readProgress,
  readUnknownProgress,
  subscribeProgress,
} from './progress-store'

const courseOf = (address: string): string => address.split('/')[0] ?? ''

const keepSilent = (): void => {}

/** Where the learner stands in the course: `loading` on the server and until the reply is there. */
export const useCourseProgress = (course: string): CourseProgress => {
  const subscribe = useCallback(
    (listener: () => void) => subscribeProgress(course, listener),
    [course],
  )
  return useSyncExternalStore(subscribe, () => readProgress(course), readUnknownProgress)
}

const findEntry = (address: string): ExerciseProgress | null =>
  readProgress(courseOf(address)).byAddress[address] ?? null

/** A piece of what is known of the course: nothing is rendered again while that stays the same. */
const usePiece = <Piece>(address: string, read: () => Piece, unknown: Piece): Piece => {
  const course = courseOf(address)
  const subscribe = useCallback(
    (listener: () => void) => subscribeProgress(course, listener),
    [course],
  )
  return useSyncExternalStore(subscribe, read, () => unknown)
}

/** The same for one exercise; null while nothing is known of it. */
export const useExerciseProgress = (address: string): ExerciseProgress | null =>
  usePiece<ExerciseProgress | null>(address, () => findEntry(address), null)

/** Whether it is known where the learner stands with an exercise. */
export const useProgressStatus = (address: string): CourseProgress['status'] =>
  usePiece<CourseProgress['status']>(
    address,
    () => readProgress(courseOf(address)).status,
    'loading',
  )

/** Whether the exercise has been answered, rightly or wrongly. Null stands for no exercise. */
export const useHasAnswered = (address: string | null): boolean => {
  const course = address === null ? '' : courseOf(address)
  const subscribe = useCallback(
    (listener: () => void) => (course === '' ? keepSilent : subscribeProgress(course, listener)),
    [course],
  )
  const readTries = () =>
    address === null ? 0 : (readProgress(course).byAddress[address]?.tries ?? 0)
  return useSyncExternalStore(subscribe, readTries, () => 0) > 0
}
