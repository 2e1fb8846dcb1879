import {
  answerChanged,
  type ChangedAnswer,
  exerciseRemoved,
  findChangedAnswers,
  findLostLessons,
  type LessonReport,
  type LostLesson,
  lessonHidden,
  lessonRemoved,
} from '@slopewise/compiler'
import type { Issue } from '@slopewise/lesson'
import { type Place, placeEnvironment, stateFolders } from '../place'

type Count = { readonly attempts: number; readonly learners: number }

/** Attempts of each of several exercises, and of several together; null where the database does not answer. */
type Counts = {
  readonly of: (address: string) => Count | null
  readonly together: (addresses: readonly string[]) => Promise<Count | null>
}

const NOTHING: Count = { attempts: 0, learners: 0 }

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `3 attempts by 2 learners`; null where the database did not answer. */
const describe = (count: Count | null): string =>
  count === null
    ? 'the attempts cannot be counted, as the database does not answer'
    : `${plural(count.attempts, 'attempt')} by ${plural(count.learners, 'learner')}`

/** Does the work with the database, and lets go of it. */
const withCounts = async <Made>(
  place: Place,
  addresses: readonly string[],
  work: (counts: Counts) => Promise<Made>,
): Promise<Made> => {
  Object.assign(process.env, placeEnvironment(place))
  const database = await import('@slopewise/server/db')
  if ((await database.checkDatabase()) === 'unreachable') {
    return work({ of: () => null, together: async () => null })
  }
  try {
    const counts = await database.countAttempts(addresses)
    return await work({
      of: address => counts.get(address) ?? NOTHING,
      together: database.countAttemptsTogether,
    })
  } finally {
    await database.closeDatabases()
  }
}

const isEmpty = (count: Count | null): boolean => count !== null && count.attempts === 0

/** Null where nobody has answered: then nothing changes for anybody. */
const issueOf = ({ address, kind, place }: ChangedAnswer, count: Count | null): Issue | null => {
  if (isEmpty(count)) return null
  switch (kind) {
    case 'changed': {
      const { id: rule, severity, advice } = answerChanged
      return { ...place, severity, rule, message: `answer changed: ${describe(count)}.`, advice }
    }
    case 'removed': {
      const { id: rule, severity, advice } = exerciseRemoved
      return {
        ...place,
        severity,
        rule,
        message: `${address} is gone: ${describe(count)}.`,
        advice,
      }
    }
    default:
      return kind satisfies never
  }
}

/** Null for a lesson in which nobody has answered. */
const issueOfLost = ({ lesson, kind, place }: LostLesson, count: Count | null): Issue | null => {
  if (isEmpty(count)) return null
  const { id: rule, severity, advice } = kind === 'draft' ? lessonHidden : lessonRemoved
  const what = kind === 'draft' ? 'becomes a draft' : 'is gone'
  return { ...place, severity, rule, message: `${lesson} ${what}: ${describe(count)}.`, advice }
}

/**
 * What the content would change for learners who have answered already, as warnings at the places of
 * the answers. Compared with the release that is being served; what is not there in a content folder
 * other than the one that is published is not missed.
 */
export const findAnswerIssues = async (
  place: Place,
  lessons: readonly LessonReport[],
  contentDir = place.content,
): Promise<readonly Issue[]> => {
  const stateDir = stateFolders(place).released
  const changed = findChangedAnswers(stateDir, lessons)
  const lost = findLostLessons(stateDir, contentDir, lessons).filter(
    ({ kind }) => kind === 'draft' || contentDir === place.content,
  )
  if (changed.length + lost.length === 0) return []
  const addresses = changed.map(({ address }) => address)
  return withCounts(place, addresses, async ({ of, together }) => {
    const ofLost: Issue[] = []
    for (const one of lost) {
      const issue = issueOfLost(one, await together(one.exercises))
      if (issue !== null) ofLost.push(issue)
    }
    return [...changed.flatMap(one => issueOf(one, of(one.address)) ?? []), ...ofLost]
  })
}
