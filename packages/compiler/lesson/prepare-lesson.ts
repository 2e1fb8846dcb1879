import type { Issue, LessonKeys, PublicLesson } from '@slopewise/lesson'
import type { Grade } from '../exercise/self-tests'
import { blankFrontMatter, findBody } from '../front-matter/fences'
import { type FrontMatterRead, readFrontMatter } from '../front-matter/read-front-matter'
import { makeReporter, type Report } from '../issues'
import { readLessonMaths } from '../maths/lesson-maths'
import { readRuleInA } from '../maths/rule-in-a'
import type { Root } from '../mdx/nodes'
import { parseMdx } from '../mdx/parse-mdx'
import type { ParsedLesson } from '../mdx/parsed-lesson'
import { type CompiledPage, compilePage } from '../page/compile-page'
import { compileNotation } from '../page/notation'
import type { PictureFile } from '../picture/picture-file'
import { placePictures, type ShownPicture } from '../picture/place-pictures'
import { checkLesson } from '../relations/check-lesson'
import { coverageOf, type MathCoverage, NO_COVERAGE } from '../relations/coverage'
import type { DecidedBefore, Finding } from '../relations/ledger'
import { TREE_CHECKS, UNTRUSTED_CHECKS } from '../rules/tree-checks'
import { makeSource, type SourceText } from '../source/source-text'
import type { LessonContext } from './lesson-context'
import { type LessonFacts, NO_FACTS, readFacts } from './lesson-facts'
import { isReadable } from './readable'

/** A lesson as it lies in its folder. */
export type LessonInput = {
  /** For issues: relative to where the program was started. */
  readonly file: string
  readonly text: string
  readonly course: string
  readonly lesson: string
  /** What lies beside it that may be shown. */
  readonly pictures?: readonly PictureFile[]
  /** Content from outside: besides everything else, no comments in braces. */
  readonly isUntrusted?: boolean
}

/** The public part without the code, which is bundled from `root`. */
export type PublicDraft = Omit<PublicLesson, 'code' | 'hash'>

/** A lesson checked and taken apart. Without errors there is a draft. */
export type PreparedLesson = {
  readonly issues: readonly Issue[]
  readonly facts: LessonFacts
  /** What became of every relation that the lesson shows. */
  readonly findings: readonly Finding[]
  readonly coverage: MathCoverage
  readonly compiled: {
    readonly draft: PublicDraft
    readonly root: Root
    readonly keys: LessonKeys
    readonly pictures: readonly ShownPicture[]
  } | null
}

const unprepared = (issues: readonly Issue[]): PreparedLesson => ({
  issues,
  facts: NO_FACTS,
  findings: [],
  coverage: NO_COVERAGE,
  compiled: null,
})

const makeContext = (
  { course, lesson }: LessonInput,
  source: SourceText,
  read: FrontMatterRead,
  kept: Pick<LessonContext, 'report' | 'hasErrorIn' | 'errorsIn' | 'typesetBefore'>,
): LessonContext => {
  const { report } = kept
  const maths = readLessonMaths(read, report)
  const ruleInA = maths && readRuleInA(read, maths, report)
  const { frontMatter } = read
  return { ...kept, source, course, lesson, frontMatter, maths, ruleInA }
}

const draftOf = (
  page: CompiledPage,
  read: FrontMatterRead,
  context: LessonContext,
): PublicDraft => {
  const { title, source, description, skills } = read.frontMatter
  return {
    course: context.course,
    lesson: context.lesson,
    title,
    source,
    description,
    skills,
    notation: compileNotation(read, context),
    headings: page.headings,
    formulas: page.formulas,
    widgets: page.widgets,
    exercises: Object.fromEntries(page.exercises.map(({ published }) => [published.id, published])),
    exerciseOrder: page.exercises.map(({ published }) => published.id),
    ...(read.frontMatter.status === 'draft' && { draft: true as const }),
  }
}

const keysOf = (page: CompiledPage, { course, lesson }: LessonInput): LessonKeys => ({
  course,
  lesson,
  exercises: Object.fromEntries(page.exercises.map(({ published, key }) => [published.id, key])),
})

/** Parses the body and looks it through; null where it is no MDX. */
const parseBody = (
  source: SourceText,
  bodyFrom: number,
  { isUntrusted, report }: { readonly isUntrusted: boolean; readonly report: Report },
): ParsedLesson | null => {
  const body = blankFrontMatter(source, bodyFrom)
  const root = parseMdx(source, body, report)
  if (root === null) return null
  const parsed = { source, body, root }
  for (const check of TREE_CHECKS) check(parsed, report)
  if (isUntrusted) for (const check of UNTRUSTED_CHECKS) check(parsed, report)
  return parsed
}

/**
 * Checks a lesson and takes it apart: everything but the bundling of its code. All faults that can
 * be found in one run are reported. The same input gives the same result, whatever `typesetBefore`
 * holds of formulas set before, and `decidedBefore` of claims.
 */
export const prepareLesson = (
  input: LessonInput,
  grade: Grade,
  typesetBefore: LessonContext['typesetBefore'] = new Map(),
  decidedBefore: DecidedBefore = new Map(),
): PreparedLesson => {
  const source = makeSource(input.file, input.text.replace(/^\uFEFF/, ''))
  const reporter = makeReporter(source)
  const { report, hasErrorIn, errorsIn, issues } = reporter
  if (!isReadable(source, report)) return unprepared(issues())
  const read = readFrontMatter(source, report)
  const bodyFrom = read?.bodyFrom ?? findBody(source)
  const { isUntrusted = false } = input
  const parsed = bodyFrom === null ? null : parseBody(source, bodyFrom, { isUntrusted, report })
  if (read === null || parsed === null) return unprepared(issues())
  const pictures = placePictures(parsed, input.pictures ?? [], input, report)
  const context = makeContext(input, source, read, { report, hasErrorIn, errorsIn, typesetBefore })
  const page = compilePage(parsed.root, context, grade)
  const draft = draftOf(page, read, context)
  const facts = readFacts(parsed, page, context)
  const findings = checkLesson(parsed.root, read, context, decidedBefore)
  const found = issues()
  const isBroken = found.some(({ severity }) => severity === 'error')
  return {
    issues: found,
    facts,
    findings,
    coverage: coverageOf(findings, source),
    compiled: isBroken ? null : { draft, root: page.root, keys: keysOf(page, input), pictures },
  }
}
