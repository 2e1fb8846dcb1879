import { type Answer, isByPart } from '@slopewise/lesson'
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

/** What is kept of a variant that was dealt, beside the page's own, which is under the address itself. */
const dealtName = (address: string): string => `dealt:${address}`

/** Which variant was dealt. */
export const dealName = (address: string): string => `deal:${address}`

/** Where an exercise is kept: the page's own variant under its address, the one dealt last beside it. */
export type MemoryPlace = { readonly name: string; readonly variant: string }

/** The place of the page's own variant, or of one that was dealt at a time, in the lesson or by a review. */
export const placeOf = (
  { address, variant }: { readonly address: string; readonly variant: string },
  dealtAt: string | null,
): MemoryPlace =>
  dealtAt === null
    ? { name: address, variant }
    : { name: dealtName(address), variant: `${variant} ${dealtAt}` }

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
const keep = (name: string, memory: Memory): void => {
  if (isStudentView()) return
  try {
    localStorage.setItem(ownName(name), JSON.stringify(memory))
  } catch {
    // Nothing is lost that was sent.
  }
}

export const remember = ({ name, variant }: MemoryPlace, state: ExerciseState): void => {
  const { answer, pending, judged, clearedAt } = state
  keep(name, { variant, answer, pending, judged, clearedAt })
}

const NOTHING = { pending: null, judged: null, clearedAt: null }

/** Keeps a text that is typed before the code of its exercise is there; `part` is null where it has none. */
export const rememberText = (
  { name, variant }: MemoryPlace,
  part: string | null,
  text: string,
): void => {
  const known = recall({ name, variant })
  const others = known !== null && isByPart(known.answer) ? known.answer : {}
  const answer = part === null ? text : { ...others, [part]: text }
  keep(name, { ...NOTHING, ...known, variant, answer })
}

const isKept = (name: string): boolean => {
  try {
    return localStorage.getItem(ownName(name)) !== null
  } catch {
    return false
  }
}

/** Whether this device keeps anything of an exercise: a text, a mark, or a variant that it was dealt. */
export const isRemembered = (address: string): boolean =>
  [address, dealtName(address), dealName(address)].some(isKept)
