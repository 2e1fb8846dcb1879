import type { LineAnswerer } from '../jsonl/answer-lines'
import { getName, getNames, getText, getTexts, WrongField } from '../jsonl/read-request'
import { deriveText } from './derive-text'
import { diffReply } from './reply'

/** Answers lines `{id, input, vars, by, alias}`. */
export const answerDiff: LineAnswerer = {
  answer: fields => {
    const by = getName(fields, 'by')
    const variables = fields.vars === undefined && by !== null ? [by] : getNames(fields)
    if (by !== null && !variables.includes(by)) {
      throw new WrongField(`"by" must be one of the variables; "${by}" is none.`)
    }
    const define = getTexts(fields, 'alias')
    return diffReply(
      deriveText({ text: getText(fields, 'input'), define, variables, ...(by !== null && { by }) }),
    )
  },
  refuse: (message, code) => ({ ok: false, code, span: [0, 0], message }),
}
