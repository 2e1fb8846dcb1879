import type { LineAnswerer } from '../jsonl/answer-lines'
import { getNames, getText, getTexts } from '../jsonl/read-request'
import { decideLine } from './decide-texts'
import { replyOf } from './reply'

const MICROS_PER_MS = 1000

/**
 * Answers lines `{id, student, reference, vars, alias}`. `micros` is the time of reading the
 * aliases and both texts anew and of deciding, the values at a witness not included: they are
 * computed for the reply.
 */
export const answerEqual = (options: { readonly certificate: boolean }): LineAnswerer => ({
  answer: fields => {
    const comparison = {
      student: getText(fields, 'student'),
      reference: getText(fields, 'reference'),
      variables: getNames(fields),
      define: getTexts(fields, 'alias'),
    }
    const startedMs = performance.now()
    const compared = decideLine(comparison)
    const micros = (performance.now() - startedMs) * MICROS_PER_MS
    return { ...replyOf(compared, options), micros: Math.round(micros * 100) / 100 }
  },
  refuse: (why, code) => ({ verdict: code === 'fault' ? 'undecided' : 'invalid', why }),
})
