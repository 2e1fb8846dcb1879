import type { Slip } from '@slopewise/math'
import { type Answer, answerText, isByPart } from './answer'

/**
 * The text that a slip's span lies in: the answer, or of a list the line that the slip names (its
 * argument `line`, from 0), else all of it with commas.
 */
export const slippedText = (answer: Answer, { args }: Pick<Slip, 'args'>): string => {
  if (typeof answer === 'string' || isByPart(answer)) return answerText(answer)
  return answer[Number(args.line ?? Number.NaN)] ?? answerText(answer)
}
