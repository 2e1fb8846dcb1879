import {
  answerChanged,
  type ChangedAnswer,
  exerciseRemoved,
  findChangedAnswers,
  type LessonReport,
} from '@slopewise/compiler'
import type { Issue } from '@slopewise/lesson'
import { type Place, placeEnvironment, stateFolders } from '../place'

type Count = { readonly attempts: number; readonly learners: number }

const NOTHING: Count = { attempts: 0, learners: 0 }

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `3 attempts by 2 learners`; null where the database did not answer. */
const describe = (count: Count | null): string =>
  count === null
    ? 'the attempts cannot be counted, as the database does not answer'
    : `${plural(count.attempts, 'attempt')} by ${plural(count.learners, 'learner')}`

const countAll = async (
  place: Place,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Count> | null> => {
  Object.assign(process.env, placeEnvironment(place))
  const database = await import('@slopewise/server/db')
  if ((await database.checkDatabase()) === 'unreachable') return null
  const counts = await database.countAttempts(addresses)
  await database.closeDatabases()
  return counts
}

/** Null where nobody has answered: then nothing changes for anybody. */
const issueOf = ({ address, kind, place }: ChangedAnswer, count: Count | null): Issue | null => {
  if (count !== null && count.attempts === 0) return null
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

/**
 * What the content would change for learners who have answered already, as warnings at the places of
 * the answers. Compared with the release that is being served.
 */
export const findAnswerIssues = async (
  place: Place,
  lessons: readonly LessonReport[],
): Promise<readonly Issue[]> => {
  const changed = findChangedAnswers(stateFolders(place).released, lessons)
  if (changed.length === 0) return []
  const counts = await countAll(
    place,
    changed.map(({ address }) => address),
  )
  return changed.flatMap(one => {
    const count = counts === null ? null : (counts.get(one.address) ?? NOTHING)
    return issueOf(one, count) ?? []
  })
}
