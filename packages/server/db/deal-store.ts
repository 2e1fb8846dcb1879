import { getDatabase } from './client'
import type { Deal } from './generated/sqlite/client'
import { type Birth, birthStatements } from './learner-store'

/** A variant dealt to a learner, to be kept. */
export type NewDeal = Omit<Deal, 'seq'>

/** The variants of an exercise that a learner was dealt, the last one at the end. */
export const listDeals = (
  learnerId: string,
  exercise: string,
): Promise<readonly Pick<Deal, 'variant' | 'turn'>[]> =>
  getDatabase().deal.findMany({
    where: { learnerId, exercise },
    orderBy: [{ turn: 'asc' }, { seq: 'asc' }],
    select: { variant: true, turn: true },
  })

/** Keeps the deal, the learner's birth before it where one is given; a variant dealt again moves last. */
export const recordDeal = async (deal: NewDeal, birth: Birth | null): Promise<void> => {
  const database = getDatabase()
  const { learnerId, exercise, variant, turn, dealtAt } = deal
  const upsert = database.deal.upsert({
    where: { learnerId_exercise_variant: { learnerId, exercise, variant } },
    create: deal,
    update: { turn, dealtAt },
  })
  await database.$transaction([...birthStatements(database, birth), upsert])
}
