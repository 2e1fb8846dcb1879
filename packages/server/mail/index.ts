export { deliver, describeMissingMail, getMailWay, linkTo } from './deliver'
export { alreadyLetter, confirmLetter, type Letter, resetLetter } from './letters'
