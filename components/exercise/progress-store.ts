import type { ExerciseProgress, ProgressReply } from '@slopewise/lesson'
import { keepSeed } from './choice-order'
import { mayHaveSession } from './device-learner'
import { ensureSession } from './server-request'
import { countTry, isStudentView } from './student-view'

/** Where the learner stands in one course, as far as this page knows. */
export type CourseProgress = {
  readonly status: 'loading' | 'failed' | 'ready'
  readonly byAddress: Readonly<Record<string, ExerciseProgress>>
}

const LOADING: CourseProgress = { status: 'loading', byAddress: {} }

const courses = new Map<string, CourseProgress>()
const listeners = new Set<() => void>()

const publish = (course: string, progress: CourseProgress): void => {
  courses.set(course, progress)
  for (const listener of listeners) listener()
}

const readReply = async (course: string): Promise<CourseProgress> => {
  if (isStudentView() || !mayHaveSession()) return { status: 'ready', byAddress: {} }
  const ask = () => fetch(`/api/progress?course=${encodeURIComponent(course)}`)
  let response = await ask()
  if (response.status === 401) {
    await ensureSession()
    response = await ask()
  }
  if (!response.ok) throw new Error(`Progress answered ${response.status}.`)
  // The server's own reply: its shape is held by the API's tests.
  const reply = (await response.json()) as ProgressReply
  if (reply.seed !== undefined) keepSeed(reply.seed)
  const known = courses.get(course)?.byAddress ?? {}
  const fetched = Object.fromEntries(reply.exercises.map(entry => [entry.exercise, entry]))
  return { status: 'ready', byAddress: { ...fetched, ...pickNewer(known, fetched) } }
}

/** What was answered on this page while the request was on its way is newer than its reply. */
const pickNewer = (
  known: CourseProgress['byAddress'],
  fetched: CourseProgress['byAddress'],
): CourseProgress['byAddress'] =>
  Object.fromEntries(
    Object.entries(known).filter(([address, { tries }]) => tries > (fetched[address]?.tries ?? 0)),
  )

const load = async (course: string): Promise<void> => {
  const byAddress = courses.get(course)?.byAddress ?? {}
  publish(course, { status: 'loading', byAddress })
  try {
    publish(course, await readReply(course))
  } catch {
    publish(course, { status: 'failed', byAddress: courses.get(course)?.byAddress ?? {} })
  }
}

/** Calls back on every change; the first to ask for a course sends the one small request. */
export const subscribeProgress = (course: string, listener: () => void): (() => void) => {
  listeners.add(listener)
  if (!courses.has(course)) void load(course)
  return () => listeners.delete(listener)
}

export const readProgress = (course: string): CourseProgress => courses.get(course) ?? LOADING

/** What the server renders, and the browser before it knows better. */
export const readUnknownProgress = (): CourseProgress => LOADING

export const reloadProgress = (course: string): void => void load(course)

/** Takes over what the reply to an attempt says, so that every mark on the page follows at once. */
export const recordProgress = (progress: ExerciseProgress): void => {
  const course = progress.exercise.split('/')[0] ?? ''
  const { status, byAddress } = readProgress(course)
  const known = byAddress[progress.exercise]
  const now = isStudentView() ? countTry(known, progress) : progress
  publish(course, { status, byAddress: { ...byAddress, [progress.exercise]: now } })
}
