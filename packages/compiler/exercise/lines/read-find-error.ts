import { makeMistake } from '@slopewise/grading/derivation'
import { compareLines, prepareLine } from '@slopewise/lesson/derivation'
import { toTex, toText } from '@slopewise/math'
import { setPlain } from '../../formula/set-formula'
import { findText } from '../../mdx/attributes'
import { tagExtent } from '../../mdx/nodes'
import { formulaHtml } from '../../page/render-html'
import { exerciseLines } from '../../rules/of-exercises'
import { mapToPlace } from '../../source/mapped-text'
import type { CompiledTask, KindReader, KindReading } from '../kind-reading'
import type { Variant } from '../variants'
import { reportFalse, reportTrue } from './line-issues'
import { readWrittenLines, type SetLine, setLine, type WrittenLine } from './written-line'

/** Below this one sees at once which line it is. */
const LINES_MIN = 3

const mistakeOf = ({ part }: WrittenLine): string =>
  findText(part.attributes, 'mistake')?.text.trim() ?? ''

const whenOf = (line: WrittenLine): string =>
  findText(line.part.attributes, 'when')?.text.trim() || mistakeOf(line)

/** The line that a learner with a mistake would write, made from the line before. */
const generateLine = (
  line: WrittenLine,
  before: SetLine,
  { maths, context }: KindReading,
): SetLine | null => {
  const tag = mistakeOf(line)
  if (tag === '') {
    const message = 'a line is empty.'
    if (line.part.content.length === 0) {
      context.report(exerciseLines, tagExtent(line.part.node), { message })
    }
    return null
  }
  const written = makeMistake(before, tag, maths.definitions)
  if (written === null) {
    const message = `the mistake "${tag}" cannot be made in the line before this one.`
    const advice = 'Name another one, or write the wrong line yourself: <Line wrong>$…$</Line>.'
    context.report(exerciseLines, tagExtent(line.part.node), { message, advice })
    return null
  }
  const katex = mapToPlace(`= ${toTex(written)}`, tagExtent(line.part.node)[0])
  const plain = { katex, annotation: katex.text, because: [], remember: false }
  const set = setPlain(plain, false, context)
  if (set === null) return null
  return {
    ...prepareLine(written, maths.definitions),
    html: formulaHtml(set),
    text: toText(written),
  }
}

const setLines = (
  lines: readonly WrittenLine[],
  variant: Variant,
  reading: KindReading,
): readonly SetLine[] | null => {
  const made: SetLine[] = []
  for (const line of lines) {
    const before = made.at(-1)
    const set =
      line.formula === null
        ? before && generateLine(line, before, reading)
        : setLine(line.formula, variant, reading.maths, reading.context)
    if (!set) return null
    made.push(set)
  }
  return made
}

/** Every line but the wrong one must follow from the one before it, and that one must not. */
const checkLines = (
  lines: readonly WrittenLine[],
  set: readonly SetLine[],
  variant: Variant,
  { context }: KindReading,
): void => {
  for (const [index, line] of lines.entries()) {
    const [before, now] = [set[index - 1], set[index]]
    if (before === undefined || now === undefined) continue
    const finding = compareLines(before, now)
    if (!line.isWrong && finding.kind !== 'follows') reportFalse(line, finding, variant, context)
    if (line.isWrong && finding.kind === 'follows') reportTrue(line, variant, context)
    if (line.isWrong && finding.kind === 'undecided') reportFalse(line, finding, variant, context)
  }
}

const taskOf = (
  lines: readonly WrittenLine[],
  wrong: number,
  variant: Variant,
  reading: KindReading,
): CompiledTask | null => {
  const set = setLines(lines, variant, reading)
  const wrongLine = lines[wrong]
  if (set === null || wrongLine === undefined) return null
  checkLines(lines, set, variant, reading)
  return {
    shown: { kind: 'find-error', lines: set.map(({ html, text }) => ({ html, text })) },
    kept: {
      kind: 'find-error',
      lines: set.map(({ text }) => text),
      wrong,
      when: whenOf(wrongLine),
    },
  }
}

/** What is the matter with the lines as a whole; null where nothing is. */
const findFault = (lines: readonly WrittenLine[]): string | null => {
  if (lines.length < LINES_MIN) {
    return `the derivation has ${lines.length === 0 ? 'no lines' : 'too few lines'}.`
  }
  const wrong = lines.filter(({ isWrong }) => isWrong)
  if (wrong.length === 0) return 'no line is marked as wrong.'
  if (wrong.length > 1) return `${wrong.length} lines are marked as wrong.`
  if (lines[0]?.isWrong) return 'the first line is what is worked out: it cannot be the wrong one.'
  return null
}

/** Reads an exercise in which one wrong line is to be found and mended. */
export const readFindErrorKind: KindReader = reading => {
  const { exercise, variants, context } = reading
  const written = readWrittenLines(exercise.parts.Line, context)
  const lines = written.map(line => ({ ...line, isWrong: line.isWrong || mistakeOf(line) !== '' }))
  const message = findFault(lines)
  if (message !== null) {
    context.report(exerciseLines, tagExtent(exercise.node), { message })
    return null
  }
  const wrong = lines.findIndex(({ isWrong }) => isWrong)
  const tasks = variants.map(variant => taskOf(lines, wrong, variant, reading))
  const made = tasks.filter(task => task !== null)
  const replyNames = lines.map((_, index) => `${index + 1}`)
  return made.length < tasks.length ? null : { options: [], keys: [], tasks: made, replyNames }
}
