import type { Issue } from '@slopewise/lesson'
import { parseDocument } from 'yaml'
import { readYamlPlaces, type YamlPath } from '../front-matter/yaml-places'
import { makeReporter, suggest } from '../issues'
import { courseFile } from '../rules/of-content'
import type { LessonReport } from './lesson-report'
import type { CourseInput } from './read-content'

type Named = { readonly path: YamlPath; readonly lesson: string }

const namedBy = (file: NonNullable<CourseInput['file']>): readonly Named[] => [
  ...file.practice.map((lesson, index) => ({ path: ['practice', index], lesson })),
  ...Object.entries(file.checks ?? {}).map(([role, lesson]) => ({
    path: ['checks', role],
    lesson,
  })),
]

/** The ids of a lesson's exercises; null where it has errors, or is not there. */
const findIds = (lesson: string, course: string, reports: readonly LessonReport[]) => {
  const report = reports.find(({ input }) => input.course === course && input.lesson === lesson)
  const addresses = report?.outcome.summary?.exercises
  return addresses?.map(address => address.split('/').at(-1) ?? '') ?? null
}

/**
 * What `course.json` says of lessons and is not so: a lesson that is not there or named twice, and
 * checks that cannot be compared, as an exercise is in one of them only.
 */
export const checkCourseLessons = (
  { course, file, source, lessons }: CourseInput,
  reports: readonly LessonReport[],
): readonly Issue[] => {
  if (file === null || source === null) return []
  const { report, issues } = makeReporter(source)
  const places = readYamlPlaces(source, parseDocument(source.text, { prettyErrors: false }), 0)
  const known = lessons.map(({ lesson }) => lesson)
  const named = namedBy(file)
  for (const [index, { path, lesson }] of named.entries()) {
    const extent = places.valueExtent(path)
    if (!known.includes(lesson)) {
      const advice = suggest(lesson, known)
      report(courseFile, extent, { message: `there is no lesson "${lesson}".`, advice })
    } else if (named.slice(0, index).some(before => before.lesson === lesson)) {
      const advice = 'A lesson is for practice, the check before or the check after.'
      report(courseFile, extent, { message: `"${lesson}" is named already.`, advice })
    }
  }
  const { before = '', after = '' } = file.checks ?? {}
  const [first, second] = [findIds(before, course, reports), findIds(after, course, reports)]
  if (first === null || second === null) return issues()
  const only = [...first, ...second].find(id => !first.includes(id) || !second.includes(id))
  if (only !== undefined) {
    const place = first.includes(only) ? before : after
    report(courseFile, places.valueExtent(['checks']), {
      message: `the exercise "${only}" is in the check "${place}" only.`,
      advice: 'Give both checks exercises with the same ids: they are compared one by one.',
    })
  }
  return issues()
}
