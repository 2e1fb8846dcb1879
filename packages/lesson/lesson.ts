import type { ExerciseKey, PublicExercise } from './exercise'
import type { Widget } from './widget'

export type Heading = {
  readonly id: string
  readonly depth: 2 | 3
  readonly html: string
  readonly text: string
}

/** Typeset formula: HTML with MathML inside, made by KaTeX at compile time. */
export type Formula = { readonly html: string; readonly display: boolean }

/** A font of formulas, cut to some letters; every other letter is in the whole font. */
export type CutFont = {
  /** Its name below `/fonts/`; another one whenever its bytes change. */
  readonly file: string
  /** Letters of formulas, or those that only figures set. */
  readonly use: 'formulas' | 'figures'
  readonly family: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  /** As CSS writes it: `U+61,U+7a`. */
  readonly range: string
  /** The lessons whose formulas are set in it, as `course/lesson`. */
  readonly usedBy: readonly string[]
}

/** What a learner's page is made of. `code` refers to formulas, exercises and widgets by id. */
export type PublicLesson = {
  readonly course: string
  /** The folder's name without its number: `sigmoid`. */
  readonly lesson: string
  readonly title: string
  /** `slide 2`; empty where the page has no slide. */
  readonly source: string
  readonly description: string
  readonly skills: readonly string[]
  /** The notation box: `g(z)` typeset, in words. */
  readonly notation: readonly { readonly symbolHtml: string; readonly meaningHtml: string }[]
  readonly headings: readonly Heading[]
  readonly code: string
  readonly formulas: Readonly<Record<string, Formula>>
  readonly widgets: Readonly<Record<string, Widget>>
  readonly exercises: Readonly<Record<string, PublicExercise>>
  /** In the page's order. */
  readonly exerciseOrder: readonly string[]
  /** There, and true, for a lesson that learners do not see yet. */
  readonly draft?: true
  readonly hash: string
}

export type LessonKeys = {
  readonly course: string
  readonly lesson: string
  readonly exercises: Readonly<Record<string, ExerciseKey>>
}

export type LessonSummary = {
  readonly lesson: string
  readonly title: string
  readonly source: string
  readonly description: string
  /** Their ids, in order. */
  readonly exercises: readonly string[]
  /** As in the lesson. */
  readonly draft?: true
}

/** Two lessons with the same exercises: an exercise of one is compared with its namesake. */
export type CourseChecks = { readonly before: string; readonly after: string }

export type PublicCourse = {
  readonly course: string
  readonly title: string
  readonly description: string
  readonly source: string
  /** Number of slides in the source; 0 where there is none. */
  readonly slideCount: number
  /** Lessons, by name, that are for practice; none where it is left out. */
  readonly practice?: readonly string[]
  /** The lessons, by name, whose exercises are the same before and after the course: id by id. */
  readonly checks?: CourseChecks
  readonly lessons: readonly LessonSummary[]
}
