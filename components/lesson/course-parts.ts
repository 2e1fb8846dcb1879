import type { LessonSummary, PublicCourse } from '@slopewise/lesson'

/** A group of lessons on the course page. `teach` is the course proper, and is numbered. */
export type CoursePart = {
  readonly role: 'before' | 'teach' | 'practice' | 'after'
  readonly title: string
  readonly lessons: readonly LessonSummary[]
}

const TITLES: Readonly<Record<CoursePart['role'], string>> = {
  before: 'Before you begin',
  teach: 'Lessons',
  practice: 'Practice',
  after: 'At the end',
}

/**
 * The lessons of a course in groups, as its `course.json` says what they are for; groups without
 * lessons are left out, and so are lessons without exercises.
 */
export const findCourseParts = ({
  lessons,
  practice = [],
  checks,
}: PublicCourse): readonly CoursePart[] => {
  const roleOf = ({ lesson }: LessonSummary): CoursePart['role'] => {
    if (lesson === checks?.before) return 'before'
    if (lesson === checks?.after) return 'after'
    return practice.includes(lesson) ? 'practice' : 'teach'
  }
  const parts = (['before', 'teach', 'practice', 'after'] as const).map(role => ({
    role,
    title: TITLES[role],
    lessons: lessons.filter(one => one.exercises.length > 0 && roleOf(one) === role),
  }))
  return parts.filter(part => part.lessons.length > 0)
}
