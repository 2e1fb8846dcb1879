import { COURSE_FILE_KEYS, type CourseFile, courseFileSchema } from '@slopewise/lesson/course'
import { parseDocument } from 'yaml'
import { readYamlPlaces } from '../front-matter/yaml-places'
import { type Report, suggest } from '../issues'
import { courseFile } from '../rules/of-content'
import type { SourceText } from '../source/source-text'

const FAULTS: Readonly<Record<string, string>> = {
  'not-a-text': 'is not text.',
  'not-a-count': 'is not a whole number from 0 on.',
  'not-a-list': 'is not a list: write ["practice"].',
  'not-a-map': 'is not {"before": "…", "after": "…"}.',
  empty: 'is empty.',
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads `course.json`. Null, with issues at their places, where it cannot be used. */
export const readCourseFile = (source: SourceText, report: Report): CourseFile | null => {
  // JSON is YAML too: the YAML parser knows the places.
  const document = parseDocument(source.text, { prettyErrors: false })
  const value = parseJson(source.text)
  if (value === undefined) {
    const at = document.errors[0]?.pos ?? [0, 0]
    report(courseFile, [at[0], at[1]], { message: 'the file is not JSON.' })
    return null
  }
  const parsed = courseFileSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const places = readYamlPlaces(source, document, 0)
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const advice = suggest(key, COURSE_FILE_KEYS)
        report(courseFile, places.keyExtent([key]), { message: `"${key}" is not known.`, advice })
      }
      continue
    }
    const isMissing = !document.hasIn(path)
    const fault = isMissing ? 'is missing.' : (FAULTS[issue.message] ?? 'is not what is expected.')
    report(courseFile, places.valueExtent(path), { message: `"${path.join('.')}" ${fault}` })
  }
  return null
}
