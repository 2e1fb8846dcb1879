import type { DerivationLine } from '@slopewise/lesson'
import { compareLines, type PreparedLine, prepareLine } from '@slopewise/lesson/derivation'
import { substitute, toTex, toText } from '@slopewise/math'
import { setPlain } from '../../formula/set-formula'
import { readExpression } from '../../maths/read-maths'
import { findAttribute, findText } from '../../mdx/attributes'
import { tagExtent } from '../../mdx/nodes'
import { formulaHtml } from '../../page/render-html'
import { answerMissing, answerUnparsed, exerciseLines } from '../../rules/of-exercises'
import { extentOf, mapToPlace, trimMapped } from '../../source/mapped-text'
import type { CompiledTask, KindReader, KindReading } from '../kind-reading'
import type { Variant } from '../variants'
import { reportFalse } from './line-issues'
import { readWrittenLines, type SetLine, setLine, type WrittenLine } from './written-line'

/** Without "steps": the result alone is no derivation. */
const STEPS_MIN = 2
const STEPS_MAX = 20

type Asked = {
  readonly lines: readonly WrittenLine[]
  readonly linesMin: number
  readonly endNames: readonly string[] | null
}

const readStart = (variant: Variant, { exercise, maths, context }: KindReading): SetLine | null => {
  const written = findText(exercise.attributes, 'from')
  if (written === null || written.text.trim() === '') {
    const message = 'nothing says what is to be worked out.'
    const advice = 'Write it into "from": from="g\'(z)".'
    context.report(answerMissing, tagExtent(exercise.node), { message, advice })
    return null
  }
  const from = trimMapped(written)
  const reader = { maths, names: Object.keys(variant.parsed), report: context.report }
  const read = readExpression(from, reader, answerUnparsed)
  if (read === null) return null
  const expression = substitute(read, variant.parsed)
  const katex = mapToPlace(toTex(expression), extentOf(from)[0])
  const plain = { katex, annotation: katex.text, because: [], remember: false }
  const set = setPlain(plain, false, context)
  if (set === null) return null
  const line = prepareLine(expression, maths.definitions)
  return { ...line, html: formulaHtml(set), text: toText(expression) }
}

/** Reports a written line, given or a sample of a blank, that is not what is worked out. */
const checkLine = (
  line: WrittenLine,
  set: PreparedLine,
  start: PreparedLine,
  { variant, reading }: { readonly variant: Variant; readonly reading: KindReading },
): void => {
  const finding = compareLines(start, set)
  if (finding.kind !== 'follows') reportFalse(line, finding, variant, reading.context)
}

type SetOrBlank = { readonly written: WrittenLine; readonly set: SetLine | null }

const setAll = (
  start: SetLine,
  { lines }: Asked,
  variant: Variant,
  reading: KindReading,
): readonly SetOrBlank[] | null => {
  const made: SetOrBlank[] = []
  for (const written of lines) {
    const { formula, isBlank } = written
    const set = formula && setLine(formula, variant, reading.maths, reading.context)
    if (set === null && (formula !== null || !isBlank)) return null
    if (set !== null) checkLine(written, set, start, { variant, reading })
    made.push({ written, set })
  }
  return made
}

const shownLine = ({ written, set }: SetOrBlank): DerivationLine =>
  written.isBlank || set === null
    ? { kind: 'blank' }
    : { kind: 'given', html: set.html, text: set.text }

const taskOf = (variant: Variant, asked: Asked, reading: KindReading): CompiledTask | null => {
  const start = readStart(variant, reading)
  const lines = start && setAll(start, asked, variant, reading)
  if (start === null || lines === null) return null
  const blanks = lines.filter(({ written }) => written.isBlank)
  const end = { names: asked.endNames }
  return {
    shown: {
      kind: 'derivation',
      start: { html: start.html, text: start.text },
      lines: lines.map(shownLine),
      end,
      definitions: reading.maths.texts,
    },
    kept: {
      kind: 'derivation',
      start: start.text,
      lines: lines.map(({ written, set }) => (written.isBlank ? null : (set?.text ?? null))),
      samples: blanks.flatMap(({ set }) => (set === null ? [] : [set.text])),
      end,
      linesMin: asked.linesMin,
    },
  }
}

const readSteps = ({ exercise, context }: KindReading): number | null => {
  const written = findText(exercise.attributes, 'steps')
  if (written === null) return STEPS_MIN
  const steps = Number(written.text)
  if (Number.isInteger(steps) && steps >= 1 && steps <= STEPS_MAX) return steps
  const message = `"${written.text}" is not a number of lines from 1 to ${STEPS_MAX}.`
  context.report(exerciseLines, extentOf(written), { message })
  return null
}

const readEndNames = ({ exercise }: KindReading): readonly string[] | null => {
  const written = findText(exercise.attributes, 'in')
  return written === null ? null : written.text.split(',').map(name => name.trim())
}

/** Lines that are written, but none of them blank, or one that is empty and not blank. */
const findFault = (lines: readonly WrittenLine[]): string | null => {
  if (lines.length > 0 && !lines.some(({ isBlank }) => isBlank)) return 'no line is left blank.'
  const empty = lines.some(({ isBlank, formula }) => !isBlank && formula === null)
  if (empty) return 'a line is empty.'
  const marked = lines.some(
    ({ part, isWrong }) => isWrong || findAttribute(part.attributes, 'mistake') !== null,
  )
  return marked ? 'no line of a derivation to be written can be wrong.' : null
}

/** Reads a derivation that learners write themselves, or whose blanks they fill. */
export const readDerivationKind: KindReader = reading => {
  const { exercise, variants, context } = reading
  const lines = readWrittenLines(exercise.parts.Line, context)
  const message = findFault(lines)
  if (message !== null) {
    const advice = 'Write <Line blank> for a line that learners fill in, or leave all lines out.'
    context.report(exerciseLines, tagExtent(exercise.node), { message, advice })
    return null
  }
  const steps = readSteps(reading)
  if (steps === null) return null
  const linesMin = lines.length > 0 ? 1 : steps
  const asked = { lines, linesMin, endNames: readEndNames(reading) }
  const tasks = variants.map(variant => taskOf(variant, asked, reading))
  const made = tasks.filter(task => task !== null)
  return made.length < tasks.length ? null : { options: [], keys: [], tasks: made }
}
