import type { ReactElement } from 'react'
import { loadWidget } from '@/components/widgets/widget'
import type { IslandContent } from './content'

/** Fetches the code of an island; what it gives renders without waiting for anything. */
export const loadElement = async (content: IslandContent): Promise<ReactElement> => {
  switch (content.kind) {
    case 'exercise': {
      const { exercise, number } = content
      const { loadExercise } = await import('@/components/exercise/load-exercise')
      return loadExercise({ exercise, number })
    }
    case 'widget':
      return loadWidget(content.widget)
    case 'result': {
      const { LessonResultBox } = await import('@/components/lesson/lesson-result-box')
      return <LessonResultBox {...content.result} />
    }
    default: {
      const impossible: never = content
      return impossible
    }
  }
}
