import type { Work } from './work'

/** Decides the claims before what comes next, under the conditions before and behind them. */
export const runPending = (work: Work): void => {
  const conditions = [...work.leading, ...work.trailing]
  for (const run of work.pending) run(conditions)
  work.pending = []
  work.trailing = []
}

/** Conditions behind a claim, `(p > 0, q > 0)`, end where something else begins. */
export const endConditions = (work: Work): void => {
  if (work.trailing.length > 0) runPending(work)
}
