import type { VFile } from 'vfile'
import type { Report } from '../issues'
import { lessonCode, mdxSyntax, mdxTagUnclosed, texOutsideMath } from '../rules/of-mdx'
import { type Extent, lineExtentAt, offsetOf, type SourceText } from '../source/source-text'

/** An error as the parser throws it. */
export type SyntaxFault = VFile['messages'][number]

const OPENED_AT = /\((\d+):(\d+)-(\d+):(\d+)\)/

/** Where the parser stopped: its own place, else the opening tag that its words name. */
const findExtent = ({ place, reason }: SyntaxFault, source: SourceText): Extent => {
  if (place !== undefined && 'start' in place) {
    return [place.start.offset ?? 0, place.end.offset ?? 0]
  }
  if (place !== undefined) {
    const at = place.offset ?? offsetOf(source, place.line, place.column)
    return [at, Math.min(at + 1, source.text.length)]
  }
  const opened = OPENED_AT.exec(reason)?.slice(1).map(Number)
  if (!opened) return [0, 0]
  const [line = 1, column = 1, endLine = 1, endColumn = 1] = opened
  return [offsetOf(source, line, column), offsetOf(source, endLine, endColumn)]
}

const TAG_NAME = /`<\/?([^`>]*)>`/

/** A `$$` that opens a formula and never closes it swallows every closing tag below. */
const findOpenFence = (source: SourceText, from: number): number | null => {
  let open: number | null = null
  for (const start of source.lineStarts.filter(start => start >= from)) {
    const [lineFrom, lineTo] = lineExtentAt(source, start)
    const line = source.text.slice(lineFrom, lineTo).replace(/^[\s>]*/, '')
    if (open === null ? /^\$\$[^$]*$/.test(line) : /^\$\$\s*$/.test(line)) {
      open = open === null ? start : null
    }
  }
  return open
}

const explainTag = (error: SyntaxFault, source: SourceText, report: Report): void => {
  const opened = OPENED_AT.exec(error.reason)?.slice(1, 3).map(Number)
  const name = TAG_NAME.exec(error.reason)?.[1] ?? ''
  const extent = findExtent(error, source)
  if (error.reason.startsWith('Unexpected closing')) {
    const open = opened ? ` (line ${opened[0]} is open)` : ''
    report(mdxTagUnclosed, extent, { message: `</${name}> closes nothing here${open}.` })
    return
  }
  const from = opened ? offsetOf(source, opened[0] ?? 1, opened[1] ?? 1) : extent[0]
  const fence = findOpenFence(source, from)
  const advice =
    fence === null ? undefined : 'A "$$" below it is not closed: put "$$" on a line of its own.'
  report(mdxTagUnclosed, [from, opened ? offsetOf(source, ...endOf(error)) : extent[1]], {
    message: `<${name}> is not closed.`,
    advice,
  })
}

const endOf = ({ reason }: SyntaxFault): [line: number, column: number] => {
  const [, , , line = '1', column = '1'] = OPENED_AT.exec(reason) ?? []
  return [Number(line), Number(column)]
}

const COMMAND_BEFORE = /\\[A-Za-z]+(\{[^{}]*\})*[_^]?$/
/** How far before a brace a TeX command is looked for. */
const COMMAND_LENGTH_MAX = 80

/** The TeX command, with arguments before it, that ends right before an offset; null for none. */
export const findTexBefore = (source: SourceText, offset: number): Extent | null => {
  const before = source.text.slice(Math.max(0, offset - COMMAND_LENGTH_MAX), offset)
  const found = COMMAND_BEFORE.exec(before)
  return found === null ? null : [offset - found[0].length, offset]
}

const explainExpression = (error: SyntaxFault, source: SourceText, report: Report): void => {
  const [at] = findExtent(error, source)
  const brace = source.text.lastIndexOf('{', at)
  const tex = findTexBefore(source, brace)
  if (tex !== null) {
    const command = /\\[A-Za-z]+/.exec(source.text.slice(...tex))?.[0] ?? ''
    report(texOutsideMath, tex, { message: `${command} stands outside a formula.` })
    return
  }
  const advice = 'Write "\\{" for a brace in text, or put a formula between dollar signs.'
  const message = '"{" begins program code, and a lesson has none.'
  report(lessonCode, [Math.max(0, brace), Math.max(0, brace) + 1], { message, advice })
}

/** `a <5`: what follows a "<" is read as the name of a tag. */
const explainName = (error: SyntaxFault, source: SourceText, report: Report): void => {
  const [at] = findExtent(error, source)
  const unit = source.text.charAt(at)
  const message = `"<" begins a tag, and no tag begins with "${unit}".`
  report(mdxSyntax, [at - 1, at + 1], { message })
}

const explainClosing = (error: SyntaxFault, source: SourceText, report: Report): void => {
  const [at] = findExtent(error, source)
  const name = /^[\w.]*/.exec(source.text.slice(at + 1))?.[0] ?? ''
  const message = `</${name}> closes nothing here.`
  report(mdxTagUnclosed, [at - 1, at + 1 + name.length], { message })
}

const explainOther = (error: SyntaxFault, source: SourceText, report: Report): void => {
  const { ruleId, reason: words } = error
  if (ruleId === 'unexpected-closing-slash') {
    explainClosing(error, source, report)
    return
  }
  if (ruleId === 'unexpected-character' && words.includes(' before name,')) {
    explainName(error, source, report)
    return
  }
  const reason = error.reason.split('\n')[0] ?? ''
  report(mdxSyntax, findExtent(error, source), { message: reason.replace(/\.?$/, '.') })
}

const explainModule = (error: SyntaxFault, source: SourceText, report: Report): void => {
  const message = 'a lesson can neither import nor export.'
  report(lessonCode, findExtent(error, source), { message })
}

/** Whether what was thrown is an error in the lesson, not in the parser. */
export const isSyntaxFault = (error: unknown): error is SyntaxFault =>
  error instanceof Error && 'reason' in error && 'ruleId' in error

/** Words and place for an error of MDX's own syntax. */
export const explainSyntaxError = (
  error: SyntaxFault,
  source: SourceText,
  report: Report,
): void => {
  if (error.ruleId === 'end-tag-mismatch') explainTag(error, source, report)
  else if (error.source === 'micromark-extension-mdx-expression') {
    explainExpression(error, source, report)
  } else if (error.source === 'micromark-extension-mdxjs-esm') explainModule(error, source, report)
  else explainOther(error, source, report)
}
