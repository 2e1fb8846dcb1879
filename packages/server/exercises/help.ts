import type { HintReply, SolutionReply, VariantKey } from '@slopewise/lesson'
import { type Caller, findReader, requireWriter, type Writer } from '../accounts'
import { type HelpFact, inLedger, listExerciseHelps, type NewHelp, recordHelp } from '../db'
import type { ExerciseVersion } from '../grading'
import { Refusal } from '../http/refusal'
import { splitAddress } from '../lessons'
import { readDealt } from './deal'
import { requireDealt, requireVariant, requireVersion } from './version'

/** Which variant of which version help is asked for; what is missing is the one that is dealt now. */
export type HelpRequest = {
  readonly exercise: string
  readonly variant?: string | undefined
  readonly hash?: string | undefined
}

/** A reply, and the cookies of a session that was given for it. */
export type Helped<T> = { readonly reply: T; readonly cookies: readonly string[] }

type Place = {
  readonly version: ExerciseVersion
  readonly variant: string
  readonly key: VariantKey
}

const findPlace = async (caller: Caller, request: HelpRequest): Promise<Place> => {
  const { exercise, variant, hash } = request
  const dealt =
    variant === undefined || hash === undefined ? await readDealt(caller, exercise) : null
  const version = requireVersion(exercise, hash ?? dealt?.hash ?? '')
  const id = variant ?? dealt?.variant ?? ''
  return { version, variant: id, key: requireVariant(version, id) }
}

const countHints = (helps: readonly HelpFact[], variant: string, opportunity?: string): number =>
  helps
    .filter(help => help.variant === variant && help.kind === 'hint')
    .filter(help => opportunity === undefined || help.opportunity === opportunity)
    .reduce((most, { number }) => Math.max(most, number), 0)

const hasSolution = (helps: readonly HelpFact[], variant: string): boolean =>
  helps.some(help => help.variant === variant && help.kind === 'solution')

const keep = (
  { version, variant }: Place,
  { learnerId, birth }: Writer,
  { seenAt: now, ...what }: Pick<NewHelp, 'kind' | 'number' | 'seenAt' | 'opportunity'>,
): Promise<void> => {
  const { address, hash } = version.exercise
  const course = splitAddress(address)?.course ?? ''
  const where = { learnerId, course, exercise: address, variant, exerciseHash: hash }
  return inLedger(learnerId, now, entry =>
    recordHelp({ ...where, ...what, seenAt: entry.at }, birth, entry),
  )
}

/**
 * What a help counts for: a variant that a review has dealt anew starts without any. Throws
 * `variant-not-dealt`.
 */
const readOpportunity = async (learnerId: string, { version, variant }: Place): Promise<string> => {
  const { reviewedAt } = await requireDealt(learnerId, version, variant)
  return reviewedAt?.toISOString() ?? ''
}

/**
 * Shows hint `number`, or the next one, and records it. None is skipped: a number beyond the next is
 * the next. Asked twice for the same number, it shows and records that one once.
 */
export const showHint = async (
  caller: Caller,
  request: HelpRequest & { readonly number?: number | undefined },
): Promise<Helped<HintReply>> => {
  const place = await findPlace(caller, request)
  const seenAt = new Date()
  const writer = await requireWriter(caller, seenAt)
  const opportunity = await readOpportunity(writer.learnerId, place)
  const helps = await listExerciseHelps(writer.learnerId, request.exercise)
  const seen = countHints(helps, place.variant, opportunity)
  const { hints } = place.key
  const number = Math.min(request.number ?? seen + 1, seen + 1, hints.length)
  if (number > seen) await keep(place, writer, { kind: 'hint', number, seenAt, opportunity })
  const shown = hints.slice(0, Math.max(seen, number))
  return { reply: { hints: shown, total: hints.length }, cookies: writer.cookies }
}

/** The hints that the caller has seen. Writes nothing. */
export const readHints = async (caller: Caller, request: HelpRequest): Promise<HintReply> => {
  const { key, variant } = await findPlace(caller, request)
  const learnerId = findReader(caller)
  const helps = learnerId === null ? [] : await listExerciseHelps(learnerId, request.exercise)
  return { hints: key.hints.slice(0, countHints(helps, variant)), total: key.hints.length }
}

/** Shows the worked solution and records it. */
export const showSolution = async (
  caller: Caller,
  request: HelpRequest,
): Promise<Helped<SolutionReply>> => {
  const place = await findPlace(caller, request)
  const seenAt = new Date()
  const writer = await requireWriter(caller, seenAt)
  const opportunity = await readOpportunity(writer.learnerId, place)
  await keep(place, writer, { kind: 'solution', number: 1, seenAt, opportunity })
  return { reply: { html: place.key.solutionHtml }, cookies: writer.cookies }
}

/** The solution, where the caller has seen it. Writes nothing. Throws `solution-not-seen`. */
export const readSolution = async (
  caller: Caller,
  request: HelpRequest,
): Promise<SolutionReply> => {
  const { key, variant } = await findPlace(caller, request)
  const learnerId = findReader(caller)
  const helps = learnerId === null ? [] : await listExerciseHelps(learnerId, request.exercise)
  if (!hasSolution(helps, variant)) throw new Refusal('solution-not-seen')
  return { html: key.solutionHtml }
}
