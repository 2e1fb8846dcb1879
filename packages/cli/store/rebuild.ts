import { closeDatabases } from '@slopewise/server/db'
import { rebuildProgress } from '@slopewise/server/progress'
import type { Place } from '../place'
import { migrateDatabase } from '../set-up'

/** `slopewise rebuild`: derives all progress from the attempts once more. */
export const rebuild = async (place: Place): Promise<void> => {
  await migrateDatabase(place)
  const learners = await rebuildProgress()
  await closeDatabases()
  console.log(
    `Progress of ${learners} learner${learners === 1 ? '' : 's'} made anew from attempts.`,
  )
}
