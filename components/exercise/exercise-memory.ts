import type { Answer } from '@slopewise/lesson'
import { ownName } from './device-learner'
import type { ExerciseState, Pending } from './exercise-state'
import type { Judged } from './judged'
import { isStudentView } from './student-view'

/** What this device keeps of an exercise: the text being typed, and the last mark with its words. */
export type Memory = {
  readonly variant: string
  readonly answer: Answer
  readonly pending: Pending | null
  readonly judged: Judged | null
  readonly clearedAt: string | null
}

/** Where an exercise is kept: the page's own variant under its address, the one dealt last beside it. */
export type MemoryPlace = { readonly name: string; readonly variant: string }

/** The place of the page's own variant, or of one that was dealt at a time, in the lesson or by a review. */
export const placeOf = (
  { address, variant }: { readonly address: string; readonly variant: string },
  dealtAt: string | null,
): MemoryPlace =>
  dealtAt === null
    ? { name: address, variant }
    : { name: `dealt:${address}`, variant: `${variant} ${dealtAt}` }

/** Null where nothing is kept for this variant, or the browser keeps nothing at all. */
export const recall = ({ name, variant }: MemoryPlace): Memory | null => {
  if (isStudentView()) return null
  try {
    const text = localStorage.getItem(ownName(name))
    if (text === null) return null
    // Written by `remember` in this format only: `ownName` has its number in it.
    const memory = JSON.parse(text) as Memory
    return memory.variant === variant ? memory : null
  } catch {
    return null
  }
}

/** Best effort: private windows and full stores lose the draft on reload, and nothing else. */
export const remember = ({ name, variant }: MemoryPlace, state: ExerciseState): void => {
  if (isStudentView()) return
  const { answer, pending, judged, clearedAt } = state
  const memory: Memory = { variant, answer, pending, judged, clearedAt }
  try {
    localStorage.setItem(ownName(name), JSON.stringify(memory))
  } catch {
    // Nothing is lost that was sent.
  }
}
