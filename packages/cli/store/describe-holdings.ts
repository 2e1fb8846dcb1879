import type { Inspection } from '@slopewise/server/db/inspect'

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What a database holds, in a few words. */
export const describeHoldings = ({ attempts, learners }: Inspection): string =>
  `${plural(attempts, 'attempt')} of ${plural(learners, 'learner')}`
