export { deliver, describeMissingMail, getMailWay, linkTo, type MailWay } from './deliver'
export { alreadyLetter, confirmLetter, type Letter, resetLetter } from './letters'
