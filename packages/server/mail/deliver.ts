import type { MailWay } from '@slopewise/lesson/account'
import { createTransport } from 'nodemailer'
import { logEvent } from '../log'
import { getSettings } from '../settings'
import type { Letter } from './letters'

/**
 * How mail goes out now. SMTP needs SLOPEWISE_URL as well: a link must never lead where the header of a
 * stranger's request says.
 */
export const getMailWay = (): MailWay => {
  const { smtp, publicOrigin, printsMail } = getSettings()
  if (smtp !== null && publicOrigin !== null) return 'smtp'
  return printsMail ? 'printed' : 'none'
}

/** What does not work as mail is set up now, in a sentence for the terminal; null where all does. */
export const describeMissingMail = (): string | null => {
  if (getMailWay() !== 'none') return null
  const lacking = getSettings().smtp === null ? 'SLOPEWISE_SMTP_URL is' : 'SLOPEWISE_URL is'
  return `No mail can be sent (${lacking} not set): e-mail addresses are not confirmed, and a forgotten password is reset with "slopewise user link EMAIL" only.`
}

/** The whole address of a page of ours, for a mail. */
export const linkTo = (page: string): string => `${getSettings().linkOrigin}${page}`

const print = (to: string, { subject, text }: Letter): void =>
  console.log(`\n── Mail to ${to}: ${subject} ──\n${text}──\n`)

const send = async (to: string, { subject, text }: Letter): Promise<void> => {
  const { smtp } = getSettings()
  if (smtp === null) return
  const transport = createTransport(smtp.url)
  try {
    await transport.sendMail({ from: smtp.from, to, subject, text })
  } catch (error) {
    // Neither address nor text: the log knows nobody.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    logEvent('error', 'mail-failed', { subject, code })
  } finally {
    transport.close()
  }
}

/**
 * Sends or prints a letter. Comes back at once: how long a mail server takes must not tell whether there
 * is an account. A letter that cannot be sent is logged; people ask for another.
 */
export const deliver = (to: string, letter: Letter): void => {
  const way = getMailWay()
  if (way === 'printed') print(to, letter)
  if (way === 'smtp') void send(to, letter)
}
