import { isFormula, visitNodes } from '../mdx/nodes'
import type { ParsedLesson } from '../mdx/parsed-lesson'
import type { MappedText } from '../source/mapped-text'
import { formulaText } from './formula-text'
import { readGroup, scanTex, type TexToken } from './scan-tex'

/** A formula, and the same text with everything but its signs and letters masked. */
export type ShownFormula = {
  readonly mapped: MappedText
  /**
   * As long as the formula. A command is `§§§§`, words, marks' arguments and lengths are `¤¤¤¤`: what
   * is left is set letter by letter, as mathematics.
   */
  readonly shown: string
}

/** Commands by the number of arguments that are no mathematics set as it stands. */
const HIDDEN_ARGUMENTS: Readonly<Record<string, number>> = {
  because: 1,
  begin: 1,
  color: 1,
  end: 1,
  hspace: 1,
  mathit: 1,
  mathrm: 1,
  mbox: 1,
  operatorname: 1,
  tag: 1,
  text: 1,
  textbf: 1,
  textcolor: 1,
  textit: 1,
  textrm: 1,
  textsf: 1,
  texttt: 1,
  unverified: 1,
  val: 2,
  var: 1,
}

/** `\\*` and `\operatorname*`: the star is a part of the command. */
const WITH_STAR = /^(\\|operatorname|hspace|tag)$/
/** `\\[4pt]`, `\approx[1e-6]`, `\sqrt[3]{z}`: what stands in the brackets is an option. */
const WITH_OPTION = /^(\\|approx|sqrt)$/

/** Index of the first token after a command and what belongs to it, from the token after its name. */
const skipArguments = (tokens: readonly TexToken[], index: number, name: string): number => {
  let at = index
  if (tokens[at]?.name === '*' && WITH_STAR.test(name)) at += 1
  if (tokens[at]?.name === '[' && WITH_OPTION.test(name)) {
    const close = tokens.findIndex((token, one) => one > at && token.name === ']')
    if (close >= 0) at = close + 1
  }
  for (let count = HIDDEN_ARGUMENTS[name] ?? 0; count > 0; count -= 1) {
    const group = readGroup(tokens, at)
    if (group === null) break
    at = group.next
  }
  return at
}

const maskFormula = (text: string): string => {
  const tokens = scanTex(text)
  let shown = ''
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.kind === 'command') {
      index = skipArguments(tokens, index + 1, token.name)
      const end = tokens[index]?.from ?? text.length
      shown += '§'.repeat(token.to - token.from) + '¤'.repeat(end - token.to)
      continue
    }
    const piece = text.slice(token.from, token.to)
    shown += token.kind === 'comment' ? ' '.repeat(piece.length) : piece
    index += 1
  }
  return shown
}

const known = new WeakMap<ParsedLesson, readonly ShownFormula[]>()

/** Every formula of a lesson's text, masked once for all rules that look at its signs. */
export const shownFormulas = (lesson: ParsedLesson): readonly ShownFormula[] => {
  const before = known.get(lesson)
  if (before !== undefined) return before
  const found: ShownFormula[] = []
  visitNodes(lesson.root, node => {
    if (!isFormula(node)) return
    const mapped = formulaText(lesson.source, node)
    found.push({ mapped, shown: maskFormula(mapped.text) })
  })
  known.set(lesson, found)
  return found
}
