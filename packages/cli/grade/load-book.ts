import { checkContent, type LoadedExercise, loadExercises } from '@slopewise/compiler'
import { formatIssue } from '@slopewise/compiler/issues'
import { contentOptions } from '../content-options'
import type { Place } from '../place'

/**
 * Every exercise of the content, compiled as learners get it. The errors of lessons that cannot be
 * compiled are printed; their exercises are left out.
 */
export const loadBook = async (
  place: Place,
  content: string | undefined,
): Promise<readonly LoadedExercise[]> => {
  const { issues, lessons } = await checkContent(contentOptions(place, content))
  const errors = issues.filter(({ severity }) => severity === 'error')
  for (const issue of errors) console.error(await formatIssue(issue))
  if (lessons.length === 0) throw new Error('There are no lessons to take exercises from.')
  return lessons.flatMap(lesson => (lesson.isBroken ? [] : loadExercises(lesson)))
}
