import { defaultTolerance } from '@slopewise/grading'
import type { Tolerance } from '@slopewise/lesson'
import { normalizeRegion, parseRegion, type Region } from '@slopewise/math'
import { slipWords } from '../../maths/slip-words'
import { answerUnparsed } from '../../rules/of-exercises'
import { extentOf, type MappedText } from '../../source/mapped-text'
import { type AnswerKey, readStatedTolerance, reportSameKeys, requireAnswer } from '../answer-key'
import type { KindContent, KindReading } from '../kind-reading'
import type { Variant } from '../variants'
import { setOptions } from './set-answer'

/** A condition on a function is no set, as long as nobody solves it. */
const ADVICE =
  'Write the set itself: answer="[0, 1]", answer="|z| > 2". Where a condition is to be solved on a plot: kind="tangent" place="region".'

/** Exact where every end is a number that is judged exactly, else like any other number. */
const toleranceOf = ({ pieces }: Region): Tolerance => {
  const ends = pieces.flatMap(piece =>
    piece.kind === 'point' ? [piece.at] : [piece.from.at, piece.to.at],
  )
  const rounded = ends
    .filter(at => at !== null)
    .map(defaultTolerance)
    .find(({ kind }) => kind !== 'exact')
  return rounded ?? { kind: 'exact' }
}

const readKey = (
  answer: MappedText,
  variant: Variant,
  stated: Tolerance | undefined,
  { maths, context }: KindReading,
): AnswerKey | null => {
  const read = parseRegion(answer.text, setOptions(variant, maths))
  const region = read.ok ? normalizeRegion(read.region) : null
  if (region !== null) {
    return { text: answer.text, resolved: region, tolerance: stated ?? toleranceOf(region) }
  }
  const where = variant.id === 'default' ? '' : ` for ${variant.id}`
  const words =
    read.ok || read.slip.code === 'not-a-region' ? null : slipWords(read.slip, answer.text)
  const span = read.ok ? undefined : read.slip.span
  const message = `the answer${where} cannot be read as a set of numbers.`
  context.report(answerUnparsed, extentOf(answer, span), words ?? { message, advice: ADVICE })
  return null
}

/** Reads the set that is asked for, once for each variant. */
export const readSetKind = (reading: KindReading): KindContent | null => {
  const { exercise, variants } = reading
  const answer = requireAnswer(reading)
  const stated = readStatedTolerance(reading)
  if (answer === null || stated === null) return null
  const keys = variants.map(variant => readKey(answer, variant, stated, reading))
  const usable = keys.filter(key => key !== null)
  if (usable.length < keys.length) return null
  if (!exercise.isPart) reportSameKeys(usable, variants, reading)
  return { options: [], keys: usable, tasks: [] }
}
