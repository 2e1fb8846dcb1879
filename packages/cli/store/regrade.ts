import { closeDatabases } from '@slopewise/server/db'
import {
  applyRegrade,
  type Move,
  planRegrade,
  type RegradePlan,
  type Unclear,
} from '@slopewise/server/regrading'
import type { Place } from '../place'
import { migrateDatabase } from '../set-up'
import { plainLine } from '../show-text'
import { UsageError } from '../usage-error'

/** What `slopewise regrade` was told. */
export type RegradeFlags = {
  readonly course?: string
  readonly exercise?: string
  readonly dryRun?: boolean
}

const WHY: Readonly<Record<Unclear, string>> = {
  'no-key': 'the key to its version is lost',
  'no-variant': 'the key has no such variant any more',
  'read-otherwise': 'it would be read otherwise than on the day',
  'not-readable': 'it would not be readable today',
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const pointsOf = (points: number | null): string => (points === null ? '' : ` (${points})`)

const describeMove = ({ attempt, to }: Move): string => {
  const { learnerId, exercise, variant, rawAnswer, verdict, points } = attempt
  const change = `${verdict}${pointsOf(points)} → ${to.decided.verdict}${pointsOf(to.points)}`
  return `  ${learnerId}  ${exercise} [${variant}]  ${plainLine(rawAnswer)}  ${change}`
}

const countChanges = (moves: readonly Move[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { attempt, to } of moves) {
    const change = `${attempt.exercise}: ${attempt.verdict} → ${to.decided.verdict}`
    counts.set(change, (counts.get(change) ?? 0) + 1)
  }
  return [...counts].sort().map(([change, count]) => `  ${change}: ${plural(count, 'answer')}`)
}

/** What a plan says, line by line. */
export const describePlan = ({ replayed, moves, unclear }: RegradePlan): readonly string[] => {
  const learners = new Set(moves.map(({ attempt }) => attempt.learnerId)).size
  return [
    `Replayed ${plural(replayed, 'answer')}: ${moves.length} of ${plural(learners, 'learner')} would move.`,
    ...moves.map(describeMove),
    ...(moves.length > 0 ? ['In all:', ...countChanges(moves)] : []),
    ...(unclear.length > 0 ? [`Left as they are, to be looked at: ${unclear.length}.`] : []),
    ...unclear.map(({ attempt, why }) => {
      const { attemptId, exercise, rawAnswer } = attempt
      return `  ${attemptId}  ${exercise}  ${plainLine(rawAnswer)}  ${WHY[why]}`
    }),
  ]
}

/** `slopewise regrade`: replays stored answers, says who moves, and applies it unless it is a dry run. */
export const regrade = async (place: Place, flags: RegradeFlags): Promise<void> => {
  const { course, exercise, dryRun = false } = flags
  if (course !== undefined && exercise !== undefined) {
    throw new UsageError('Give --course or --exercise, not both.')
  }
  await migrateDatabase(place)
  try {
    const plan = await planRegrade({ ...(course && { course }), ...(exercise && { exercise }) })
    for (const line of describePlan(plan)) console.log(line)
    const id = dryRun ? null : await applyRegrade(plan)
    console.log(id === null ? 'Nothing was changed.' : `Applied, as regrade ${id}.`)
  } finally {
    await closeDatabases()
  }
}
