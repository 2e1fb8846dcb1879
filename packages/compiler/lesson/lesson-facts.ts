import type { Issue } from '@slopewise/lesson'
import type { Report } from '../issues'
import { attributesOf, findText } from '../mdx/attributes'
import { isComponentName, isJsx, visitNodes } from '../mdx/nodes'
import type { ParsedLesson } from '../mdx/parsed-lesson'
import type { CompiledPage } from '../page/compile-page'
import { isInsideLink, linksOf } from '../rules/link-refused'
import { duplicateId } from '../rules/of-page'
import { extentOf } from '../source/mapped-text'
import { type Extent, placeOf, type SourceText } from '../source/source-text'
import type { LessonContext } from './lesson-context'

/** A place of a file, as issues have it. */
export type Place = Pick<Issue, 'line' | 'column' | 'endLine' | 'endColumn'>

/** What other lessons must know of one, and what it takes for granted of them. */
export type LessonFacts = {
  /** Every id that a link can lead to; null for a lesson that could not be taken apart. */
  readonly anchors: readonly string[] | null
  /** Links within the course. */
  readonly links: readonly { readonly url: string; readonly place: Place }[]
  /** Where each exercise has its answer, else its id. */
  readonly exercises: readonly { readonly id: string; readonly place: Place }[]
  readonly isDraft: boolean
}

/** Of a lesson that could not be read. */
export const NO_FACTS: LessonFacts = { anchors: null, links: [], exercises: [], isDraft: false }

const placeOfExtent = (source: SourceText, [from, to]: Extent): Place => {
  const [start, end] = [placeOf(source, from), placeOf(source, to)]
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The ids that the author gave to HTML elements; one given twice is an issue. */
const readOwnIds = (
  { root, source }: ParsedLesson,
  taken: ReadonlySet<string>,
  report: Report,
): string[] => {
  const ids: string[] = []
  visitNodes(root, node => {
    if (!isJsx(node) || isComponentName(node.name)) return
    const id = findText(attributesOf(node, source), 'id')
    if (id === null) return
    if (taken.has(id.text) || ids.includes(id.text)) {
      report(duplicateId, extentOf(id), { message: `the id "${id.text}" is taken.` })
    }
    ids.push(id.text)
  })
  return ids
}

const readExercises = ({ root, source }: ParsedLesson): LessonFacts['exercises'] => {
  const found: { id: string; place: Place }[] = []
  visitNodes(root, node => {
    if (!isJsx(node) || node.name !== 'Exercise') return
    const attributes = attributesOf(node, source)
    const id = findText(attributes, 'id')
    const answer = findText(attributes, 'answer') ?? id
    if (id === null || answer === null) return
    found.push({ id: id.text.trim(), place: placeOfExtent(source, extentOf(answer)) })
  })
  return found
}

/** What others must know of a compiled lesson. */
export const readFacts = (
  parsed: ParsedLesson,
  page: CompiledPage,
  { frontMatter, report }: Pick<LessonContext, 'frontMatter' | 'report'>,
): LessonFacts => {
  const exercises = readExercises(parsed)
  const made = [
    ...page.headings.map(({ id }) => id),
    ...page.derivationIds,
    ...exercises.map(({ id }) => `exercise-${id}`),
  ]
  const own = readOwnIds(parsed, new Set(made), report)
  const links = linksOf(parsed)
    .filter(isInsideLink)
    .map(({ url, extent }) => ({ url, place: placeOfExtent(parsed.source, extent) }))
  const isDraft = frontMatter.status === 'draft'
  return { anchors: [...made, ...own], links, exercises, isDraft }
}
