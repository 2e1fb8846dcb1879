import type { Place } from '@slopewise/lesson'

/** One part of a region as it is typed: an empty end is none. */
export type Part = { readonly from: string; readonly to: string }

const SEPARATOR = ';'
const UNION = ' ∪ '
const PART = /^\s*\(([^;]*);([^;]*)\)\s*$/

/** How many numbers a place is told by. */
export const numbersOf = (place: Exclude<Place, 'region'>): 1 | 2 => (place === 'tangents' ? 2 : 1)

/** The texts of the number fields that an answer stands for. */
export const textsOf = (answer: string, count: 1 | 2): readonly string[] => {
  if (count === 1) return [answer]
  const [left = '', ...rest] = answer.split(SEPARATOR)
  return [left.trim(), rest.join(SEPARATOR).trim()]
}

/** The answer that number fields stand for; empty where all of them are. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.every(text => text.trim() === '') ? '' : texts.join(`${SEPARATOR} `)

const endText = (text: string): string => (/^[-−+]?∞$/.test(text.trim()) ? '' : text.trim())

/** The parts of a region; null where it was written in another way than `joinParts` writes it. */
export const partsOf = (answer: string): readonly Part[] | null => {
  if (answer.trim() === '') return []
  const found = answer.split('∪').map(piece => PART.exec(piece))
  if (found.some(match => match === null)) return null
  return found.map(match => ({ from: endText(match?.[1] ?? ''), to: endText(match?.[2] ?? '') }))
}

/** The answer that the parts of a region stand for: `(-∞; -4.6) ∪ (4.6; ∞)`. */
export const joinParts = (parts: readonly Part[]): string =>
  parts
    .map(({ from, to }) => `(${from === '' ? '-∞' : from}${SEPARATOR} ${to === '' ? '∞' : to})`)
    .join(UNION)

const DECIMAL = /^[-−+]?(\d+([.,]\d*)?|[.,]\d+)$/

/** The number that a text stands for; null where that takes a parser, or where it is none. */
export const findDecimal = (text: string): number | null => {
  const trimmed = text.trim()
  return DECIMAL.test(trimmed) ? Number(trimmed.replace('−', '-').replace(',', '.')) : null
}

/** A number as a learner would type it. */
export const decimalText = (value: number): string => String(Number(value.toPrecision(12)))
