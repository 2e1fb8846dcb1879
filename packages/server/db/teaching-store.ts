import { getDatabase } from './client'

/** Roles whose own answers are no part of a class's. */
const STUDENT = { role: { notIn: ['instructor', 'admin'] } }

/** Where one learner stands with one exercise: what statistics of a class are made of. */
export type Outcome = {
  readonly learnerId: string
  readonly exercise: string
  readonly skill: string
  readonly tries: number
  readonly firstTry: string
  readonly best: string
  readonly firstAt: Date
}

/** Of every learner and exercise of a course; without what instructors and admins tried themselves. */
export const listOutcomes = (course: string): Promise<readonly Outcome[]> =>
  getDatabase().exerciseProgress.findMany({
    where: { course, learner: STUDENT },
    orderBy: [{ learnerId: 'asc' }, { firstAt: 'asc' }, { exercise: 'asc' }],
    select: {
      learnerId: true,
      exercise: true,
      skill: true,
      tries: true,
      firstTry: true,
      best: true,
      firstAt: true,
    },
  })

/** How many times one answer, as it was understood, got one verdict. */
export type AnswerCount = {
  readonly exercise: string
  readonly exerciseHash: string
  readonly variant: string
  readonly parsedAnswer: string
  readonly verdict: string
  readonly reason: string
  readonly count: number
}

const COUNTED = {
  exercise: true,
  exerciseHash: true,
  variant: true,
  parsedAnswer: true,
  verdict: true,
  reason: true,
} as const

type Counted = Omit<AnswerCount, 'count'>

/** Attempts that a regrade marked anew, as they were counted before and as they count now. */
const listMoves = async (
  course: string,
): Promise<readonly { readonly from: Counted; readonly to: Counted }[]> => {
  const rows = await getDatabase().attempt.findMany({
    where: { course, learner: STUDENT, marks: { some: {} } },
    select: {
      ...COUNTED,
      marks: { orderBy: { seq: 'desc' }, take: 1, select: { verdict: true, reason: true } },
    },
  })
  return rows.map(({ marks: [mark], ...from }) => ({ from, to: { ...from, ...mark } }))
}

const nameOf = (row: Counted): string =>
  JSON.stringify([
    row.exercise,
    row.exerciseHash,
    row.variant,
    row.parsedAnswer,
    row.verdict,
    row.reason,
  ])

/** Every answer of a course that was given, counted, with the verdicts that hold today. */
export const countAnswers = async (course: string): Promise<readonly AnswerCount[]> => {
  const rows = await getDatabase().attempt.groupBy({
    by: ['exercise', 'exerciseHash', 'variant', 'parsedAnswer', 'verdict', 'reason'],
    where: { course, learner: STUDENT },
    _count: true,
    orderBy: [{ exercise: 'asc' }, { variant: 'asc' }, { parsedAnswer: 'asc' }],
  })
  const counts = new Map<string, AnswerCount>()
  const add = (row: Counted, count: number): void => {
    const name = nameOf(row)
    counts.set(name, { ...row, count: (counts.get(name)?.count ?? 0) + count })
  }
  for (const { _count: count, ...row } of rows) add(row, count)
  for (const { from, to } of await listMoves(course)) {
    add(from, -1)
    add(to, 1)
  }
  return [...counts.values()].filter(({ count }) => count > 0)
}

/** An answer that a teacher should look at. */
export type Flagged = {
  readonly attemptId: string
  readonly exercise: string
  readonly variant: string
  readonly rawAnswer: string
  readonly verdict: string
  readonly reason: string
  readonly answeredAt: Date
  /** What the learner says of it; null where nothing was reported. */
  readonly sentence: string | null
}

/** Undecided and reported answers of a course, the newest first, at most `countMax`. */
export const listFlagged = async (
  course: string,
  countMax: number,
): Promise<readonly Flagged[]> => {
  const rows = await getDatabase().attempt.findMany({
    where: {
      course,
      learner: STUDENT,
      OR: [{ verdict: 'undecided' }, { reports: { some: {} } }],
    },
    orderBy: { seq: 'desc' },
    take: countMax,
    select: {
      attemptId: true,
      exercise: true,
      variant: true,
      rawAnswer: true,
      verdict: true,
      reason: true,
      answeredAt: true,
      reports: { select: { sentence: true } },
    },
  })
  return rows.map(({ reports: [report], ...row }) => ({
    ...row,
    sentence: report?.sentence ?? null,
  }))
}

/** One attempt of an export. */
export type ExportedAttempt = {
  readonly seq: number
  readonly learnerId: string
  readonly exercise: string
  readonly variant: string
  readonly skill: string
  readonly rawAnswer: string
  readonly parsedAnswer: string
  readonly verdict: string
  readonly reason: string
  readonly points: number | null
  readonly answeredAt: Date
}

/** Attempts of a course after `seq`, in the order of arrival, at most `countMax`. */
export const pageAttempts = (
  course: string,
  seq: number,
  countMax: number,
): Promise<readonly ExportedAttempt[]> =>
  getDatabase().attempt.findMany({
    where: { course, seq: { gt: seq }, learner: STUDENT },
    orderBy: { seq: 'asc' },
    take: countMax,
    select: {
      seq: true,
      learnerId: true,
      exercise: true,
      variant: true,
      skill: true,
      rawAnswer: true,
      parsedAnswer: true,
      verdict: true,
      reason: true,
      points: true,
      answeredAt: true,
    },
  })
