import type { LessonSummary, PublicCourse } from '@slopewise/lesson'
import type { LastGood } from './last-good'
import type { LessonReport } from './lesson-report'
import type { ContentInput, CourseInput } from './read-content'
import type { Release, ReleasedLesson } from './write-release'

/** What goes into a release. */
export type ReleaseOptions = {
  /** Whether drafts are lessons like all others, as for their authors. */
  readonly showDrafts: boolean
  /** Where lessons with errors are taken from; null: there are none. */
  readonly lastGood: LastGood | null
}

type Ready = ReleasedLesson & { readonly summary: LessonSummary }

const findReady = (
  { input, outcome, isBroken }: LessonReport,
  lastGood: LastGood | null,
): Ready[] => {
  const { course, lesson } = input
  const { summary, files, keys, letters } = outcome
  if (!isBroken && summary !== null) return [{ course, lesson, summary, files, keys, letters }]
  const good = lastGood?.findLesson(course, lesson) ?? null
  return good === null ? [] : [{ course, lesson, keys: [], letters: {}, ...good }]
}

const makeCourse = (
  { course, file }: CourseInput,
  ready: readonly Ready[],
  lastGood: LastGood | null,
): PublicCourse[] => {
  const lessons = ready.filter(one => one.course === course).map(({ summary }) => summary)
  if (file === null) {
    const before = lastGood?.findCourse(course) ?? null
    return before === null ? [] : [{ ...before, lessons }]
  }
  const { title, description, source, slideCount, practice, checks } = file
  const roles = {
    ...(practice.length === 0 ? {} : { practice }),
    ...(checks === undefined ? {} : { checks }),
  }
  return [{ course, title, description, source, slideCount, ...roles, lessons }]
}

/** Puts together what is released of lessons that were compiled. */
export const gatherRelease = (
  { courses }: ContentInput,
  lessons: readonly LessonReport[],
  { showDrafts, lastGood }: ReleaseOptions,
): Omit<Release, 'fonts'> => {
  const ready = lessons.flatMap(lesson => findReady(lesson, lastGood))
  const isHidden = ({ summary }: Ready): boolean => summary.draft === true && !showDrafts
  const shown = ready.filter(one => !isHidden(one))
  const hidden = ready.filter(isHidden)
  const make = (some: readonly Ready[]) =>
    courses.flatMap(course => makeCourse(course, some, lastGood))
  const hasLessons = ({ lessons: own }: PublicCourse): boolean => own.length > 0
  return {
    // A course of drafts only is a draft itself.
    courses: make(shown).filter(course => showDrafts || hasLessons(course)),
    lessons: shown,
    draftCourses: make(hidden).filter(hasLessons),
    drafts: hidden,
  }
}
