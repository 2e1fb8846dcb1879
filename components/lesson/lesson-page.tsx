import type { PublicCourse, PublicLesson } from '@slopewise/lesson'
import { EarlyScript } from '@/components/islands/early-script'
import { ScrollBoxes } from '@/components/ui/scroll-boxes'
import { ContentsList } from './contents-list'
import { type CourseOutline, isLastLesson } from './course-outline'
import { FarParts } from './far-parts'
import { type DealtExercises, LessonBody } from './lesson-body'
import { LessonEnd } from './lesson-end'
import { findNeighbours, LessonNav } from './lesson-nav'
import { LessonNews } from './lesson-news'
import { LessonPart } from './lesson-part'
import type { EndedExercise } from './lesson-result'
import type { LessonResultProps } from './lesson-result-box'
import { NotationBox } from './notation-box'
import { StillPart } from './still-part'

/** `Slide 2 of 3`, where the lesson follows a slide of a counted source. */
const sourceWords = (source: string, slideCount: number): string => {
  if (source === '') return ''
  const words = source.charAt(0).toUpperCase() + source.slice(1)
  return /^slide \d+$/i.test(source) && slideCount > 0 ? `${words} of ${slideCount}` : words
}

const endedOf = ({ exerciseOrder, exercises }: PublicLesson): readonly EndedExercise[] =>
  exerciseOrder.flatMap((id, index) => {
    const exercise = exercises[id]
    if (exercise === undefined) return []
    const { address, skill } = exercise
    return [{ id, address, skill, number: index + 1 }]
  })

const nextOf = (course: PublicCourse, lesson: string) => {
  const { next } = findNeighbours(course, lesson)
  return next === null ? null : { href: `/${course.course}/${next.lesson}`, title: next.title }
}

/** Where the skills of this lesson are practised, but for the lesson itself. */
const practiceOf = (
  { course, lesson, exercises }: PublicLesson,
  { practice }: CourseOutline,
): CourseOutline['practice'] => {
  const skills = new Set(Object.values(exercises).map(({ skill }) => skill))
  const own = `/${course}/${lesson}`
  const places = Object.entries(practice)
  return Object.fromEntries(places.filter(([skill, { href }]) => skills.has(skill) && href !== own))
}

type LessonPageProps = {
  readonly course: PublicCourse
  readonly lesson: PublicLesson
  readonly exercises: DealtExercises
  readonly outline: CourseOutline
}

const resultOf = ({ course, lesson, outline }: LessonPageProps): LessonResultProps => ({
  course: course.course,
  exercises: endedOf(lesson),
  nextLesson: nextOf(course, lesson.lesson),
  practice: practiceOf(lesson, outline),
  outline: isLastLesson(outline, lesson.lesson) ? outline : null,
})

/** A whole lesson: where one is, what the letters mean, the text, and where to go next. */
export const LessonPage = ({ course, lesson, exercises, outline }: LessonPageProps) => {
  const source = sourceWords(lesson.source, course.slideCount)
  return (
    <div className="lesson-layout">
      <EarlyScript />
      {lesson.headings.length > 1 && <ContentsList headings={lesson.headings} />}
      <div className="lesson-main">
        <main id="main" tabIndex={-1}>
          <article className="lesson">
            <header className="lesson-head">
              <p className="kicker">
                <a href={`/${course.course}`}>{course.title}</a>
                {source !== '' && <> · {source}</>}
                {lesson.draft && <span className="draft-mark">Draft</span>}
              </p>
              <h1>{lesson.title}</h1>
              {lesson.description !== '' && <p className="lead">{lesson.description}</p>}
            </header>
            {/* A run without anything in it would be taken for one that was lost, and fetched. */}
            {lesson.notation.length > 0 && (
              <StillPart>
                <NotationBox notation={lesson.notation} />
              </StillPart>
            )}
            <div className="prose">
              <LessonBody lesson={lesson} exercises={exercises} />
            </div>
            {lesson.exerciseOrder.length > 0 && (
              <LessonPart
                content={{
                  kind: 'result',
                  result: resultOf({ course, lesson, exercises, outline }),
                }}
              />
            )}
            <LessonEnd address={`${course.course}/${lesson.lesson}`} />
          </article>
        </main>
        <LessonNav course={course} lesson={lesson.lesson} />
      </div>
      {/* In development the page follows by itself; of drafts learners' pages know nothing. */}
      {process.env.NODE_ENV === 'production' && !lesson.draft && (
        <LessonNews address={`${course.course}/${lesson.lesson}`} hash={lesson.hash} />
      )}
      <FarParts />
      <ScrollBoxes />
    </div>
  )
}
