import type { LoadedExercise } from '@slopewise/compiler'
import { grade } from '@slopewise/grading'
import {
  type Answer,
  hasTypedLines,
  isOneText,
  type PublicExercise,
  type PublicVariant,
  publicParts,
} from '@slopewise/lesson'
import { plainLine } from '../show-text'
import { htmlToText } from './html-text'
import { showVerdict } from './show-verdict'

/** An exercise being tried: what is shown first, and what each line that is typed brings. */
export type Trial = {
  readonly start: () => string
  /** What to print; null ends the trial. */
  readonly take: (line: string) => string | null
}

const COMMANDS = ':hint, :solution and :next (another variant) are understood; :quit ends.'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The lines of an exercise that shows some: shuffled ones with the letters that learners see. */
const linesOf = ({ task }: PublicVariant): string[] => {
  switch (task?.kind) {
    case 'order':
      return task.lines.map(
        ({ id, html }, index) => `  ${LETTERS.charAt(index)}. ${htmlToText(html)}  [${id}]`,
      )
    case 'find-error':
      return task.lines.map(({ html }, index) => `  ${index + 1}. ${htmlToText(html)}`)
    case 'derivation':
      return task.lines.map((line, index) => {
        const shown = line.kind === 'given' ? htmlToText(line.html) : '…'
        return `  ${index + 1}. ${shown}`
      })
    default:
      return []
  }
}

const listOptions = ({ options }: PublicExercise): string[] =>
  options.map(({ id, html }, index) => `  ${index + 1}. ${htmlToText(html)}  [${id}]`)

const promptOf = ({ exercise }: LoadedExercise, variant: PublicVariant): string => {
  const head = `${exercise.address}  (${exercise.kind}, variant ${variant.id})`
  const parts = publicParts(exercise).flatMap(part => {
    const html = part.variants.find(({ id }) => id === variant.id)?.promptHtml ?? ''
    return ['', `${part.id}: ${htmlToText(html)}  (${part.kind})`, ...listOptions(part)]
  })
  const how = parts.length === 0 ? [] : ['', 'Answer all parts in their order, with ";" between.']
  const own = [htmlToText(variant.promptHtml), ...listOptions(exercise), ...linesOf(variant)]
  return [head, '', ...own, ...parts, ...how].join('\n')
}

/**
 * For a choice ids or numbers of options, for an order letters or names of lines, split at commas.
 * Several parts are read as they are, and so are typed lines, with ";" between them.
 */
const answerOf = ({ exercise }: LoadedExercise, { task }: PublicVariant, line: string): Answer => {
  const { kind } = exercise
  if (isOneText(kind) || kind === 'parts' || hasTypedLines(kind)) return line
  const lines = task?.kind === 'order' ? task.lines : []
  const words = line.split(',').map(word => word.trim())
  return words
    .filter(word => word !== '')
    .map(word => exercise.options[Number(word) - 1]?.id ?? lines[LETTERS.indexOf(word)]?.id ?? word)
}

/** Starts with one variant of an exercise. */
export const makeTrial = (loaded: LoadedExercise, first: PublicVariant): Trial => {
  const { exercise, key } = loaded
  let [variant, hintsSeen] = [first, 0]
  const showHint = (): string => {
    const html = key.variants[variant.id]?.hints[hintsSeen]
    if (html === undefined) return 'There are no more hints.'
    hintsSeen += 1
    return htmlToText(html)
  }
  const turn = (): string => {
    const index = exercise.variants.findIndex(({ id }) => id === variant.id)
    variant = exercise.variants[(index + 1) % exercise.variants.length] ?? variant
    hintsSeen = 0
    return promptOf(loaded, variant)
  }
  const judge = (line: string): string => {
    const answer = answerOf(loaded, variant, line)
    return showVerdict(grade(exercise, key, { answer, variant: variant.id }), answer)
  }
  const take = (line: string): string | null => {
    switch (line.trim()) {
      case ':hint':
        return showHint()
      case ':solution':
        return htmlToText(key.variants[variant.id]?.solutionHtml ?? '')
      case ':next':
        return turn()
      case ':quit':
        return null
      default:
        return /^\s*:/.test(line) ? `"${plainLine(line)}" is no command. ${COMMANDS}` : judge(line)
    }
  }
  return { start: () => `${promptOf(loaded, variant)}\n\n${COMMANDS}`, take }
}
