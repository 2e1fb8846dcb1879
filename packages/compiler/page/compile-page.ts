import {
  type Heading,
  isWidgetName,
  type PublicLesson,
  type Widget,
  type WidgetName,
} from '@slopewise/lesson'
import { type CompiledExercise, compileExercise } from '../exercise/compile-exercise'
import { readExerciseSource } from '../exercise/exercise-source'
import type { Grade } from '../exercise/self-tests'
import { mapWithMarks } from '../formula/end-marks'
import { setFormula } from '../formula/set-formula'
import type { LessonContext } from '../lesson/lesson-context'
import { attributesOf, findText } from '../mdx/attributes'
import {
  childrenOf,
  type FormulaNode,
  isComment,
  isFormula,
  isJsx,
  type JsxElement,
  type Root,
  type RootContent,
  tagExtent,
  visitNodes,
} from '../mdx/nodes'
import { duplicateExerciseId } from '../rules/of-exercises'
import { extentOf } from '../source/mapped-text'
import { compileWidget } from '../widget/widget-readers'
import { buildEnded, buildJsx } from './build-jsx'
import { compileDerivation } from './compile-derivation'
import { type FormulaTable, makeFormulaTable } from './formula-table'
import { makeHeadingList } from './headings'

/** A page taken apart: a tree that speaks of everything by id, and what the ids stand for. */
export type CompiledPage = {
  readonly root: Root
  readonly formulas: PublicLesson['formulas']
  readonly widgets: Readonly<Record<string, Widget>>
  readonly headings: readonly Heading[]
  /** In the page's order. */
  readonly exercises: readonly CompiledExercise[]
  /** Of derivations, and of their lines. */
  readonly derivationIds: readonly string[]
}

type Builder = {
  readonly context: LessonContext
  readonly grade: Grade
  readonly formulas: FormulaTable
  readonly headings: ReturnType<typeof makeHeadingList>
  readonly widgets: Record<string, Widget>
  readonly exercises: CompiledExercise[]
  derivationCount: number
  readonly derivationIds: string[]
  readonly exerciseIds: readonly string[]
  readonly seenIds: Set<string>
}

/** A formula and the marks that end its clause, which stay on its line. */
const compileFormula = (
  node: FormulaNode,
  marks: string,
  { context, formulas }: Builder,
): { readonly nodes: readonly RootContent[]; readonly tookMarks: boolean } => {
  const formula = setFormula(node, context)
  if (formula === null) return { nodes: [], tookMarks: false }
  const tag = buildJsx('Formula', { id: formulas.add(formula) })
  if (marks === '' || formula.display) return { nodes: [tag], tookMarks: false }
  return { nodes: [buildEnded(tag, marks)], tookMarks: true }
}

const compileHeading = (
  node: Extract<RootContent, { type: 'heading' }>,
  builder: Builder,
): RootContent[] => {
  const id = builder.headings.add(node)
  const children = compileNodes(node.children, builder)
  // Phrasing stays phrasing: formulas become tags, which headings may hold.
  return [
    {
      type: 'heading',
      depth: node.depth,
      children: children as never[],
      data: { hProperties: { id } },
    },
  ]
}

const compileExerciseTag = (node: JsxElement, builder: Builder): RootContent[] => {
  const { context, grade, exercises, seenIds } = builder
  const source = readExerciseSource(node, context)
  if (source === null) return []
  if (seenIds.has(source.id)) {
    const id = findText(source.attributes, 'id')
    const message = `there is an exercise "${source.id}" already.`
    context.report(duplicateExerciseId, id ? extentOf(id) : tagExtent(node), { message })
    return []
  }
  seenIds.add(source.id)
  const compiled = compileExercise(source, context, grade)
  if (compiled === null) return []
  exercises.push(compiled)
  return [buildJsx('Exercise', { id: source.id })]
}

const compileWidgetTag = (
  name: WidgetName,
  node: JsxElement,
  { exerciseIds, context, widgets }: Builder,
): RootContent[] => {
  const widget = compileWidget(name, node, exerciseIds, context)
  if (widget === null) return []
  const id = `w${Object.keys(widgets).length + 1}`
  widgets[id] = widget
  return [buildJsx(name, { id })]
}

const compileDerivationTag = (node: JsxElement, builder: Builder): RootContent[] => {
  const id = `derivation-${builder.derivationCount + 1}`
  const compiled = compileDerivation(node, id, builder.formulas, builder.context)
  if (compiled === null) return []
  builder.derivationCount += 1
  builder.derivationIds.push(...compiled.ids)
  return [compiled.node]
}

/** A tag that stays what it is: its texts for props, its content compiled. */
const compileOtherTag = (node: JsxElement, builder: Builder): RootContent[] => {
  const attributes = attributesOf(node, builder.context.source).map(({ name, value }) => ({
    type: 'mdxJsxAttribute' as const,
    name,
    value: value === null ? null : value.text,
  }))
  const children = compileNodes(childrenOf(node), builder)
  // Content keeps its kinds: formulas become tags, which every tag may hold.
  return [{ type: node.type, name: node.name, attributes, children } as RootContent]
}

const compileTag = (node: JsxElement, builder: Builder): RootContent[] => {
  if (node.name !== null && isWidgetName(node.name)) {
    return compileWidgetTag(node.name, node, builder)
  }
  switch (node.name) {
    case 'Exercise':
      return compileExerciseTag(node, builder)
    case 'Derivation':
      return compileDerivationTag(node, builder)
    default:
      return compileOtherTag(node, builder)
  }
}

const compileNode = (node: RootContent, builder: Builder): RootContent[] => {
  if (isComment(node)) return []
  if (isJsx(node)) return compileTag(node, builder)
  if (node.type === 'heading') return compileHeading(node, builder)
  const { position: _, ...rest } = node
  if (!('children' in rest)) return [rest]
  // Content keeps its kinds, as above.
  return [{ ...rest, children: compileNodes(rest.children, builder) } as RootContent]
}

const compileNodes = (nodes: readonly RootContent[], builder: Builder): RootContent[] =>
  mapWithMarks(nodes, (node, marks) =>
    isFormula(node)
      ? compileFormula(node, marks, builder)
      : { nodes: compileNode(node, builder), tookMarks: false },
  )

/** The ids of all exercises, also of those further down the page. */
const findExerciseIds = (root: Root, { source }: LessonContext): string[] => {
  const ids: string[] = []
  visitNodes(root, node => {
    if (!isJsx(node) || node.name !== 'Exercise') return
    const id = findText(attributesOf(node, source), 'id')?.text.trim()
    if (id !== undefined) ids.push(id)
  })
  return ids
}

/** Compiles the tree of a lesson; whatever cannot be compiled is reported and left out. */
export const compilePage = (root: Root, context: LessonContext, grade: Grade): CompiledPage => {
  const builder: Builder = {
    context,
    grade,
    formulas: makeFormulaTable(),
    headings: makeHeadingList(node => setFormula(node, context)),
    widgets: {},
    exercises: [],
    derivationCount: 0,
    derivationIds: [],
    exerciseIds: findExerciseIds(root, context),
    seenIds: new Set(),
  }
  const children = compileNodes(root.children, builder)
  return {
    root: { type: 'root', children },
    formulas: builder.formulas.all(),
    widgets: builder.widgets,
    headings: builder.headings.all(),
    exercises: builder.exercises,
    derivationIds: builder.derivationIds,
  }
}
