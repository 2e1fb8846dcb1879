import type { OrderKey, OrderStep, PartAnswer } from '@slopewise/lesson'
import type { Slip } from '@slopewise/math'

/** The lines that were put in order, from the top, or the slip that makes it no answer. */
export type ReadOrder =
  | { readonly ok: true; readonly steps: readonly OrderStep[] }
  | { readonly ok: false; readonly slip: Slip }

const slip = (code: Slip['code'], name = '', line = 0): ReadOrder => ({
  ok: false,
  slip: { code, span: [0, name.length], args: { name, line: `${line}` } },
})

/**
 * Reads lines by their ids, or by the names that the author gave them. None at all, one that there is
 * not, and one twice are slips.
 */
export const readOrder = ({ steps }: OrderKey, answer: PartAnswer): ReadOrder => {
  const words = (typeof answer === 'string' ? answer.split(',') : answer).map(text => text.trim())
  if (words.every(text => text === '')) return slip('empty')
  const found: OrderStep[] = []
  for (const [line, word] of words.entries()) {
    if (word === '') continue
    const step = steps.find(({ id }) => id === word) ?? steps.find(({ name }) => name === word)
    if (step === undefined) return slip('unknown-name', word, line)
    if (found.includes(step)) return slip('not-one-answer', word, line)
    found.push(step)
  }
  return { ok: true, steps: found }
}
