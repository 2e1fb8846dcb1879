import { formulaText } from '../formula/formula-text'
import { blankFrontMatter } from '../front-matter/fences'
import { readFrontMatter } from '../front-matter/read-front-matter'
import { extentOfNode, isFormula, visitNodes } from '../mdx/nodes'
import { parseMdx } from '../mdx/parse-mdx'
import { checkText } from '../relations/check-text'
import type { Finding } from '../relations/ledger'
import { type Extent, makeSource } from '../source/source-text'
import { type MutantKind, makeMutants } from './make-mutants'

/** A mutant in its lesson. */
export type LessonMutant = {
  readonly kind: MutantKind
  /** The formula as it was, and the place that changes, for people. */
  readonly formula: string
  readonly change: string
  /** In the lesson: what is replaced, and by what. */
  readonly extent: Extent
  readonly text: string
  /** Which of the lesson's relations are not read, mutant or not, by their number. */
  readonly unread: ReadonlySet<number>
}

/**
 * `caught`: reported. `equivalent`: what it says is decided to be true as well. `condition`: it changes
 * what is given, and nothing that is claimed under it fails. `definition`: it says something else of a
 * letter, and nothing later speaks of it. `unread`: it is not checked.
 */
export type MutantFate = 'caught' | 'equivalent' | 'condition' | 'definition' | 'unread'

/** A mutant with what became of it. */
export type TriedMutant = LessonMutant & { readonly fate: MutantFate }

/** Every mutant of the formulas of a lesson that show a relation. */
export const findMutants = (lesson: string): LessonMutant[] => {
  const source = makeSource('index.mdx', lesson)
  const read = readFrontMatter(source, () => {})
  const root = read && parseMdx(source, blankFrontMatter(source, read.bodyFrom), () => {})
  if (root === null) return []
  const { findings } = checkText(lesson)
  const unread = new Set(
    findings.flatMap(({ kind }, at) => (kind === 'unread' || kind === 'prose' ? [at] : [])),
  )
  const mutants: LessonMutant[] = []
  visitNodes(root, node => {
    if (!isFormula(node)) return
    const [start, end] = extentOfNode(node)
    const own = findings.filter(({ extent: [from, to] }) => from >= start && to <= end)
    if (own.length === 0) return
    const formula = formulaText(source, node)
    for (const { kind, from, to, text } of makeMutants(formula.text)) {
      const at = formula.offsets[from] ?? start
      const extent: Extent = [at, at + to - from]
      if (!own.some(one => isWithin(extent, one))) continue
      const was = formula.text.slice(Math.max(0, from - 12), to + 12)
      const change = `${JSON.stringify(was)}: "${formula.text.slice(from, to)}" → "${text}"`
      mutants.push({ kind, formula: formula.text, change, extent, text, unread })
    }
  })
  return mutants
}

const isWithin = ([from, to]: Extent, { extent, kind }: Finding): boolean =>
  kind !== 'prose' && kind !== 'unread' && from >= extent[0] && to <= extent[1]

const FATES: Readonly<Record<Finding['kind'], MutantFate>> = {
  verified: 'equivalent',
  false: 'caught',
  unread: 'unread',
  definition: 'definition',
  given: 'condition',
  prose: 'equivalent',
}

// A line of an exercise that is found to be false is reported where its exercise is read.
const SEVERITY: readonly MutantFate[] = [
  'caught',
  'unread',
  'definition',
  'condition',
  'equivalent',
]

/** Checks the lesson with one mutant in it. `memory` keeps decisions from one mutant to the next. */
export const tryMutant = (
  lesson: string,
  mutant: LessonMutant,
  memory: Parameters<typeof checkText>[1],
): TriedMutant => {
  const [from, to] = mutant.extent
  const changed = `${lesson.slice(0, from)}${mutant.text}${lesson.slice(to)}`
  const { issues, findings } = checkText(changed, memory)
  if (issues.some(({ severity }) => severity === 'error')) return { ...mutant, fate: 'caught' }
  const end = from + mutant.text.length
  const own = findings.filter(
    ({ extent }, at) => extent[0] <= from && extent[1] >= end && !mutant.unread.has(at),
  )
  const fates = own.map(({ kind }) => FATES[kind])
  return { ...mutant, fate: SEVERITY.find(fate => fates.includes(fate)) ?? 'unread' }
}
