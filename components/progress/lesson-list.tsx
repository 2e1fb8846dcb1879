import type { LessonStanding } from '@slopewise/lesson'
import { TickIcon } from '@/components/ui/icons'

const describe = ({ solved, exercises, isRead }: LessonStanding): string =>
  [exercises === 0 ? '' : `${solved} of ${exercises} solved`, isRead ? 'read' : '']
    .filter(words => words !== '')
    .join(' · ')

const hasBegun = ({ tried, isRead }: LessonStanding): boolean => tried > 0 || isRead

const Entries = ({ lessons }: { readonly lessons: readonly LessonStanding[] }) => (
  <ul className="lesson-list">
    {lessons.map(lesson => (
      <li key={`${lesson.course}/${lesson.lesson}`}>
        <a href={`/${lesson.course}/${lesson.lesson}`}>{lesson.title}</a>
        <progress
          value={lesson.solved}
          max={Math.max(1, lesson.exercises)}
          aria-label={`${lesson.title}: exercises solved`}
        />
        <span className="lesson-words">
          {lesson.exercises > 0 && lesson.solved === lesson.exercises && <TickIcon />}
          {describe(lesson)}
        </span>
      </li>
    ))}
  </ul>
)

/** Each lesson begun with how much of it is solved, drawn and in words; the others on request. */
export const LessonList = ({ lessons }: { readonly lessons: readonly LessonStanding[] }) => {
  const begun = lessons.filter(hasBegun)
  const waiting = lessons.filter(lesson => !hasBegun(lesson) && lesson.exercises > 0)
  return (
    <>
      <Entries lessons={begun} />
      {waiting.length > 0 && (
        <details>
          <summary>{waiting.length} not begun yet</summary>
          <Entries lessons={waiting} />
        </details>
      )}
    </>
  )
}
