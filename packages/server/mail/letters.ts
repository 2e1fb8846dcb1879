/** A mail, without who gets it. */
export type Letter = { readonly subject: string; readonly text: string }

const GREETING_NAME_MAX = 80

const greet = (name: string): string => `Hello ${name.slice(0, GREETING_NAME_MAX)},`

const letter = (subject: string, ...paragraphs: readonly string[]): Letter => ({
  subject,
  text: `${paragraphs.join('\n\n')}\n`,
})

/** To somebody who has just made an account. */
export const confirmLetter = (name: string, link: string): Letter =>
  letter(
    'Confirm your e-mail address',
    greet(name),
    'with this link you confirm your address and finish your Slopewise account:',
    link,
    'It works for one day. If you did not ask for an account, do nothing: without the link it stays closed.',
  )

/** To somebody for whose address an account was asked for that is there already. */
export const alreadyLetter = (name: string, signIn: string, forgot: string): Letter =>
  letter(
    'You have a Slopewise account already',
    greet(name),
    'somebody, probably you, has just asked for an account with this address. There is one already. Sign in here:',
    signIn,
    'If you have forgotten the password, choose a new one:',
    forgot,
    'If it was not you, do nothing: nobody was told that you have an account.',
  )

/** To somebody who has forgotten their password. */
export const resetLetter = (name: string, link: string): Letter =>
  letter(
    'Choose a new password',
    greet(name),
    'with this link you choose a new password for Slopewise:',
    link,
    'It works once, and for one hour. If you did not ask for it, do nothing: your password stays as it is.',
  )
