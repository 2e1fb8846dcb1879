import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import type { Attribute } from '../mdx/attributes'
import type { JsxElement } from '../mdx/nodes'

/** What the props of a widget are read with. */
export type WidgetReading = {
  readonly node: JsxElement
  readonly attributes: readonly Attribute[]
  /** Of all exercises of the lesson, also of those further down. */
  readonly exerciseIds: readonly string[]
  readonly maths: LessonMaths
  readonly context: LessonContext
}
