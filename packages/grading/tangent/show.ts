import type { Placed, Span } from '@slopewise/lesson/read-placed'
import { formatNumber } from '@slopewise/math'

const DIGITS = 4

/** A number in a sentence: four digits at most, no zeros at the end, a true minus. */
export const shown = (value: number): string => {
  const text = formatNumber(value, { significantDigits: DIGITS })
  return /^[−\d.]+$/.test(text) && text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

const spanText = ([from, to]: Span): string => `(${shown(from)}, ${shown(to)})`

/** A region as a set: `(−∞, −4.6) ∪ (4.6, ∞)`. */
export const regionText = (spans: readonly Span[]): string =>
  spans.length === 0 ? '∅' : spans.map(spanText).join(' ∪ ')

/** What was understood, as canonical text that reads back to itself. */
export const placedText = (placed: Placed): string => {
  switch (placed.place) {
    case 'point':
      return shown(placed.at)
    case 'tangent':
      return shown(placed.slope)
    case 'tangents':
      return `${shown(placed.left)}; ${shown(placed.right)}`
    case 'region':
      return regionText(placed.spans)
    default:
      return placed satisfies never
  }
}
