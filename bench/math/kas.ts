import { compare, parse } from '@khanacademy/kas'
import { type Contestant, explicitTexts, judgeAnswer } from './contestant'

/** Calls that it would read as products of letters, and cases. */
const UNKNOWN = /\b(if|max|min|sign|sigmoid|erf|floor|ceil|a(sin|cos|tan)h)\(|[<>]/

const spell = (text: string): string =>
  text.replace(/\bexp\(/g, 'e^(').replace(/\ba(?=(sin|cos|tan)\()/g, 'arc')

/** Khan Academy's KAS: both texts parsed, then its own comparison. */
export const kas: Contestant = {
  name: 'kas',
  prepare: row => {
    const [student = '', reference = ''] = explicitTexts(row).map(spell)
    if (UNKNOWN.test(student) || UNKNOWN.test(reference)) return () => 'unread'
    return () => {
      const [left, right] = [parse(student), parse(reference)]
      if (!left.parsed || !right.parsed) return 'unread'
      return judgeAnswer(row, compare(left.expr, right.expr).equal)
    }
  },
}
