import type { Verdict } from '@slopewise/lesson'
import { readSet } from '@slopewise/lesson/read-set'
import { normalizeRegion, type Region, regionToText } from '@slopewise/math'
import type { Asked } from '../asked'
import { findAuthorFeedback } from '../feedback/author'
import { findText, invalidBy, noText, shownText } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { isSameNearly, judgeSet } from './judge-set'
import { findSet, prepareSet } from './prepare-set'
import { inWritingOf } from './regions'

/** Grades a set of numbers that was typed: as a set, however it is written. */
export const gradeSet = ({ exercise, key, variant, answer }: Asked): Verdict => {
  const text = findText(answer)
  if (text === null) return invalidBy(noText(answer))
  const read = readSet(exercise.names, text)
  if (!read.ok) return invalidBy(read.slip)
  const prepared = prepareSet(key, variant)
  const { reader } = prepared
  const written = inWritingOf(prepared.region, read.region)
  const region = normalizeRegion(written) ?? written
  const given = { region, text, shown: shownText(text) }
  const judgement = judgeSet(prepared, given)
  const isIt = (when: Region): boolean => isSameNearly(given, when, prepared)
  const rules = { key: reader.key, read: (when: string) => findSet(when, reader) }
  const author = findAuthorFeedback(rules, judgement.tags, isIt)
  return verdictOf(judgement, regionToText(region), author)
}
