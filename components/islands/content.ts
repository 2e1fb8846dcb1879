import type { DealtExercise, Widget } from '@slopewise/lesson'
import type { LessonResultProps } from '@/components/lesson/lesson-result-box'

/** What an island holds, as data: all that is needed to make it live. */
export type IslandContent =
  | { readonly kind: 'exercise'; readonly exercise: DealtExercise; readonly number: number }
  | { readonly kind: 'widget'; readonly widget: Widget }
  | { readonly kind: 'result'; readonly result: LessonResultProps }

/** The exercises that it says something about: once one was tried, the page as it was sent is old. */
export const exercisesOf = (content: IslandContent): readonly string[] => {
  switch (content.kind) {
    case 'exercise':
      return [content.exercise.address]
    case 'widget': {
      const { hide } = content.widget.props
      return hide === null ? [] : [hide]
    }
    case 'result':
      return content.result.exercises.map(({ address }) => address)
    default: {
      const impossible: never = content
      return impossible
    }
  }
}
