import { describeFormIssue, say, VERDICT_WORDS } from '@slopewise/lesson/messages'
import { checkForm, type Expression, readForm } from '@slopewise/math'
import { invariant } from '../invariant'
import type { Judgement } from '../judgement'

const SCIENTIFIC = 'scientific'

/** Whether a text names a form that an exercise can ask for. */
export const isForm = (text: string): boolean => text === SCIENTIFIC || readForm(text) !== null

/** $m \cdot 10^k$ with $1 \le |m| < 10$, as calculators, programs and people write it. */
const SCIENTIFIC_TEXT =
  /^\s*[-+−]?\s*[1-9](?:[.,]\d*)?\s*(?:[eE]\s*[-+−]?\d+|(?:\*|·|×|x|\\cdot|\\times)?\s*10\s*(?:\^|\*\*)\s*[({]?\s*[-+−]?\d+\s*[)}]?)\s*$/

type Given = { readonly expression: Expression; readonly text: string }

const whatIsMissing = (form: string, { expression, text }: Given): string | null => {
  if (form === SCIENTIFIC) {
    return SCIENTIFIC_TEXT.test(text) ? null : say(VERDICT_WORDS['form/scientific'])
  }
  const read = readForm(form)
  invariant(read !== null, `"${form}" is a form`)
  const issue = checkForm(expression, read, { text })
  return issue === null ? null : describeFormIssue(issue, text).sentence
}

/** A right answer that is not in the form asked is `partly`; any other judgement stays as it is. */
export const inFormAsked = (
  found: Judgement,
  form: string | undefined,
  given: Given,
): Judgement => {
  if (form === undefined || found.verdict !== 'correct') return found
  const what = whatIsMissing(form, given)
  if (what === null) return found
  const feedback = say(VERDICT_WORDS['form/asked'], { what })
  return { verdict: 'partly', reason: 'form', tags: ['form'], feedback }
}
