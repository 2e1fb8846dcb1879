import { type Judgement, judge } from '../judgement'

/** Right, with what is exactly right where that reads differently. */
export const judgeNear = (yours: string, approximate: string): Judgement =>
  yours === approximate
    ? judge('correct', 'within-tolerance', { id: 'equal', args: { yours } })
    : judge('correct', 'within-tolerance', { id: 'placed/near', args: { yours, approximate } })
