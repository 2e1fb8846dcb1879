import {
  type DerivedRows,
  findDerivation,
  inLedger,
  listAnswerers,
  listAttempts,
  listHelps,
  recordDerivation,
  replaceDerived,
} from '../db'
import { findSkill } from '../lessons'
import { replayHistory } from './replay'

/** Grows whenever the rules of progress change: at the next start all of it is made anew. */
export const RULES_VERSION = 1

/** Under this name it is kept by which rules progress was made. */
export const DERIVATION = 'progress'

/** What follows from all that is recorded of a learner. Writes nothing. */
export const deriveLearner = async (learnerId: string): Promise<DerivedRows> => {
  const [attempts, helps] = await Promise.all([listAttempts(learnerId), listHelps(learnerId)])
  return replayHistory(learnerId, { attempts, helps }, findSkill)
}

/** Makes a learner's progress anew from their attempts, in one transaction. */
export const rebuildLearner = (learnerId: string): Promise<void> =>
  inLedger(learnerId, new Date(), async entry =>
    replaceDerived(entry, await deriveLearner(learnerId)),
  )

/** Makes the progress of some learners anew after a regrade noted that it is outdated. */
export const rebuildLearners = async (learnerIds: readonly string[]): Promise<void> => {
  for (const learnerId of new Set(learnerIds)) await rebuildLearner(learnerId)
  await recordDerivation(DERIVATION, RULES_VERSION, new Date())
}

/**
 * Makes everybody's progress anew, a learner at a time, also while a server runs; returns how many
 * learners that were.
 */
export const rebuildProgress = async (): Promise<number> => {
  const learners = await listAnswerers()
  for (const learnerId of learners) await rebuildLearner(learnerId)
  await recordDerivation(DERIVATION, RULES_VERSION, new Date())
  return learners.length
}

/**
 * Makes progress anew where it was made by other rules, or never, as after an upgrade; returns how
 * many learners that were, null where all was well.
 */
export const rebuildOutdated = async (): Promise<number | null> =>
  (await findDerivation(DERIVATION)) === RULES_VERSION ? null : rebuildProgress()
