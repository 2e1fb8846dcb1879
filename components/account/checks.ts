import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '@slopewise/lesson/account'

/** What was typed, by field. */
export type Values = Readonly<Record<string, string>>

/** A sentence for each field that is wrong. */
export type FieldErrors = Readonly<Record<string, string>>

type Check = (text: string) => string

/** The same words as the server's, which looks once more. */
const CHECKS: Readonly<Record<string, Check>> = {
  name: text => (text.trim() === '' ? 'Type your name.' : ''),
  email: text => {
    if (text.trim() === '') return 'Type your e-mail address.'
    return /^\S+@\S+\.\S+$/.test(text.trim())
      ? ''
      : 'This does not look like an e-mail address. It has a form like ada@example.org.'
  },
  password: text => (text === '' ? 'Type your password.' : ''),
  current: text => (text === '' ? 'Type the password that you have now.' : ''),
  newPassword: text => {
    if (text.length < PASSWORD_LENGTH_MIN) {
      return `Use ${PASSWORD_LENGTH_MIN} characters or more. A short sentence is good.`
    }
    return text.length > PASSWORD_LENGTH_MAX
      ? `Use ${PASSWORD_LENGTH_MAX} characters or fewer.`
      : ''
  },
}

/** The wrong ones among these fields. */
export const findWrong = (values: Values): FieldErrors =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, text]) => [name, CHECKS[name]?.(text) ?? ''] as const)
      .filter(([, sentence]) => sentence !== ''),
  )
