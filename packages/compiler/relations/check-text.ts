import type { Issue } from '@slopewise/lesson'
import { blankFrontMatter } from '../front-matter/fences'
import { readFrontMatter } from '../front-matter/read-front-matter'
import { makeReporter } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import { readLessonMaths } from '../maths/lesson-maths'
import { parseMdx } from '../mdx/parse-mdx'
import { makeSource } from '../source/source-text'
import { checkLesson } from './check-lesson'
import type { DecidedBefore, Finding } from './ledger'

/** What a lesson's relations are, and what is wrong with them. */
export type CheckedText = {
  readonly findings: readonly Finding[]
  readonly issues: readonly Issue[]
}

/** Checks the relations of a lesson and nothing else; empty where it cannot be read. */
export const checkText = (text: string, memory?: DecidedBefore): CheckedText => {
  const source = makeSource('index.mdx', text)
  const { report, issues, hasErrorIn, errorsIn } = makeReporter(source)
  const read = readFrontMatter(source, report)
  const root = read && parseMdx(source, blankFrontMatter(source, read.bodyFrom), report)
  if (read === null || root === null) return { findings: [], issues: issues() }
  const context: LessonContext = {
    source,
    course: 'course',
    lesson: 'lesson',
    frontMatter: read.frontMatter,
    maths: readLessonMaths(read, report),
    ruleInA: null,
    report,
    hasErrorIn,
    errorsIn,
    typesetBefore: new Map(),
  }
  const findings = checkLesson(root, read, context, memory)
  return { findings, issues: issues() }
}
