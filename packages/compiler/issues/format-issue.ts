import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { lineExtentAt, makeSource, offsetOf } from '../source/source-text'

/** Longest piece of the author's line that is shown, in UTF-16 units. */
const EXCERPT_LENGTH_MAX = 100

/** What a terminal would obey instead of showing it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g
/** The first of the signs that stand for control characters, in their order. */
const PICTURES = 0x2400

/** Text without power over a terminal: a sign for each control character, as wide as one letter. */
const showControls = (text: string): string =>
  text.replace(CONTROL, one => {
    const code = one.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(PICTURES + code) : '\ufffd'
  })

/** A long line is cut around the fault. */
const excerptOf = (line: string, column: number): { text: string; shift: number } => {
  if (line.length <= EXCERPT_LENGTH_MAX) return { text: line, shift: 0 }
  const from = Math.max(0, Math.min(column - 40, line.length - EXCERPT_LENGTH_MAX))
  const text = line.slice(from, from + EXCERPT_LENGTH_MAX)
  const [head, tail] = [from > 0 ? '…' : '', from + text.length < line.length ? '…' : '']
  return { text: `${head}${text}${tail}`, shift: from - head.length }
}

const showPlace = (issue: Issue, text: string): string[] => {
  const source = makeSource(issue.file, text)
  const [from, to] = lineExtentAt(source, offsetOf(source, issue.line, 1))
  const line = text.slice(from, to).replaceAll('\t', ' ')
  const lastColumn = issue.endLine === issue.line ? issue.endColumn : line.length + 1
  const width = Math.max(1, Math.min(lastColumn, line.length + 1) - issue.column)
  const excerpt = excerptOf(line, issue.column)
  const before = Math.max(0, issue.column - 1 - excerpt.shift)
  const carets = Math.max(1, Math.min(width, excerpt.text.length - before))
  return [`  ${showControls(excerpt.text)}`, `  ${' '.repeat(before)}${'^'.repeat(carets)}`]
}

/**
 * An issue for people: `file:line:column severity rule: message`, the line, a caret under the fault
 * and a sentence of advice. The file is read again below `folder` (default: where the program was
 * started); the line is left out where that is not possible.
 */
export const formatIssue = async (issue: Issue, folder = process.cwd()): Promise<string> => {
  const head = `${issue.file}:${issue.line}:${issue.column} ${issue.severity} ${issue.rule}: ${issue.message}`
  const text = await readFile(path.resolve(folder, issue.file), 'utf8').catch(() => null)
  const shown = text === null ? [] : showPlace(issue, text)
  return [showControls(head), ...shown, `  ${showControls(issue.advice)}`].join('\n')
}
