import { scanTex } from '../formula/scan-tex'
import type { Reporter } from '../issues'
import type { Extent } from '../source/source-text'

/** Where a formula has mistakes that were reported: relations there say nothing more. */
export type BrokenParts = {
  /** Whether nothing in it can be relied on: what stands where may be otherwise. */
  readonly isWhole: boolean
  readonly parts: readonly Extent[]
}

/** Mistakes that concern the mark or the word they stand at, and no more. */
const CONTAINED = new Set([
  'because-unknown',
  'function-without-backslash',
  'keyboard-sign-in-formula',
  'script-without-braces',
  'star-in-formula',
  'value-unreadable',
])

/** A reason beside a step is no part of what the step says. */
const BESIDE = new Set(['because-unknown'])

const isContained = ({ rule, message }: { readonly rule: string; readonly message: string }) =>
  CONTAINED.has(rule) ||
  (rule === 'katex-error' && message.startsWith('Undefined control sequence'))

/** Whether every brace and environment that opens is closed. */
const isBalanced = (tex: string): boolean => {
  let depth = 0
  for (const { kind, name } of scanTex(tex)) {
    const isCommand = kind === 'command'
    if (kind === 'open' || (isCommand && name === 'begin')) depth += 1
    if (kind === 'close' || (isCommand && name === 'end')) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** What is broken of a formula: an unknown command spoils the relation it stands in, a missing brace all of them. */
export const brokenPartsOf = (
  tex: string,
  extent: Extent,
  { errorsIn }: Pick<Reporter, 'errorsIn'>,
): BrokenParts => {
  const errors = errorsIn(extent)
  if (errors.length === 0) return { isWhole: false, parts: [] }
  return {
    isWhole: !errors.every(isContained) || !isBalanced(tex),
    parts: errors.flatMap(one => (BESIDE.has(one.rule) ? [] : [one.extent])),
  }
}

/** Whether a stretch of the file holds one of the parts. */
export const isBrokenIn = ([from, to]: Extent, { parts }: BrokenParts): boolean =>
  parts.some(([start, end]) => start < to && end > from)
