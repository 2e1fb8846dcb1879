import {
  type AnswerSlip,
  type DealtExercise,
  hasTypedLines,
  isPlacingTask,
  isTypedKind,
} from '@slopewise/lesson'
import { readLine } from '@slopewise/lesson/derivation'
import { describeSlip, type SlipDescription } from '@slopewise/lesson/messages'
import { readAnswer } from '@slopewise/lesson/read-answer'
import { readPlaced } from '@slopewise/lesson/read-placed'
import { readSet } from '@slopewise/lesson/read-set'
import { regionToMathml, regionToTex } from '@slopewise/math'
import { toMathml, toTex } from '@slopewise/math/print'

/** What was understood of a typed answer, or what stopped the reading. */
export type Reading =
  | {
      readonly ok: true
      readonly mathml: string
      /** The same as TeX, for the equation editor. */
      readonly tex: string
    }
  | { readonly ok: false; readonly slip: SlipDescription; readonly span: readonly [number, number] }

const asReading = (slip: AnswerSlip, text: string): Reading => ({
  ok: false,
  slip: describeSlip(slip, text),
  span: slip.span,
})

const readOnPlot = (exercise: DealtExercise, text: string): Reading | null => {
  if (!isPlacingTask(exercise.task)) return null
  const read = readPlaced(exercise.task, text)
  return read.ok ? { ok: true, mathml: '', tex: '' } : asReading(read.slip, text)
}

const readAnew = (exercise: DealtExercise, text: string): Reading | null => {
  const { kind, names } = exercise
  if (kind === 'set') {
    const read = readSet(names, text)
    return read.ok
      ? { ok: true, mathml: regionToMathml(read.region), tex: regionToTex(read.region) }
      : asReading(read.slip, text)
  }
  if (!isTypedKind(kind) && !hasTypedLines(kind)) return readOnPlot(exercise, text)
  const read = isTypedKind(kind) ? readAnswer(names, kind, text) : readLine(names, text)
  return read.ok
    ? { ok: true, mathml: toMathml(read.expression), tex: toTex(read.expression) }
    : asReading(read.slip, text)
}

/** How many texts of an exercise are remembered: the lines of a long derivation. */
const REMEMBERED_MAX = 40

const remembered = new WeakMap<DealtExercise, Map<string, Reading | null>>()

/**
 * Reads an answer just as the server will; the same text a second time at no cost. Brings the parser along:
 * load it with `import()` when an answer field is used for the first time.
 */
export const readTyped = (exercise: DealtExercise, text: string): Reading | null => {
  if (text.trim() === '') return null
  const known = remembered.get(exercise) ?? new Map<string, Reading | null>()
  remembered.set(exercise, known)
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= REMEMBERED_MAX) known.clear()
  const reading = readAnew(exercise, text)
  known.set(text, reading)
  return reading
}
