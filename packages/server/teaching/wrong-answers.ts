import { groupAnswers } from '@slopewise/grading'
import type { AnswerGroup, ReasonCount } from '@slopewise/lesson'
import type { AnswerCount } from '../db'
import { findVersion } from '../grading'

/** Answers beyond these were given by next to nobody. */
const TEXTS_MAX = 200

const byCount = (a: { readonly count: number }, b: { readonly count: number }): number =>
  b.count - a.count

type Spelling = Pick<AnswerCount, 'parsedAnswer' | 'verdict' | 'reason' | 'count'>

/** One spelling may have got several verdicts over the years: they count together, under the commonest. */
const mergeSpellings = (rows: readonly AnswerCount[]): readonly Spelling[] => {
  const merged = new Map<string, Spelling>()
  for (const row of [...rows].sort(byCount)) {
    const known = merged.get(row.parsedAnswer)
    merged.set(row.parsedAnswer, known ? { ...known, count: known.count + row.count } : row)
  }
  return [...merged.values()].sort(byCount).slice(0, TEXTS_MAX)
}

const groupsOf = (rows: readonly AnswerCount[]): AnswerGroup[] => {
  const [first] = rows
  if (first === undefined) return []
  const { exercise, exerciseHash, variant } = first
  const found = findVersion(exercise, exerciseHash)
  const spellings = mergeSpellings(rows)
  const texts = spellings.map(({ parsedAnswer }) => parsedAnswer)
  const groups = found.ok
    ? groupAnswers(found.version.key, variant, texts)
    : texts.map((_, index) => [index])
  return groups.flatMap(indices => {
    const own = indices.flatMap(index => spellings[index] ?? [])
    const [example] = own
    if (example === undefined) return []
    return [
      {
        variant,
        example: example.parsedAnswer,
        count: own.reduce((sum, { count }) => sum + count, 0),
        spellings: own.length,
        verdict: example.verdict,
        reason: example.reason,
      },
    ]
  })
}

/** The answers to one exercise that were not right, equal ones together, the commonest first. */
export const groupWrongAnswers = (rows: readonly AnswerCount[]): readonly AnswerGroup[] => {
  const wrong = rows.filter(({ verdict }) => verdict !== 'correct')
  const variants = new Map<string, AnswerCount[]>()
  for (const row of wrong) {
    const name = `${row.exerciseHash} ${row.variant}`
    variants.set(name, [...(variants.get(name) ?? []), row])
  }
  return [...variants.values()].flatMap(groupsOf).sort(byCount)
}

/** How often each reason was given, the commonest first; right answers' reasons are left out. */
export const countReasons = (rows: readonly AnswerCount[]): readonly ReasonCount[] => {
  const reasons = new Map<string, ReasonCount>()
  for (const { reason, verdict, count } of rows) {
    if (verdict === 'correct') continue
    const known = reasons.get(reason)
    reasons.set(reason, { reason, verdict, count: (known?.count ?? 0) + count })
  }
  return [...reasons.values()].sort(byCount)
}
